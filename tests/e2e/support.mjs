// What the tests of the built app share. Write `import { test, expect, cli } from "./support.mjs"` in a *.spec.mjs:
//
// - `test` is Playwright's, with a `page` that fails the test upon a console error or warning, an uncaught exception,
//   a violation of the policy, or a request to another origin than the app's;
// - `test.use({ tolerate: [/pattern/] })` lets through what a test provokes on purpose;
// - `test.use({ keeps: true })` lets the app keep itself on the device, to work without network; else it is refused, so
//   that no test is answered by what an earlier page of it has kept;
// - `openApp(page, hash)` loads the app and waits until a person can use it;
// - `openOwn(page, hash)` does so with a link, and makes what was received one's own: it can be edited then;
// - `axe(page)` gives what an automatic check of accessibility finds: `expect(await axe(page)).toEqual([])`;
// - `linkOf(scenario)` is the link of a scenario; `openPeople(page, scenario)` opens it as one's own, on the page of departments;
// - `cli(args, stdin)` runs the command line, as `cargo build --release --bin perennial` made it.
import { test as base, expect } from "@playwright/test";
import axeCore from "axe-core";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";

export { expect };

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The system's Chromium. */
export const chromium = process.env.CHROMIUM || "/usr/bin/chromium";

/** As root Chromium has no sandbox; and it shall not call out by itself. */
export const launchArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
];

/** The benchmark's scenario, with both of its strategies. */
export const benchmark = () => JSON.parse(readFileSync(path.join(root, "tests/engine_fixtures/benchmark.json"), "utf8"));

/** The app under a path of several folders. */
export const prefixedUrl = process.env.PERENNIAL_PREFIXED_URL;

/** The attribute of <html> by which the app says that a person can use its first screen. */
export const firstScreen = 'html[data-ready="true"]';

/** The same, with the part of the page that is fetched right after it. */
export const ready = 'html[data-ready="true"][data-later="true"]';

/** The same, and the app has been kept on the device, or this was refused: nothing more is fetched by itself. */
export const settled = `${ready}[data-kept]`;

/** Opens the app at a hash and waits until it is ready. */
export async function openApp(page, hash = "") {
  await page.goto("./" + hash);
  await page.locator(ready).waitFor({ state: "attached" });
}

/** Loads the page anew. What was closed a moment ago goes back in the history, which would end a reload at the same time. */
export async function reload(page) {
  await expect.poll(() => page.evaluate(() => String(history.state))).not.toContain("+");
  await page.reload();
  await page.locator(ready).waitFor({ state: "attached" });
}

/** Opens a link and makes what it holds one's own, so that its structure can be changed. */
export async function openOwn(page, hash) {
  await openApp(page, hash);
  await page.getByRole("button", { name: "Make it mine" }).first().click();
  await page.locator(".received").waitFor({ state: "detached" });
}

/** The browser has drawn once more, with all that was asked for before. */
export const frame = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The run of what is on screen is done. */
export const runDone = (page) => page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: 60_000 });

/** The digest of that run. */
export const digest = (page) => page.locator("html").getAttribute("data-digest");

/** The inspector, in whatever language. */
export const inspector = (page) => page.locator("#inspector");

/** Nothing on the page is wider than the screen. */
export async function fits(page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

/** The one in the middle of some numbers. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The findings of axe on the page as it stands: a rule and the elements that break it. */
export async function axe(page) {
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map((node) => node.html) }));
}

/** Runs the command line; gives its exit status and what it wrote. */
export function cli(args, stdin = "") {
  const program = process.env.PERENNIAL_CLI || path.join(root, "target/release/perennial");
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    input: stdin,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) {
    throw new Error(`The command line did not run: ${error.message}. Make it with cargo build --release --bin perennial.`);
  }
  return { status, stdout, stderr };
}

/** The link of a scenario or of the text of its file, as what stands behind an address: from the `#` on. */
export function linkOf(scenario) {
  const { stdout, stderr } = cli(["link", "-"], typeof scenario === "string" ? scenario : JSON.stringify(scenario));
  if (!stdout.startsWith("#/s/")) {
    throw new Error(`This scenario has no link: ${stderr}`);
  }
  return stdout.trim();
}

/** Opens a scenario by its link, as one's own, and the page of departments. */
export async function openPeople(page, scenario) {
  await openOwn(page, linkOf(scenario));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(scenario.name);
  await page.getByRole("button", { name: "Who does what" }).click();
}

/** Collects what no page of the app may do: call the result for a list of it. Requests may go to these origins. */
export async function watch(context, origins) {
  const wrong = [];
  await context.exposeBinding("reportViolation", (_, text) => wrong.push("policy: " + text));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      globalThis.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`);
    });
  });
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      wrong.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => wrong.push("exception: " + error.error().stack));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && !origins.includes(url.origin)) {
      wrong.push("request: " + url.href);
    }
  });
  return () => wrong;
}

export const test = base.extend({
  tolerate: [[], { option: true }],
  keeps: [false, { option: true }],
  context: async ({ context, baseURL, tolerate, keeps }, use) => {
    if (!keeps) {
      await context.addInitScript(() => {
        // An empty page has none.
        if (navigator.serviceWorker) {
          navigator.serviceWorker.register = () => Promise.reject(new Error("refused by this test"));
        }
      });
    }
    const wrong = await watch(context, [baseURL, prefixedUrl].map((url) => new URL(url).origin));
    await use(context);
    const left = wrong().filter((text) => !tolerate.some((pattern) => pattern.test(text)));
    expect(left, "what no page of the app may do").toEqual([]);
  },
});

/** How often the page has worked something out or drawn a component, by name. */
export async function counts(page) {
  const text = await page.evaluate(async () => {
    const { counts } = await import(document.getElementById("app-js").href);
    return counts();
  });
  return Object.fromEntries(text.trim().split("\n").map((line) => [line.split(" ")[0], Number(line.split(" ")[1])]));
}
