// What one interaction makes the page do, as counts: the same on every machine.
import { counts, expect, frame, linkOf, openApp, test } from "./support.mjs";
import { twelveStages } from "./interactions.mjs";

const done = (page) => page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: 60_000 });

/** What grew between two looks. */
const grown = (before, after) =>
  Object.fromEntries(Object.entries(after).map(([name, number]) => [name, number - (before[name] ?? 0)]).filter(([, number]) => number > 0));

/** A page whose runs begin and say nothing from then on: reports come when they come, and each may draw the page. */
async function heldPage(page) {
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
  return slider;
}

test("a move of a slider works out the means once and draws each part once", async ({ page }) => {
  const slider = await heldPage(page);
  const before = await counts(page);
  await slider.press("ArrowRight");
  // What is not moved follows in the time that is left over.
  await expect.poll(async () => grown(before, await counts(page)).ChartPanel).toBe(1);
  await frame(page);
  const { exact, App, ChartPanel, Inspector, Map, Editor } = grown(before, await counts(page));
  expect({ exact, ChartPanel, Inspector, Map, Editor }).toEqual({ exact: 1, ChartPanel: 1, Inspector: 1, Map: 1, Editor: 1 });
  // The move itself; that the run began may draw the frame of the page once more.
  expect(App).toBeLessThanOrEqual(2);
});

test("moves in quick succession are drawn together, and the last one wholly", async ({ page }) => {
  const slider = await heldPage(page);
  const figures = () => page.locator(".kpi-value, .map-stage text, .map-labels text").allTextContents();
  const [before, earlier] = [await counts(page), await figures()];
  const moves = await slider.evaluate((input) => {
    const stops = [5, 11, 17, 23, 29];
    for (const stop of stops) {
      input.value = String(Number(input.value) + stop);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    return stops.length;
  });
  await expect.poll(async () => grown(before, await counts(page)).Map).toBe(1);
  const { exact, Inspector, ChartPanel } = grown(before, await counts(page));
  expect(exact).toBe(moves);
  expect({ Inspector, ChartPanel }).toEqual({ Inspector: 1, ChartPanel: 1 });
  const after = await figures();
  expect(after).not.toEqual(earlier);
  // A page that is opened is drawn from all there is.
  await page.getByRole("button", { name: "Flow", exact: true }).click();
  await page.getByRole("button", { name: "Journey", exact: true }).click();
  await expect.poll(figures).toEqual(after);
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
