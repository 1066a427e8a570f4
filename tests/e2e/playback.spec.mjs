// Playback: the figures of every period are the engine's, a seed gives the same story, and it works by keyboard, by touch and without motion.
import { axe, cli, expect, linkOf, openApp, test } from "./support.mjs";

const scenario = (change = () => {}) => {
  const found = JSON.parse(cli(["template", "telecom"]).stdout);
  found.run.replications = 100;
  change(found);
  return JSON.stringify(found);
};

/** What the engine says of the first future. */
const engine = (text) => JSON.parse(cli(["run", "-", "--engine", "individuals", "--replications", "1", "--format", "json"], text).stdout);

/** Opens the playback, which begins to play, and stops it at the start, unless nothing moves by itself there. */
async function playback(page, text) {
  const dialog = await playing(page, text);
  if (!(await page.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches))) {
    await dialog.getByRole("button", { name: "Pause" }).click();
    await scrub(dialog, 0);
  }
  return dialog;
}

async function playing(page, text) {
  await openApp(page, linkOf(text));
  const open = page.getByRole("button", { name: "Play", exact: true });
  await open.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Playback" });
  await expect(dialog.getByText(/1 dot = /)).toBeVisible({ timeout: 60_000 });
  return dialog;
}

const time = (dialog) => dialog.getByRole("slider", { name: "Time" });
const at = async (dialog) => Number(await time(dialog).inputValue());
const scrub = (dialog, period) => time(dialog).fill(String(period));

/** The figures of a moment, by strategy: how many are in each stage, then all customers. */
async function figures(dialog) {
  if (!(await dialog.locator(".motion-figures[open]").count())) {
    await dialog.getByText("Figures of this moment").click();
  }
  return dialog.locator(".motion-figures table").evaluateAll((tables) =>
    tables.map((table) => [...table.querySelectorAll("tbody tr")].map((row) => Number(row.cells[1].textContent.replaceAll(/\D/g, "")))),
  );
}

/** What the engine counts at a time, in the same order. */
const counted = (run, text, strategy, at) => {
  const { stages, customers } = run.strategies[strategy].periods;
  return [...JSON.parse(text).stages.map((stage) => stages[stage.id].mean[at]), customers.mean[at]];
};

test("figures are the engine's at every period that is stopped at", async ({ page }) => {
  test.slow();
  const text = scenario();
  const run = engine(text);
  const dialog = await playback(page, text);
  const end = JSON.parse(text).clock.periods;
  for (const at of [0, 1, 2, Math.floor(end / 2), end]) {
    await scrub(dialog, at);
    await expect.poll(() => figures(dialog)).toEqual([counted(run, text, 0, at)]);
  }
  // What came in the period stands in the legend.
  const came = Object.values(run.strategies[0].periods.arrivals).reduce((sum, one) => sum + one.mean[end - 1], 0);
  await expect(dialog.getByRole("listitem").filter({ hasText: "new" }).locator("b").first()).toHaveText(came.toLocaleString("en"));
  expect(await axe(page)).toEqual([]);
});

