// Every lesson of the catalogue, from its card to its end: by keyboard alone, and by touch on a phone.
import { readFileSync } from "node:fs";
import { axe, expect, openApp, root, test } from "./support.mjs";

const { lessons } = JSON.parse(readFileSync(`${root}static/lessons/catalogue.json`, "utf8"));
const story = (lesson) => JSON.parse(readFileSync(`${root}static/lessons/${lesson.file}`, "utf8")).story;

const play = (page) => page.locator(".play");
const heading = (page) => play(page).getByRole("heading", { level: 1 });

/** Opens the page of scenarios and waits for the lesson's card. */
async function gallery(page, lesson) {
  await openApp(page, "#/scenarios");
  const card = page.locator(`[data-lesson-card="${lesson.id}"]`);
  await expect(card.getByRole("heading")).toContainText(lesson.title);
  await expect(card).toContainText(`${lesson.minutes} minutes`);
  return card;
}

/** The step with this number is on screen, with its picture. */
async function atStep(page, steps, at) {
  await expect(play(page)).toHaveAttribute("data-step", String(at));
  if (at < steps.length) {
    await expect(heading(page)).toHaveText(steps[at].title);
    await expect(play(page).locator(".play-picture > *").first()).toBeVisible();
    await expect(play(page).getByText("cannot be simulated")).toHaveCount(0);
    await expect(play(page).getByText("names something that the scenario does not have")).toHaveCount(0);
  }
}

test("the catalogue has at least eight lessons, each with what a teacher needs", () => {
  expect(lessons.length).toBeGreaterThanOrEqual(8);
  for (const lesson of lessons) {
    for (const key of ["title", "goal", "misconception", "facilitation"]) {
      expect(lesson[key].length, `${lesson.id}: ${key}`).toBeGreaterThan(10);
    }
    expect(lesson.sources.length, lesson.id).toBeGreaterThan(0);
    expect(story(lesson).some((step) => step.ask), `${lesson.id} asks something`).toBe(true);
  }
});

for (const lesson of lessons) {
  const steps = story(lesson);

  test(`${lesson.id}: from first to last step by keyboard alone`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    const card = await gallery(page, lesson);
    await card.getByRole("button", { name: `Start: ${lesson.title}` }).focus();
    await page.keyboard.press("Enter");
    const seen = new Set();
    for (const [at, step] of steps.entries()) {
      await atStep(page, steps, at);
      await expect(heading(page)).toBeFocused();
      if (step.ask) {
        await expect(play(page).getByRole("heading", { name: step.ask.question, exact: true })).toBeVisible();
        await answer(page, step.ask);
        await check(page, seen, `${step.show ?? "chart"} ${step.ask.kind}`);
        await page.keyboard.press("PageDown");
        await expect(play(page).locator(".play-answer")).toBeVisible();
        // A score says how good the answer was.
        await expect(play(page).locator(".play-score")).toHaveCount(2);
        await page.keyboard.press("r");
        await expect(play(page).locator(".play-answer")).toHaveCount(0);
        await page.keyboard.press("r");
        await expect(play(page).locator(".play-answer")).toBeVisible();
        await check(page, seen, `${step.show ?? "chart"} ${step.ask.kind} answered`);
      } else {
        await check(page, seen, step.show ?? "chart");
      }
      await page.keyboard.press("PageDown");
    }
    await atStep(page, steps, steps.length);
    await expect(heading(page)).toHaveText("How well did you know?");
    await expect(play(page)).toContainText(lesson.goal);
    await check(page, seen, "end");
    await page.keyboard.press("PageUp");
    await atStep(page, steps, steps.length - 1);
    await page.keyboard.press("Escape");
    await expect(play(page)).toHaveCount(0);
    // The page behind is as it was, and so is the focus.
    await expect(card.getByRole("button", { name: `Start: ${lesson.title}` })).toBeFocused();
  });

  test(`${lesson.id}: from first to last step by touch on a phone`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(process.env.PERENNIAL_URL + "#/scenarios");
    await page.locator('html[data-ready="true"][data-later="true"]').waitFor({ state: "attached" });
    await page.getByRole("button", { name: `Start: ${lesson.title}` }).tap();
    for (const [at, step] of steps.entries()) {
      await atStep(page, steps, at);
      if (step.ask?.kind === "choose") {
        const option = play(page).locator(".play-choose").first();
        // As a finger would, past the buttons that stay at the foot: all of the step ends above them.
        await play(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
        const [foot, main] = await Promise.all([".play-foot", ".play-main"].map((part) => play(page).locator(part).boundingBox()));
        expect(main.y + main.height).toBeLessThanOrEqual(foot.y + 1);
        await option.evaluate((element) => element.scrollIntoView({ block: "center" }));
        await option.tap();
      }
      if (step.ask) {
        await play(page).locator(".play-next").tap();
        await expect(play(page).locator(".play-answer")).toBeVisible();
      }
      // Nothing is wider than the screen.
      const wide = await page.evaluate(() => document.querySelector(".play").scrollWidth - innerWidth);
      expect(wide, `step ${at + 1}`).toBeLessThanOrEqual(0);
      await play(page).locator(".play-next").tap();
    }
    await atStep(page, steps, steps.length);
    await play(page).getByRole("button", { name: "Try it yourself" }).tap();
    await expect(play(page)).toHaveCount(0);
    await expect(page.locator(".app-scenarios")).toHaveCount(0);
    await context.close();
  });
}

