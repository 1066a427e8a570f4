// How soon the page that compares shows what a slider's release makes of it: the benchmark with three and with eight strategies.
// measure.mjs prints it.
import { benchmark, linkOf, median, ready } from "./support.mjs";

const ROUNDS = 9;
const WARM_UP = 3;

/** The benchmark with so many strategies: the two that it has, and others that lower the same number further. */
function benchmarkWith(count) {
  const scenario = benchmark();
  const [, model] = scenario.strategies;
  while (scenario.strategies.length < count) {
    const copy = structuredClone(model);
    copy.id = `more-${scenario.strategies.length}`;
    copy.name = `Further ${scenario.strategies.length}`;
    copy.levers[0].change = { multiply: 0.8 - 0.05 * scenario.strategies.length };
    scenario.strategies.push(copy);
  }
  scenario.pinned = [`${model.levers[0].target}`];
  return scenario;
}

/**
 * Waits in the page until the pictures are of a whole run, though the rest of its figures may still be summarised, and returns the
 * milliseconds since the release.
 */
const drawn = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const look = () => {
          const [found] = ["seen", "run"].flatMap((name) => performance.getEntriesByName(name, "measure"));
          if (found) {
            // The figures were drawn in the task in which they came, before this frame: it shows them, and is over once the next begins.
            requestAnimationFrame(() => done([performance.now() - globalThis.released, found.duration]));
          } else {
            requestAnimationFrame(look);
          }
        };
        look();
      }),
  );

async function released(browser, count) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${process.env.PERENNIAL_URL}?workers=2${linkOf(benchmarkWith(count))}`);
  await page.locator(ready).waitFor({ state: "attached" });
  const done = page.locator('html[data-run="done"]');
  await done.waitFor({ state: "attached", timeout: 60_000 });
  await page.waitForFunction(() => performance.getEntriesByName("faster", "mark").length > 0);
  await page.getByRole("navigation").getByRole("button", { name: "Compare" }).click();
  await page.getByRole("button", { name: "Numbers" }).click();
  const slider = page.locator("#inspector").getByRole("slider").first();
  const box = await slider.boundingBox();
  const place = (part) => [box.x + box.width * part, box.y + box.height / 2];
  const times = { drawn: [], figures: [], whole: [] };
  await page.evaluate(() => addEventListener("pointerup", () => (globalThis.released = performance.now()), true));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const part = 0.3 + 0.03 * round;
    await page.mouse.move(...place(part));
    await page.mouse.down();
    await page.mouse.move(...place(part + 0.02));
    await done.waitFor({ state: "attached", timeout: 60_000 });
    await page.evaluate(() => ["seen", "run"].forEach((name) => performance.clearMeasures(name)));
    await page.mouse.move(...place(part + 0.04));
    await page.mouse.up();
    const [shown, figures] = await drawn(page);
    await done.waitFor({ state: "attached", timeout: 60_000 });
    const [whole] = await page.evaluate(() => performance.getEntriesByName("run", "measure").map((one) => one.duration));
    if (round >= WARM_UP) {
      times.drawn.push(shown);
      times.figures.push(figures);
      times.whole.push(whole);
    }
  }
  await context.close();
  const row = (name, values) => [name, `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`];
  return [
    row(`${count} strategies compared: from a slider's release to the pictures`, times.drawn),
    row("  from the run's start to their figures", times.figures),
    row("  and to all others", times.whole),
  ];
}

/** Rows of the table: three strategies, and eight. */
export async function comparing(browser) {
  return [...(await released(browser, 3)), ...(await released(browser, 8))];
}
