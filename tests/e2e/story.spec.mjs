// Stories: made of views, put in order, presented by keys and touch, asked and answered, printed and shared.
import { axe, cli, expect, linkOf, openApp, openOwn, root, test } from "./support.mjs";
import { readFileSync } from "node:fs";

/** A small scenario whose figures are known: 1,000 members, 10 in a hundred leave each month. */
const scenario = (story = []) => ({
  format: 1,
  name: "A small club",
  clock: { period: "month", periods: 12 },
  stages: [
    { id: "member", name: "Member", kind: "customer", initial: 1000, revenue: 10 },
    { id: "gone", name: "Gone", kind: "lost" },
  ],
  transitions: [{ id: "leave", name: "Leave", from: "member", to: "gone", probability: 0.1 }],
  channels: [{ id: "ads", name: "Ads", entry: "member", arrivals: 20 }],
  strategies: [
    { id: "base", name: "Today" },
    { id: "care", name: "Care", levers: [{ target: "transition:leave.probability", change: { multiply: 0.5 } }] },
    { id: "more", name: "More ads", levers: [{ target: "channel:ads.arrivals", change: { multiply: 1.5 } }] },
  ],
  run: { replications: 200 },
  story,
});

const asking = [
  { title: "Where we are", text: "A thousand members.\n\nTen in a hundred leave.", notes: "Say hello." },
  {
    title: "How many stay?", series: "customers", strategies: ["base", "care"], hidden: ["transition:leave.probability"],
    ask: { kind: "range", question: "How many members after a year?", series: "customers", strategy: "base", at: 12, low: 0, high: 1000, reveal: "Three in ten, and the new ones." },
  },
  {
    title: "Which is better?", strategies: ["base", "care", "more"],
    ask: { kind: "choose", question: "Which one has more members?", options: ["care", "more"], series: "customers", at: 12, reveal: "Who stays is here at once." },
  },
  {
    title: "Draw it", strategies: ["care"],
    ask: { kind: "draw", question: "Draw the members with care.", series: "customers", strategy: "care", from: 2, reveal: "It bends." },
  },
  { title: "If fewer leave", changes: [{ number: "transition:leave.probability", value: 0.02 }], text: "Two in a hundred." },
];

const play = (page) => page.locator(".play");
const title = (page) => play(page).getByRole("heading", { level: 1 });
const simulated = (page) => expect(play(page)).toHaveAttribute("data-run", "done", { timeout: 45_000 });
const number = async (locator) => Number((await locator.textContent()).replace(/[^\d.-]/g, ""));

/** Opens what was received and begins its story. */
async function show(page, story = asking) {
  await openApp(page, linkOf(scenario(story)));
  await page.getByRole("button", { name: `Show the story (${story.length} steps)` }).click();
  await expect(title(page)).toHaveText(story[0].title);
}

/** The panel with the steps. */
async function panel(page) {
  await page.getByRole("complementary", { name: "Inspector" }).getByRole("button", { name: /^Story/ }).click();
  return page.locator(".story");
}

const steps = (page) => page.locator(".story-item .story-title b");

test("views become steps that are put in order, copied, taken away and brought back", async ({ page }) => {
  await openOwn(page, linkOf(scenario()));
  const story = await panel(page);
  await expect(story).toContainText("No steps yet");
  await story.getByRole("button", { name: "Add this view as a step" }).click();
  await expect(steps(page)).toHaveText(["Customers"]);
  const field = story.getByLabel("Title");
  await field.fill("First");
  await expect(steps(page)).toHaveText(["First"]);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("button", { name: "Flow" }).click();
  await story.getByRole("button", { name: "Add this view as a step" }).click();
  await expect(page.locator(".story-item")).toHaveCount(2);
  await story.getByLabel("Title").fill("Second");
  await expect(steps(page)).toHaveText(["First", "Second"]);
  await story.getByRole("button", { name: "Move up: Second" }).click();
  await expect(steps(page)).toHaveText(["Second", "First"]);
  await story.getByRole("button", { name: "Duplicate: First" }).click();
  await expect(steps(page)).toHaveText(["Second", "First", "First"]);
  await story.getByRole("button", { name: "Remove: Second" }).click();
  await expect(steps(page)).toHaveText(["First", "First"]);
  await page.keyboard.press("Control+z");
  await expect(steps(page)).toHaveText(["Second", "First", "First"]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(steps(page)).toHaveText(["First", "Second"]);
  expect(await axe(page)).toEqual([]);
  // What is kept on this device keeps the story, too.
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).some((text) => text.includes('"title":"Second"')))).toBe(true);
});