test("a finger draws a curve from left to right, and the page stays", async ({ browser }) => {
  const lesson = lessons.find((lesson) => story(lesson).some((step) => step.ask?.kind === "draw"));
  const at = story(lesson).findIndex((step) => step.ask?.kind === "draw");
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(process.env.PERENNIAL_URL + "#/scenarios");
  await page.locator('html[data-ready="true"][data-later="true"]').waitFor({ state: "attached" });
  await page.getByRole("button", { name: `Start: ${lesson.title}` }).tap();
  for (let step = 0; step < at; step += 1) {
    await atStep(page, story(lesson), step);
    await play(page).locator(".play-next").tap();
  }
  const pad = play(page).locator(".guess-pad");
  await pad.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await pad.boundingBox();
  const devtools = await context.newCDPSession(page);
  const touch = (type, part) =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: box.x + box.width * part, y: box.y + box.height * (0.7 - part / 2) }],
    });
  await touch("touchStart", 0.05);
  for (let part = 0.1; part < 0.96; part += 0.05) await touch("touchMove", part);
  await touch("touchEnd");
  // Every moment of the curve follows the finger, and the chart is where it was.
  const values = await play(page).getByRole("slider", { name: /Your curve at/ }).evaluateAll((all) => all.map((handle) => Number(handle.getAttribute("aria-valuenow"))));
  const drawn = values.slice(1, -1);
  expect(drawn.length).toBeGreaterThan(2);
  expect(drawn, JSON.stringify(values)).toEqual(drawn.toSorted((one, other) => one - other));
  expect(drawn.at(-1)).toBeGreaterThan(drawn[0]);
  await expect(play(page)).toHaveAttribute("data-step", String(at));
  await context.close();
});

/** No violation, once for each kind of step. */
async function check(page, seen, kind) {
  if (!seen.has(kind)) {
    seen.add(kind);
    expect(await axe(page), kind).toEqual([]);
  }
}

/** Answers a question by keys alone. */
async function answer(page, ask) {
  const area = play(page);
  if (ask.kind === "choose") {
    const first = area.locator(".play-choose").first();
    await first.focus();
    await page.keyboard.press("Space");
    await expect(first).toHaveAttribute("aria-pressed", "true");
  } else if (ask.kind === "range") {
    const low = area.getByRole("slider", { name: "At least" });
    await low.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    const high = area.getByRole("slider", { name: "At most" });
    await high.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowLeft");
  } else {
    const handle = area.getByRole("slider", { name: /Your curve at/ }).last();
    await handle.focus();
    const before = await handle.getAttribute("aria-valuetext");
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
    await expect(handle).not.toHaveAttribute("aria-valuetext", before);
  }
  await expect(area.locator(".play-next")).toContainText("Show the answer");
}

test("a lesson has an address with its step, which a reload and another reader open", async ({ page }) => {
  const lesson = lessons.find(({ id }) => id === "setback");
  const steps = story(lesson);
  await openApp(page, "#/lessons/setback/7");
  await atStep(page, steps, 6);
  await page.keyboard.press("PageDown");
  await atStep(page, steps, 7);
  await expect.poll(() => new URL(page.url()).hash).toBe("#/lessons/setback/8");
  await page.reload();
  await atStep(page, steps, 7);
  // It lies over the page of scenarios, to which Escape and the back button lead; and forward leads to it again.
  await page.keyboard.press("Escape");
  await expect(play(page)).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).toBe("#/scenarios");
  await page.goForward();
  await atStep(page, steps, 7);
  await page.goBack();
  await expect(play(page)).toHaveCount(0);
  await expect(page.locator(`[data-lesson-card="${lesson.id}"]`)).toBeVisible();
  // From its card it begins at the first step, and its address is that of the lesson.
  await page.locator(`[data-lesson="${lesson.id}"]`).click();
  await atStep(page, steps, 0);
  await expect.poll(() => new URL(page.url()).hash).toBe("#/lessons/setback");
  // A lesson that there is not leads to the list of all.
  await page.goto("./#/lessons/nothing");
  await expect(play(page)).toHaveCount(0);
  await expect(page.locator(`[data-lesson-card="${lesson.id}"]`)).toBeVisible();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("button", { name: "Journey", exact: true }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe("#/journey");
});

test("what was answered in a lesson outlives a reload and a key too soon", async ({ page }) => {
  const steps = story(lessons.find(({ id }) => id === "setback"));
  await openApp(page, "#/lessons/setback/6");
  await atStep(page, steps, 5);
  await answer(page, steps[5].ask);
  await page.keyboard.press("PageDown");
  const score = play(page).locator(".play-score");
  await expect(score).toHaveCount(2);
  const said = await play(page).locator(".play-answer").innerText();
  await page.reload();
  await atStep(page, steps, 5);
  await expect(play(page).locator(".play-answer")).toHaveText(said, { useInnerText: true });
  await page.keyboard.press("Escape");
  await expect(play(page)).toHaveCount(0);
  await page.goForward();
  await atStep(page, steps, 5);
  await expect(score).toHaveCount(2);
  // Who leaves and starts from the card has another room before them.
  await page.keyboard.press("Escape");
  await page.locator('[data-lesson="setback"]').click();
  await atStep(page, steps, 0);
  for (let i = 0; i < 7; i++) await page.keyboard.press("PageDown");
  await atStep(page, steps, 5);
  await expect(play(page).locator(".play-answer")).toHaveCount(0);
});
