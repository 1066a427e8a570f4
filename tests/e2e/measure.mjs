// What only a browser can say about the built app. `cargo xtask measure` runs it.
//
// To add a figure, write a function that takes a browser and gives rows of a table, and list it in FIGURES.
import { chromium as playwright } from "@playwright/test";
import { comparing } from "./comparing.mjs";
import { interactions } from "./interactions.mjs";
import { playing } from "./playing.mjs";
import { benchmark, chromium, cli, launchArguments, linkOf, median, ready, settled } from "./support.mjs";
import { working } from "./working.mjs";

const LOADS = 5;
const WARM_UP = 3;
const ROUNDS = 7;
const url = process.env.PERENNIAL_URL;

/** A load in a profile that has never seen the app: when it was ready, and what it fetched. */
async function coldLoad(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  // The app sets the marks; the times are taken in the page, at that moment.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const { ready, later } = document.documentElement?.dataset ?? {};
      if (ready === "true") {
        globalThis.readyAfter ??= performance.now();
      }
      if (later === "true") {
        globalThis.wholeAfter = performance.now();
        observer.disconnect();
      }
    }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ["data-ready", "data-later"] });
  });
  let bytes = 0;
  let files = 0;
  page.on("requestfinished", async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    // What the browser had already, as the worker's script after its preload, has no size.
    if (responseBodySize >= 0) {
      bytes += responseBodySize + responseHeadersSize;
      files += 1;
    }
  });
  await page.goto(url);
  await page.locator(settled).waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  const [time, whole] = await page.evaluate(() => [globalThis.readyAfter, globalThis.wholeAfter]);
  await context.close();
  return { time, whole, bytes, files };
}

async function firstLoad(browser) {
  const loads = [];
  for (let load = 0; load < LOADS; load += 1) {
    loads.push(await coldLoad(browser));
  }
  const times = loads.map((load) => load.time);
  return [
    [`time to interactive, median of ${LOADS} cold loads`, `${median(times).toFixed(0)} ms`],
    ["  fastest and slowest", `${Math.min(...times).toFixed(0)} and ${Math.max(...times).toFixed(0)} ms`],
    ["  and with what is fetched right after, median", `${median(loads.map((load) => load.whole)).toFixed(0)} ms`],
    ["fetched by a cold load, without compression", `${(loads[0].bytes / 1024).toFixed(0)} KB in ${loads[0].files} files`],
  ];
}

/**
 * The first run of the simulation, with one and with two workers.
 *
 * The app takes the number of its workers from navigator.hardwareConcurrency, which is set here, and marks every
 * finished run by a performance.measure named `run`, whose `detail` may say more. Until it does, there is no row.
 */
async function runs(browser) {
  const rows = [];
  for (const workers of [1, 2]) {
    const context = await browser.newContext();
    await context.addInitScript((count) => {
      Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => count });
    }, workers);
    const page = await context.newPage();
    await page.goto(url);
    await page.locator(ready).waitFor({ state: "attached" });
    const measured = () => performance.getEntriesByName("run", "measure").map((entry) => entry.duration);
    await page.waitForFunction(() => performance.getEntriesByName("run", "measure").length > 0, null, { timeout: 20_000 }).catch(() => {});
    const [first] = await page.evaluate(measured);
    if (first !== undefined) {
      rows.push([`the first run, hardware of ${workers} ${workers === 1 ? "core" : "cores"}`, `${first.toFixed(0)} ms`]);
    }
    await context.close();
  }
  return rows;
}

/** Another seed for each round, so that the page has something new to run. */
const withSeed = (scenario, seed) => JSON.stringify({ ...scenario, run: { ...scenario.run, seed } });

/**
 * A page with a scenario of its own that is asked for other futures of it, again and again; it says how long each run took, and how long
 * until what pages draw was there, in milliseconds.
 */
async function runner(browser, workers, scenario) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${url}?workers=${workers}${linkOf(scenario)}`);
  await page.locator(ready).waitFor({ state: "attached" });
  const done = page.locator('html[data-run="done"]');
  await done.waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Make it mine" }).first().click();
  await page.locator("#inspector").getByRole("button", { name: /^Simulation/ }).click();
  // The program that is compiled for speed takes over after the first run.
  await page.waitForFunction(() => performance.getEntriesByName("faster", "mark").length > 0);
  return async () => {
    await done.waitFor({ state: "attached" });
    await page.evaluate(() => ["seen", "run"].forEach((name) => performance.clearMeasures(name)));
    await page.getByRole("button", { name: "New seed" }).click();
    await page.waitForFunction(() => performance.getEntriesByName("run", "measure").length > 0, null, { timeout: 120_000 });
    await done.waitFor({ state: "attached" });
    return page.evaluate(() => {
      const [seen, whole] = ["seen", "run"].map((name) => performance.getEntriesByName(name, "measure")[0]?.duration);
      return [whole, seen ?? whole];
    });
  };
}

/** How long the command line takes with one thread, in milliseconds, without what it takes for next to nothing. */
function native(text) {
  const time = (...options) => {
    const start = performance.now();
    const { status, stderr } = cli(["run", "-", "--threads", "1", "--format", "csv", ...options], text);
    if (status !== 0) {
      throw new Error(stderr);
    }
    return performance.now() - start;
  };
  const whole = time();
  return whole - time("--replications", "2");
}

/**
 * The benchmark's first strategy, every series with its quantiles: one native thread against warm pages with one and two
 * simulators, in turn, the fastest of the rounds. A page adds its numbers up in one more worker, beside the simulators.
 */
async function pages(browser) {
  const scenario = benchmark();
  scenario.strategies.length = 1;
  const one = await runner(browser, 1, scenario);
  const two = await runner(browser, 2, scenario);
  const best = Array(5).fill(Infinity);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const text = withSeed(scenario, 100 + round);
    const times = [native(text), ...(await one()), ...(await two())];
    if (round >= WARM_UP) {
      times.forEach((time, at) => (best[at] = Math.min(best[at], time)));
    }
  }
  const [alone, ...times] = best;
  const ratio = (time) => `${time.toFixed(1)} ms, ${(time / alone).toFixed(2)} of one native thread`;
  return [
    ["the benchmark, one native thread", `${alone.toFixed(1)} ms`],
    ["  a warm page with one simulator", ratio(times[0])],
    ["    and until it draws", ratio(times[1])],
    ["  a warm page with two simulators", ratio(times[2])],
    ["    and until it draws", ratio(times[3])],
  ];
}

const FIGURES = [firstLoad, runs, pages, working, comparing, interactions, playing];

const browser = await playwright.launch({ executablePath: chromium, args: launchArguments });
try {
  for (const figure of FIGURES) {
    for (const [name, value] of await figure(browser)) {
      console.log(name.padEnd(50) + value);
    }
  }
} finally {
  await browser.close();
}