test("a number that was moved becomes the step's, and the scenario gets its own back", async ({ page }) => {
  await openOwn(page, linkOf(scenario()));
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("slider", { name: /Leave/ }).first().focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "1 change" })).toBeVisible();
  const story = await panel(page);
  await story.getByRole("button", { name: "Add it with the numbers I moved" }).click();
  await expect(page.locator(".story-item")).toHaveCount(1);
  await expect(story.locator(".story-number-row input[type=text]")).not.toHaveValue("10 %");
  await story.getByRole("button", { name: /Present from here/ }).click();
  await expect(play(page).locator(".play-numbers")).toContainText("(scenario: 10 %)");
  await page.keyboard.press("Escape");
  // One step back brings both the number and the story as they were.
  await page.keyboard.press("Control+z");
  await expect(page.locator(".story-item")).toHaveCount(0);
});

test("a story is presented by keys, and nothing of the scenario changes", async ({ page }) => {
  await show(page);
  const before = await page.evaluate(() => location.hash);
  await expect(title(page)).toBeFocused();
  await expect(play(page)).toContainText("1 of 5");
  await page.keyboard.press("Space");
  await expect(title(page)).toHaveText("How many stay?");
  await page.keyboard.press("ArrowLeft");
  await expect(title(page)).toHaveText("Where we are");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageDown");
  await expect(play(page).locator(".play-answer")).toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(title(page)).toHaveText("Where we are");
  // The last step has numbers of its own, and its own futures.
  await play(page).getByRole("button", { name: "Step 5 of 5" }).click();
  await expect(play(page).locator(".play-numbers")).toContainText("2 %");
  await simulated(page);
  // Keys of the workspace do nothing here.
  await page.keyboard.press("Control+z");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(play(page)).toHaveCount(0);
  expect(await page.evaluate(() => location.hash)).toBe(before);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A small club");
  await expect(page.getByRole("button", { name: /change/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Show the story/ })).toBeFocused();
});

test("a range is guessed, revealed and scored, by sliders and by fields", async ({ page }) => {
  await show(page);
  await page.keyboard.press("Space");
  const area = play(page);
  await expect(area.locator(".play-numbers")).toContainText("hidden");
  await expect(area.locator(".play-picture svg")).not.toContainText("Today");
  expect(await axe(page)).toEqual([]);
  await area.getByRole("textbox", { name: "At least" }).fill("400");
  await area.getByRole("textbox", { name: "At least" }).press("Enter");
  await area.getByRole("textbox", { name: "At most" }).fill("lots");
  await area.getByRole("textbox", { name: "At most" }).press("Enter");
  await expect(area.getByRole("alert")).toContainText("“lots” is no number");
  // The wrong way round: both stay as they were typed, and it is said how they count.
  await area.getByRole("textbox", { name: "At most" }).fill("300");
  await area.getByRole("textbox", { name: "At most" }).press("Enter");
  await expect(area.getByRole("textbox", { name: "At least" })).toHaveValue("400");
  await expect(area.getByRole("textbox", { name: "At most" })).toHaveValue("300");
  await expect(area.locator(".play-range")).toContainText("your range counts as 300 to 400");
  await area.getByRole("textbox", { name: "At most" }).fill("500");
  await area.getByRole("textbox", { name: "At most" }).press("Enter");
  await expect(area.locator(".play-range")).not.toContainText("counts as");
  await area.getByRole("button", { name: "Show the answer" }).click();
  // 1000·0.9^12 + 20·(1 − 0.9^12)/0.1, all of the exact engine.
  const right = 1000 * 0.9 ** 12 + (20 * (1 - 0.9 ** 12)) / 0.1;
  expect(await number(area.locator(".play-score b").first())).toBeCloseTo(right, -1);
  await expect(area.locator(".play-score").nth(1)).toContainText("Held");
  await expect(area.locator(".play-score").nth(1)).toContainText("Your range, 400 to 500, held the average");
  await expect(area).toContainText("Three in ten, and the new ones.");
  await expect(area.locator(".play-numbers")).toContainText("10 %");
  await expect(area.locator(".play-picture svg")).toContainText("Today");
  await expect(area.locator(".play-picture .guess")).toHaveCount(1);
  await simulated(page);
  await expect(area.locator(".play-score").first()).toContainText("9 futures in 10 lie between");
  expect(await axe(page)).toEqual([]);
});

test("a room's numbers are pasted: bad lines are named, dots stand over the answer", async ({ page }) => {
  await show(page);
  await page.keyboard.press("Space");
  const area = play(page);
  await area.getByText("For a room").click();
  await area.getByLabel("Numbers from the room").fill("Guess\n400\n420\t450\n1,000\n???");
  await expect(area.locator(".dot-guess")).toHaveCount(4);
  await expect(area).toContainText("Line 1, “Guess”, is no number and is left out.");
  await expect(area).toContainText("Line 5, “???”, is no number and is left out.");
  await expect(area.locator(".dot-truth")).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expect(area.locator(".dot-truth")).toHaveCount(1);
  expect(await axe(page)).toEqual([]);
});

