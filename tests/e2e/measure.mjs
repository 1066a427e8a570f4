// What only a browser can say about the built app. `cargo xtask measure` runs it.
//
// To add a figure, write a function that takes a browser and gives rows of a table, and list it in FIGURES.
import { chromium as playwright } from "@playwright/test";
import { chromium, launchArguments, ready } from "./support.mjs";

const LOADS = 5;
const url = process.env.PERENNIAL_URL;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

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
  await page.locator(ready).waitFor({ state: "attached" });
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

const FIGURES = [firstLoad, runs];

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
