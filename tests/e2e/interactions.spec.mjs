// What one interaction makes the page do, as counts: the same on every machine.
import { counts, expect, openApp, test } from "./support.mjs";
import { linkOf, twelveStages } from "./interactions.mjs";

const done = (page) => page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: 60_000 });
const frame = (page) => page.evaluate(() => new Promise((end) => requestAnimationFrame(() => requestAnimationFrame(end))));

/** What grew between two looks. */
const grown = (before, after) =>
  Object.fromEntries(Object.entries(after).map(([name, number]) => [name, number - (before[name] ?? 0)]).filter(([, number]) => number > 0));

test("a move of a slider works out the means once and draws each part once", async ({ page }) => {
  // Reports of a run come when they come, and each may draw the page: here the run begins and says nothing.
  await page.addInitScript(() => {
    globalThis.Worker = class extends globalThis.Worker {
      postMessage(...message) {
        if (!globalThis.held) {
          super.postMessage(...message);
        }
      }
    };
  });
  await openApp(page, linkOf(twelveStages()));
  await done(page);
  const slider = page.locator("#inspector").getByRole("slider").first();
  await slider.focus();
  await frame(page);
  await page.evaluate(() => {
    globalThis.held = true;
  });
  const before = await counts(page);
  await slider.press("ArrowRight");
  await frame(page);
  const { exact, App, ChartPanel, Inspector } = grown(before, await counts(page));
  expect(exact).toBe(1);
  // The move itself; that the run began may draw the frame of the page once more.
  expect(App).toBeLessThanOrEqual(4);
  expect(Inspector).toBeLessThanOrEqual(2);
  expect(ChartPanel).toBeLessThanOrEqual(3);
});

test("what is typed is worked out when it is taken, not key by key", async ({ page }) => {
  await openApp(page, linkOf(twelveStages()));
  await done(page);
  const field = page.locator("#inspector input:not([type=range])").first();
  await field.focus();
  const before = await counts(page);
  await field.fill("9.5 %");
  await frame(page);
  expect(grown(before, await counts(page)).exact ?? 0).toBe(0);
  await field.press("Enter");
  await frame(page);
  expect(grown(before, await counts(page)).exact).toBe(1);
});

test("looking at something else works nothing out", async ({ page }) => {
  await openApp(page, linkOf(twelveStages()));
  await done(page);
  const before = await counts(page);
  await page.getByRole("button", { name: "Flow", exact: true }).click();
  await page.getByRole("button", { name: "Journey", exact: true }).click();
  await frame(page);
  expect(grown(before, await counts(page)).exact ?? 0).toBe(0);
});