test("a strategy is chosen, hands are counted, and the better one is marked", async ({ page }) => {
  await show(page);
  await play(page).getByRole("button", { name: "Step 3 of 5" }).click();
  const area = play(page);
  const options = area.locator(".play-options > li");
  await area.getByRole("button", { name: /More ads/ }).first().focus();
  await page.keyboard.press("Space");
  await expect(options.nth(1)).toContainText("Your choice");
  for (let i = 0; i < 3; i++) await area.getByRole("button", { name: "One hand more: More ads" }).click();
  await area.getByRole("button", { name: "One hand more: Care" }).click();
  await area.getByRole("button", { name: "One hand fewer: More ads" }).click();
  await expect(options.nth(0)).toContainText("1 of 3 in this room");
  await expect(options.nth(1)).toContainText("2 of 3 in this room");
  await expect(area.locator(".play-picture svg")).not.toContainText("Care");
  await page.keyboard.press("r");
  await expect(options.nth(0)).toHaveClass(/play-best/);
  await expect(area.locator(".play-score").nth(1)).toContainText("Not this one.");
  await expect(area.locator(".play-picture svg")).toContainText("Care");
  await page.keyboard.press("r");
  await expect(area.locator(".play-answer")).toHaveCount(0);
});

test("a curve is drawn by pointer and by arrow keys, and scored", async ({ page }) => {
  await show(page);
  await play(page).getByRole("button", { name: "Step 4 of 5" }).click();
  const area = play(page);
  const handles = area.getByRole("slider", { name: /Your curve at/ });
  await expect(handles.first()).toBeAttached();
  await handles.last().focus();
  const before = await handles.last().getAttribute("aria-valuenow");
  await page.keyboard.press("ArrowDown");
  expect(Number(await handles.last().getAttribute("aria-valuenow"))).toBeLessThan(Number(before));
  const pad = await area.locator(".guess-pad").boundingBox();
  await page.mouse.move(pad.x + 10, pad.y + pad.height * 0.3);
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(pad.x + 10 + ((pad.width - 12) * i) / 10, pad.y + pad.height * (0.3 + 0.03 * i));
  await page.mouse.up();
  const drawn = Number(await handles.last().getAttribute("aria-valuenow"));
  expect(drawn).toBeGreaterThan(0);
  await page.keyboard.press("PageDown");
  await expect(area.locator(".play-score").nth(1)).toContainText("Your curve was");
  await expect(area.locator(".play-picture .guess")).toHaveCount(1);
  await expect(area.locator(".play-picture svg")).toContainText("your curve");
  expect(await axe(page)).toEqual([]);
});

test("the end says how well one knew, and how honest the ranges were", async ({ page }) => {
  const twice = [asking[1], { ...asking[1], title: "Once more" }, asking[2]];
  await show(page, twice);
  for (const [low, high] of [[0, 1000], [0, 10]]) {
    for (const [name, value] of [["At least", low], ["At most", high]]) {
      const field = play(page).getByRole("textbox", { name });
      await field.fill(String(value));
      await field.press("Enter");
    }
    await page.keyboard.press("PageDown");
    await expect(play(page).locator(".play-answer")).toBeVisible();
    await page.keyboard.press("PageDown");
  }
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(title(page)).toHaveText("How well did you know?");
  await expect(play(page)).toContainText("1 of your 2 ranges held the answer; of honest 90 % ranges about 9 in 10 do.");
  await expect(play(page).locator(".play-summary")).toContainText("Not answered");
  await play(page).getByRole("button", { name: "Start again" }).click();
  await expect(title(page)).toHaveText("How many stay?");
  await expect(play(page).locator(".play-answer")).toHaveCount(0);
});

test("the speaker's notes stand in a second window that follows, and hears the same keys", async ({ page }) => {
  await show(page);
  const [notes] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("n")]);
  await expect(notes.getByText("Say hello.")).toBeVisible();
  await expect(notes.getByText("Next: How many stay?")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(notes.getByRole("heading")).toHaveText("How many stay?");
  await notes.keyboard.press("ArrowLeft");
  await expect(title(page)).toHaveText("Where we are");
  expect(await axe(notes)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect.poll(() => notes.isClosed()).toBe(true);
});

test("where the second window is blocked, a sentence says so and the notes stand on the page", async ({ page }) => {
  await page.addInitScript(() => (globalThis.open = () => null));
  await show(page);
  await page.keyboard.press("n");
  await expect(play(page).getByRole("alert")).toContainText("Your browser blocked the second window.");
  await expect(play(page).locator(".play-notes")).toContainText("Say hello.");
  expect(await axe(page)).toEqual([]);
});