test("it plays, pauses, steps and is closed by the keyboard alone", async ({ page }) => {
  test.slow();
  const dialog = await playing(page, scenario());
  await expect(dialog.getByRole("button", { name: "Pause" })).toBeFocused();
  await expect.poll(() => at(dialog)).toBeGreaterThanOrEqual(3);
  await page.keyboard.press("Space");
  await expect(dialog.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await scrub(dialog, 5);
  await page.keyboard.press(".");
  await expect(time(dialog)).toHaveValue("6");
  await page.keyboard.press(",");
  await page.keyboard.press(",");
  await expect(time(dialog)).toHaveValue("4");
  await dialog.getByRole("radio", { name: "4×" }).click();
  await dialog.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(() => at(dialog)).toBeGreaterThanOrEqual(8);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeFocused();
});

test("it begins at the time that the page shows, and leaves the page at the time at which it is left", async ({ page }) => {
  await openApp(page, linkOf(scenario()));
  const shown = page.getByRole("region", { name: "Strategies" }).getByRole("slider", { name: "Time shown on the map" });
  const open = page.getByRole("button", { name: "Play", exact: true });
  const dialog = page.getByRole("dialog", { name: "Playback" });
  await shown.fill("8");
  await open.click();
  await expect(dialog.getByText(/1 dot = /)).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole("button", { name: "Pause" }).click();
  expect(await at(dialog)).toBeGreaterThanOrEqual(8);
  await scrub(dialog, 11);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(shown).toHaveValue("11");
});

test("two strategies are played side by side, each with its own figures", async ({ page }) => {
  test.slow();
  const text = scenario();
  const run = engine(text);
  const dialog = await playback(page, text);
  await dialog.getByLabel("Beside it").selectOption({ index: 1 });
  await expect(dialog.locator(".motion-screen")).toHaveCount(2, { timeout: 60_000 });
  await scrub(dialog, 12);
  await expect.poll(() => figures(dialog)).toEqual([counted(run, text, 0, 12), counted(run, text, 1, 12)]);
  const boxes = await dialog.locator(".motion-map").evaluateAll((maps) => maps.map((map) => map.getBoundingClientRect().toJSON()));
  expect(boxes[1].left).toBeGreaterThanOrEqual(boxes[0].right);
  // The same person in both.
  await dialog.getByRole("button", { name: "Another customer" }).click();
  await expect(dialog.locator(".motion-tale")).toHaveCount(2);
  expect(await axe(page)).toEqual([]);
});

test("two strategies of a journey that is not long are seen whole, down to the lost", async ({ page }) => {
  const dialog = await playback(page, cli(["template", "six-stages"]).stdout);
  await dialog.getByLabel("Beside it").selectOption({ index: 1 });
  const foot = dialog.locator(".motion-ground .k-lost");
  await expect(dialog.locator(".motion-screen")).toHaveCount(2, { timeout: 60_000 });
  await expect(foot.last()).toBeVisible();
  for (const one of await foot.all()) {
    await expect(one).toBeInViewport({ ratio: 1 });
  }
  const screens = dialog.locator(".motion-screens");
  expect(await screens.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(1);
});

test("where there are too many people to follow, a sample is played and said to be one", async ({ page }) => {
  test.slow();
  const text = scenario((it) => (it.stages.find((stage) => stage.kind === "customer").initial = 100_000_000));
  const run = engine(text);
  const dialog = await playback(page, text);
  await expect(dialog.getByText(/too many people to follow each of them/)).toBeVisible();
  await scrub(dialog, 6);
  await expect.poll(() => figures(dialog)).toEqual([counted(run, text, 0, 6)]);
});

async function story(dialog) {
  await dialog.getByRole("button", { name: "Another customer" }).click();
  await scrub(dialog, await time(dialog).getAttribute("max"));
  await expect(dialog.locator(".motion-story li").first()).toBeVisible();
  return [await dialog.locator(".motion-who h3").innerText(), ...(await dialog.locator(".motion-story li").allInnerTexts())];
}

test("a seed gives the same story after a reload, and another seed another", async ({ page }) => {
  test.slow();
  const text = scenario();
  const first = await story(await playback(page, text));
  expect(first[0]).toMatch(/^Person [\d,]+$/);
  expect(first.join(" ")).toMatch(/Comes through|Is there from the start|Is brought by/);
  await page.reload();
  expect(await story(await playback(page, text))).toEqual(first);
  const other = scenario((it) => (it.run.seed += 1));
  await page.goto("about:blank");
  expect(await story(await playback(page, other))).not.toEqual(first);
});

test("a story is told up to the moment that is shown", async ({ page }) => {
  test.slow();
  const dialog = await playback(page, scenario());
  const whole = await story(dialog);
  await scrub(dialog, 0);
  const early = await dialog.locator(".motion-told").innerText();
  expect(whole.join("\n").length).toBeGreaterThan(early.length);
  expect(early).toMatch(/Has not come yet|Is there from the start/);
});

test.describe("where less motion is asked for", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test("periods are shown one by one, as still pictures", async ({ page }) => {
    test.slow();
    const text = scenario();
    const run = engine(text);
    const dialog = await playback(page, text);
    const moving = dialog.locator(".motion-moving");
    const picture = () => moving.evaluate((canvas) => canvas.toDataURL());
    await dialog.getByRole("button", { name: "One period on" }).click();
    await expect(time(dialog)).toHaveValue("1");
    await expect.poll(() => figures(dialog)).toEqual([counted(run, text, 0, 1)]);
    const first = await picture();
    await dialog.getByRole("button", { name: "Play", exact: true }).click();
    await expect(time(dialog)).toHaveValue("2");
    // Within a period nothing moves.
    const pictures = await moving.evaluate(async (canvas) => {
      const seen = new Set();
      for (let frame = 0; frame < 20; frame += 1) {
        await new Promise(requestAnimationFrame);
        seen.add(canvas.toDataURL());
      }
      return seen.size;
    });
    expect(pictures).toBeLessThanOrEqual(2);
    await dialog.getByRole("button", { name: "Pause" }).click();
    expect(await picture()).not.toEqual(first);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test("a tap on a dot follows it, and two strategies stand one over the other", async ({ page }) => {
    test.slow();
    const dialog = await playback(page, scenario());
    await scrub(dialog, 10);
    const moving = dialog.locator(".motion-moving").first();
    // The lowest place of a stage is always the first that is taken.
    const spot = await moving.evaluate((canvas) => {
      const rest = canvas.parentElement.querySelector("canvas");
      const { width, height } = rest;
      const data = rest.getContext("2d").getImageData(0, 0, width, height).data;
      for (let at = data.length - 1; at > 0; at -= 4) {
        if (data[at] > 100) {
          const dot = (at - 3) / 4;
          return { x: ((dot % width) / width) * canvas.clientWidth, y: (Math.floor(dot / width) / height) * canvas.clientHeight };
        }
      }
      return null;
    });
    await moving.tap({ position: spot });
    await expect(dialog.locator(".motion-who h3")).toHaveText(/^Person/);
    await dialog.getByLabel("Beside it").selectOption({ index: 1 });
    await expect(dialog.locator(".motion-screen")).toHaveCount(2, { timeout: 60_000 });
    const boxes = await dialog.locator(".motion-map").evaluateAll((maps) => maps.map((map) => map.getBoundingClientRect().toJSON()));
    expect(boxes[1].top).toBeGreaterThanOrEqual(boxes[0].bottom);
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await axe(page)).toEqual([]);
  });
});
