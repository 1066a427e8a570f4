// A scenario in a frame of another page, of another origin: docs/embed.md.
import { Host, built } from "./builds.mjs";
import { axe, cli, expect, firstScreen, linkOf, test as base } from "./support.mjs";

/** A page around the app, which gives each frame the height that it asks for, as docs/embed.md shows. */
const around = (src) => `<!doctype html><html lang="en"><title>A page around</title><main><h1>Around</h1>
<iframe src="${src}" title="A scenario" width="100%" height="480" loading="lazy" allow="fullscreen" style="border:0"></iframe></main>
<script>
globalThis.messages = [];
addEventListener("message", (event) => {
  messages.push({ data: event.data, origin: event.origin });
  if (event.data?.perennial !== "size") return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === event.source) frame.style.height = event.data.height + "px";
  }
});
</script>`;

const test = base.extend({
  keeps: true,
  // The page around is another origin, which is what the watch over requests is for elsewhere; it has no icon.
  tolerate: [[/^request: http:\/\/127\.0\.0\.1:/, /favicon/, /was preloaded using link preload but not used/], { option: true }],
  app: async ({}, use) => {
    const host = await new Host(built()).start();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ app }, use) => use(app.url),
  /** Shows an address of the app in a frame of a page; gives the frame. */
  framed: async ({ app, page }, use) => {
    const host = await new Host(new Map([["_headers", Buffer.from("")]])).start();
    await use(async (address) => {
      host.files.set("index.html", Buffer.from(around(app.url + address)));
      await page.goto(host.url);
      return page.frame({ url: (url) => url.href.startsWith(app.url) }) ?? page.frames()[1];
    });
    await host.stop();
  },
});

function link(change = () => {}) {
  const scenario = JSON.parse(cli(["template", "subscription-referral"]).stdout);
  scenario.run.replications = 64;
  change(scenario);
  return linkOf(scenario);
}

const done = (frame) => frame.locator(`${firstScreen}[data-later="true"][data-run="done"]`).waitFor({ state: "attached" });
const open = (frame) => frame.getByRole("link", { name: "Open in Perennial" });

/** Nothing of the device is touched: every way to it is watched in every document. */
async function watchStorage(context) {
  const touched = [];
  await context.exposeBinding("touched", (_, what) => touched.push(what));
  await context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      const { get } = Object.getOwnPropertyDescriptor(globalThis, name) ?? Object.getOwnPropertyDescriptor(Window.prototype, name);
      Object.defineProperty(globalThis, name, {
        get() {
          globalThis.touched(name);
          return get.call(globalThis);
        },
      });
    }
    const register = navigator.serviceWorker.register;
    navigator.serviceWorker.register = function (...all) {
      globalThis.touched("serviceWorker");
      return register.apply(this, all);
    };
  });
  return touched;
}

for (const [words, see] of [
  ["map", (frame) => frame.locator(".map-canvas svg")],
  ["chart", (frame) => frame.locator(".area-chart svg").first()],
  ["compare-sliders-dark", (frame) => frame.getByRole("table", { name: "What each strategy leads to" })],
]) {
  test(`${words}: is drawn, read-only, as tall as it says, and touches nothing of the device`, async ({ page, context, framed }) => {
    const touched = await watchStorage(context);
    const frame = await framed(`?embed=${words}${link()}`);
    await done(frame);
    await expect(see(frame)).toBeVisible();
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Subscription with referral");
    await expect(frame.locator(".top, .insp, .map-editor-box, .bar, textarea, input[type=text]")).toHaveCount(0);
    await expect(frame.locator("html")).toHaveAttribute("data-theme", words.endsWith("dark") ? "dark" : "auto");
    const messages = () => page.evaluate(() => globalThis.messages);
    await expect.poll(async () => (await messages()).length).toBeGreaterThan(0);
    for (const { data } of await messages()) {
      expect(Object.keys(data).sort()).toEqual(["height", "perennial"]);
      expect(Number.isInteger(data.height)).toBe(true);
    }
    // The frame has become as tall as what is in it, and nothing is wider.
    const fits = () =>
      frame.evaluate(() => {
        const content = Math.ceil(document.querySelector(".embed").getBoundingClientRect().height);
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { height: innerHeight - content, scrolls: scrollHeight > innerHeight || scrollWidth > innerWidth };
      });
    await expect.poll(fits).toEqual({ height: 0, scrolls: false });
    expect(await axe(frame)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    await expect.poll(fits).toEqual({ height: 0, scrolls: false });
    expect(await axe(frame)).toEqual([]);
    expect(touched).toEqual([]);
  });
}

test("what is moved changes the picture alone, and goes along into a tab of the whole app", async ({ page, app, framed }) => {
  const address = `?embed=compare-sliders${link()}`;
  const frame = await framed(address);
  await done(frame);
  const figures = frame.getByRole("table", { name: "What each strategy leads to" });
  const before = await figures.textContent();
  const url = frame.url();
  await frame.getByRole("slider").last().press("Home");
  await expect(figures).not.toHaveText(before);
  expect(frame.url()).toBe(url);
  const [tab] = await Promise.all([page.waitForEvent("popup"), open(frame).click()]);
  await done(tab);
  expect(tab.url()).toMatch(new RegExp(`^${app.url}#/s/`));
  await expect(tab.locator(".top")).toBeVisible();
  const frameAgain = await framed(address);
  await done(frameAgain);
  await expect(frameAgain.getByRole("table", { name: "What each strategy leads to" })).toHaveText(before);
});

test("a strategy is chosen, and the link stays what it is", async ({ page, app, framed }) => {
  const hash = link();
  const frame = await framed(`?embed=map${hash}`);
  await done(frame);
  const chips = frame.getByRole("group", { name: "Strategy" }).getByRole("button");
  await expect(chips.first()).toHaveAttribute("aria-pressed", "true");
  await chips.nth(1).click();
  await expect(chips.nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect(chips.first()).toHaveAttribute("aria-pressed", "false");
  const [tab] = await Promise.all([page.waitForEvent("popup"), open(frame).click()]);
  await done(tab);
  expect(tab.url()).toBe(app.url + hash);
});

test("a link that cannot be opened says why", async ({ framed }) => {
  const frame = await framed(`?embed=map${link().slice(0, 60)}`);
  await expect(frame.getByRole("alert")).toContainText(/link/);
  await expect(open(frame)).toBeVisible();
});

test("in a frame without embed there is nothing but the way out", async ({ page, app, framed }) => {
  const hash = link();
  const frame = await framed(hash);
  const out = frame.getByRole("link", { name: "Open Perennial in a tab" });
  await expect(out).toBeVisible();
  await expect(frame.getByRole("button")).toHaveCount(0);
  await expect(frame.locator("html")).not.toHaveAttribute("data-ready", "true");
  expect(await axe(frame)).toEqual([]);
  const [tab] = await Promise.all([page.waitForEvent("popup"), out.click()]);
  await done(tab);
  expect(tab.url().startsWith(app.url + "#/")).toBe(true);
});