test("the whole story is printed as a handout", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => globalThis.printed++;
  });
  await show(page);
  await play(page).getByRole("button", { name: "Handout" }).click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(1);
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("body > .sheets");
  await expect(paper.getByRole("heading", { level: 2 })).toHaveText(asking.map((step, at) => `${at + 1}. ${step.title}`));
  await expect(paper).toContainText("How many members after a year?");
  await expect(paper).toContainText("Three in ten, and the new ones.");
  await expect(paper.locator("svg.scene")).toHaveCount(5);
  await expect(play(page)).toBeHidden();
});

test("a link carries the story there and back, foreign steps too", async ({ page }) => {
  const story = [...asking, { title: "Of tomorrow", show: "hologram" }, 42];
  await openOwn(page, linkOf(scenario(story)));
  const area = await panel(page);
  await expect(page.locator(".story-item")).toHaveCount(7);
  await expect(area.getByText("A step that this version does not know", { exact: true })).toHaveCount(2);
  await expect(area.locator(".story-problems")).toContainText("story[5].show");
  await area.getByRole("button", { name: "Move up: A step that this version does not know" }).last().click();
  await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
  const link = await page.getByRole("dialog").getByLabel(/Link/).first().inputValue();
  const { stdout } = cli(["open", link.slice(link.indexOf("#"))]);
  expect(JSON.parse(stdout).story).toEqual([...asking, 42, { title: "Of tomorrow", show: "hologram" }]);
  const { status, stderr } = cli(["check", "-"], JSON.stringify(scenario(story)));
  expect(status).toBe(0);
  expect(stderr).toContain("story[5].show");
  expect(stderr).toContain("story[6]");
});

test("a question is made in the app and then asked", async ({ page }) => {
  await openOwn(page, linkOf(scenario()));
  const area = await panel(page);
  await area.getByRole("button", { name: "Add this view as a step" }).click();
  await area.getByLabel("Ask first").selectOption({ label: "A number, as a range" });
  await area.getByLabel("What is asked").fill("How many?");
  await area.getByLabel("Less that of").selectOption({ label: "Today" });
  await area.getByLabel("Strategy", { exact: true }).selectOption({ label: "Care" });
  await area.getByLabel("Add a number").selectOption({ label: /Leave/ }).catch(() => area.getByLabel("Add a number").selectOption({ index: 1 }));
  await area.getByLabel("Hidden until revealed").check();
  await expect(area).toContainText("Hidden, not secret");
  expect(await axe(page)).toEqual([]);
  await area.getByRole("button", { name: "Present", exact: true }).click();
  await expect(play(page).getByRole("heading", { name: "How many?" })).toBeVisible();
  await expect(play(page).locator(".play-numbers")).toContainText("hidden");
});

test("touch on a phone: steps, a choice and a drawn curve", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(process.env.PERENNIAL_URL + linkOf(scenario(asking)));
  await page.locator('html[data-ready="true"][data-later="true"]').waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Show the story (5 steps)" }).tap();
  const next = play(page).locator(".play-next");
  await next.tap();
  await next.tap();
  await expect(play(page).locator(".play-answer")).toBeVisible();
  await next.tap();
  await play(page).locator(".play-choose").first().tap();
  await expect(play(page).locator(".play-options > li").first()).toContainText("Your choice");
  await next.tap();
  await next.tap();
  await expect(title(page)).toHaveText("Draw it");
  await play(page).locator(".guess-pad").scrollIntoViewIfNeeded();
  const pad = await play(page).locator(".guess-pad").boundingBox();
  await page.touchscreen.tap(pad.x + pad.width / 2, pad.y + pad.height / 2);
  await expect(next).toContainText("Show the answer");
  // Fingers find every button.
  for (const button of await play(page).locator(".play-foot button:visible, .play-choose:visible").all()) {
    const box = await button.boundingBox();
    expect(box.height).toBeGreaterThanOrEqual(44);
  }
  expect(await axe(page)).toEqual([]);
  await context.close();
});

test.describe("without network", () => {
  test.use({ tolerate: [/ERR_FAILED/] });

  test("a lesson that does not arrive is told, and can be tried again", async ({ page }) => {
    await page.route(/lessons\/(?!catalogue).*\.json/, (route) => route.abort());
    await openApp(page, "#/scenarios");
    const { lessons } = JSON.parse(readFileSync(`${root}static/lessons/catalogue.json`, "utf8"));
    await page.getByRole("button", { name: `Start: ${lessons[0].title}` }).click();
    await expect(page.getByText(`${lessons[0].title} did not arrive.`)).toBeVisible();
    await page.unroute(/lessons\/(?!catalogue).*\.json/);
    await page.getByRole("button", { name: `Try again: ${lessons[0].title}` }).click();
    await expect(title(page)).toBeVisible();
  });
});
