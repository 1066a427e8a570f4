// What is kept on the device: the app without network, and newer builds of it, which never mix.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Host, built, id, named, newer } from "./builds.mjs";
import { axe, cli, expect, linkOf, openApp, ready, root, settled, test as base } from "./support.mjs";

const title = (page) => page.getByRole("heading", { level: 1 });
const offer = (page) => page.locator(".toast").filter({ hasText: "A new version is ready" });
const cacheNames = (page) => page.evaluate(() => caches.keys());

const one = built();
const two = newer(one);

const test = base.extend({
  keeps: true,
  // Where a test takes the network away the browser says so.
  tolerate: [[/console error: Failed to load resource: net::ERR_/], { option: true }],
  folder: ["/", { option: true }],
  host: async ({ folder }, use) => {
    const host = await new Host(one, folder).start();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.url),
});

// Each test loads the app several times.
test.describe.configure({ timeout: 120_000 });

/** Opens the app, and waits until all of it is kept. */
async function keep(page, address = "./") {
  await page.goto(address);
  await page.locator(`${settled}[data-kept="true"]`).waitFor({ state: "attached" });
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

async function works(page) {
  await page.locator(`${ready}[data-run="done"]`).waitFor({ state: "attached" });
}

/** The link of a scenario. */
function link(change, template = "subscription-referral") {
  const scenario = JSON.parse(cli(["template", template]).stdout);
  scenario.run.replications = 32;
  change(scenario);
  return linkOf(scenario);
}

/** Collects, for each document that a page loads, the builds that the answers to it belong to, by their names. */
function watchBuilds(page) {
  let documents = [new Set()];
  page.on("framenavigated", (frame) => frame === page.mainFrame() && documents.push(new Set()));
  page.on("response", (response) => {
    const name = new URL(response.url()).pathname.slice(1);
    if (!/-[0-9a-f]{16}\./.test(name)) {
      return;
    }
    const [inOne, inTwo] = [one.has(name), two.has(name)];
    if (response.status() !== 200 || !(inOne || inTwo)) {
      documents.at(-1).add(`status ${response.status()}: ${name}`);
    } else if (inOne !== inTwo) {
      documents.at(-1).add(inOne ? "one" : "two");
    }
  });
  return {
    /** No document has had answers of both builds, and the last one is of this build. */
    async is(expected) {
      const meta = await page.locator('meta[name="build"]').getAttribute("content");
      expect([meta, ...documents.at(-1)]).toEqual([id(expected === "one" ? one : two), expected]);
      expect(documents.map((seen) => [...seen]).filter((seen) => !["", "one", "two"].includes(seen.join()))).toEqual([]);
      documents = documents.slice(-1);
    },
  };
}

/** Looks for a newer build now, as a browser does with every visit. */
const look = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());

test.describe("without network", () => {
  test("the app starts again, simulates and keeps what is changed", async ({ page, host }) => {
    await keep(page);
    await host.stop();
    await page.reload();
    await works(page);
    await page.locator("#inspector").getByRole("slider").first().press("ArrowLeft");
    await expect(page.locator(".top .changed")).toContainText("1 change");
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("perennial.scenario.")).length)).toBe(1);
    await page.reload();
    await works(page);
    await expect(page.locator(".top .changed")).toContainText("1 change");
  });

  test("a link opens, in another tab, whatever stands in its query", async ({ page, context, host }) => {
    await keep(page);
    await host.stop();
    const golden = readFileSync(path.join(root, "tests/golden/links/1-typical.link"), "utf8").trim();
    const hash = golden.slice(golden.indexOf("#"));
    const name = JSON.parse(readFileSync(path.join(root, "tests/golden/links/1-typical.json"), "utf8")).scenario.name;
    const other = await context.newPage();
    for (const query of ["", "?from=chat&x=1", "index.html"]) {
      await other.goto("about:blank");
      await other.goto("./" + query + hash);
      await expect(title(other)).toHaveText(name);
      await works(other);
    }
  });

  test("a template opens that was never looked at", async ({ page, host }) => {
    await keep(page);
    await host.stop();
    await page.getByRole("button", { name: "Templates" }).first().click();
    await page.locator("[data-template=bank]").click();
    await expect(title(page)).toHaveText(JSON.parse(cli(["template", "bank"]).stdout).name);
  });

  test("a lesson starts that was never looked at", async ({ page, host }) => {
    await keep(page);
    await host.stop();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("button", { name: "Scenarios" }).click();
    await page.locator("[data-lesson]").last().click();
    await expect(page.locator(".play").getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("PageDown");
    await expect(page.locator(".play")).toHaveAttribute("data-step", "1");
  });

  test("single customers are followed, by the program with every engine", async ({ page, host }) => {
    await keep(page);
    expect(host.asked).toContain(named(one, "worker_bg.wasm"));
    await host.stop();
    const hash = link((scenario) => {
      scenario.run.engine = "individuals";
    });
    await page.goto("about:blank");
    await page.goto("./" + hash);
    await works(page);
  });

  test("a page that was open before anything was kept has all of it", async ({ page, host }) => {
    await keep(page);
    // The same page, without a reload.
    await host.stop();
    await page.getByRole("button", { name: "Templates" }).first().click();
    await page.locator("[data-template=telecom]").click();
    await expect(title(page)).toHaveText(JSON.parse(cli(["template", "telecom"]).stdout).name);
  });

  test("an address below the folder that is no page leads to the app", async ({ page, host }) => {
    await keep(page);
    await host.stop();
    await page.goto("./no/such/page?x=1#/flow");
    await works(page);
    expect(page.url()).toBe(host.url + "?x=1#/flow");
  });
});

test.describe("in a folder of a server", () => {
  test.use({ folder: "/tools/perennial/" });

  test("it is kept there, and nothing beside it", async ({ page, host }) => {
    await keep(page);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope))).toEqual([host.url]);
    expect(await cacheNames(page)).toEqual([`perennial /tools/perennial/ ${id(one)}`]);
    await host.stop();
    await page.goto("./?x#/flow");
    await works(page);
    await expect(page.goto(new URL("/tools/", host.url).href)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  });
});

test("once kept, the app asks the network for nothing, and keeps nothing but its own files", async ({ page, host }) => {
  await keep(page);
  await page.reload();
  await works(page);
  await page.locator(settled).waitFor({ state: "attached" });
  const before = host.asked.length;
  await page.evaluate(() => fetch("./_headers"));
  await page.getByRole("button", { name: "Templates" }).first().click();
  await page.locator("[data-template=bank]").click();
  await expect(title(page)).toHaveText(JSON.parse(cli(["template", "bank"]).stdout).name);
  // The browser itself looks whether there is a newer build.
  expect(host.asked.slice(before).filter((name) => name !== "sw.js")).toEqual(["_headers"]);
  const kept = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
    return answers.map(({ url, type, status }) => `${status} ${type} ${new URL(url).pathname}`).sort();
  });
  const listed = [...one.keys()].filter((name) => name !== "sw.js" && name !== "_headers");
  expect(kept).toEqual(listed.map((name) => `200 basic /${name === "index.html" ? "" : name}`).sort());
});

test.describe("a newer build", () => {
  test("is offered when it is whole, and until then and until a person agrees the older goes on", async ({ page, host }) => {
    const builds = watchBuilds(page);
    await keep(page);
    await builds.is("one");
    host.files = two;
    await look(page);
    await expect(offer(page)).toBeVisible();
    expect(await axe(page)).toEqual([]);
    // The server has nothing of the older one any more.
    await page.reload();
    await works(page);
    await expect(offer(page)).toBeVisible();
    await page.goto("./?program=full#/flow");
    await works(page);
    await builds.is("one");
    await expect(offer(page)).toBeVisible();
    await offer(page).getByRole("button", { name: "Reload" }).click();
    await expect(page.locator('meta[name="build"]')).toHaveAttribute("content", id(two));
    await works(page);
    await expect(offer(page)).toHaveCount(0);
    await expect.poll(() => cacheNames(page)).toEqual([`perennial / ${id(two)}`]);
    await host.stop();
    await page.goto("./?program=full");
    await works(page);
    await expect(page.locator('meta[name="build"]')).toHaveAttribute("content", id(two));
  });

  test("never mixes with the older: every answer to a page is of one build", async ({ page, context, host }) => {
    const builds = watchBuilds(page);
    const visits = async (expected) => {
      for (const address of ["./?program=full", "./index.html?a=b#/flow"]) {
        await page.goto("about:blank");
        await page.goto(address);
        await works(page);
        await builds.is(expected);
      }
    };
    await keep(page);
    await builds.is("one");
    // As long as one page of the older build is open it goes on, in every tab.
    const other = await context.newPage();
    await openApp(other);
    host.files = two;
    await look(page);
    await expect(offer(page)).toBeVisible();
    await visits("one");
    await offer(page).getByRole("button", { name: "Reload" }).click();
    await expect(page.locator('meta[name="build"]')).toHaveAttribute("content", id(two));
    await works(page);
    await builds.is("two");
    await expect(other.locator('meta[name="build"]')).toHaveAttribute("content", id(two));
    await visits("two");
  });

  test("keeps what was typed, in every tab; one in which someone types goes on with its own files", async ({ page, context, host }) => {
    await keep(page);
    const [idle, busy] = [await context.newPage(), await context.newPage()];
    for (const tab of [idle, busy]) {
      await openApp(tab, link((scenario) => {
        scenario.name = tab === idle ? "Idle" : "Busy";
      }));
      await tab.locator("#inspector").getByRole("slider").first().press("ArrowLeft");
      await expect(tab.locator(".top .changed")).toContainText("1 change");
    }
    host.files = two;
    await look(page);
    for (const tab of [page, idle, busy]) {
      await expect(offer(tab)).toBeVisible();
    }
    // Typed, and not taken yet.
    const field = busy.locator("#inspector").getByRole("textbox").first();
    await field.focus();
    await busy.keyboard.type("1");
    const typed = await field.inputValue();
    await page.bringToFront();
    await page.locator("#inspector").getByRole("slider").first().press("ArrowLeft");
    await offer(page).getByRole("button", { name: "Reload" }).click();
    for (const tab of [page, idle]) {
      await expect(tab.locator('meta[name="build"]')).toHaveAttribute("content", id(two));
      await works(tab);
      await expect(tab.locator(".top .changed")).toContainText("1 change");
    }
    await expect(title(idle)).toHaveText("Idle");
    // It is still what it was, and finds the files of its own build.
    await expect(busy.locator('meta[name="build"]')).toHaveAttribute("content", id(one));
    await expect(field).toHaveValue(typed);
    expect(await busy.evaluate(async (file) => (await fetch(file)).status, named(one, "worker_bg.wasm"))).toBe(200);
    expect((await cacheNames(page)).sort()).toEqual([`perennial / ${id(one)}`, `perennial / ${id(two)}`].sort());
    await busy.bringToFront();
    await offer(busy).getByRole("button", { name: "Reload" }).click();
    await expect(busy.locator('meta[name="build"]')).toHaveAttribute("content", id(two));
    await works(busy);
    await expect(title(busy)).toHaveText("Busy");
    // Now no page of the older build is left.
    await expect.poll(() => cacheNames(page)).toEqual([`perennial / ${id(two)}`]);
  });

  test("comes by itself with the next visit, once no page of the older is left", async ({ page, host }) => {
    await keep(page);
    host.files = two;
    await look(page);
    await expect(offer(page)).toBeVisible();
    await page.goto("about:blank");
    await expect(async () => {
      await page.goto("./");
      expect(await page.locator('meta[name="build"]').getAttribute("content")).toBe(id(two));
    }).toPass();
    await works(page);
    await expect(offer(page)).toHaveCount(0);
  });

  for (const [what, spoil] of [
    ["misses a file", (name, content) => (name === named(two, "worker_bg.wasm") ? null : content)],
    ["has a file that is cut off", (name, content) => (name === named(two, "style.css") ? content.subarray(0, 100) : content)],
    ["has the page of another", (name, content) => (name === "index.html" ? one.get("index.html") : content)],
  ]) {
    test(`that ${what} is not offered, and comes once it is whole`, async ({ page, host }) => {
      await keep(page);
      host.files = two;
      host.spoil = spoil;
      const ended = page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const coming = new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing), { once: true }));
        await registration.update().catch(() => {});
        const worker = await coming;
        while (worker.state === "installing") {
          await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
        }
        return worker.state;
      });
      expect(await ended).toBe("redundant");
      await expect(offer(page)).toHaveCount(0);
      await page.reload();
      await works(page);
      await expect(page.locator('meta[name="build"]')).toHaveAttribute("content", id(one));
      host.spoil = (_, content) => content;
      await look(page);
      await expect(offer(page)).toBeVisible();
    });
  }
});

test.describe("where nothing can be kept", () => {
  test("a browser that refuses is no worse off", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException("The operation is insecure.", "SecurityError"));
    });
    await openApp(page);
    await works(page);
    await expect(page.locator("html")).toHaveAttribute("data-kept", "refused");
    await expect(page.locator(".toast")).toHaveCount(0);
  });

  test("nor is one that has no such thing", async ({ page }) => {
    await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
    await openApp(page);
    await works(page);
    await expect(page.locator(".toast")).toHaveCount(0);
  });
});

test("it can be installed", async ({ page, context }) => {
  await keep(page);
  const browser = await context.newCDPSession(page);
  const { errors } = await browser.send("Page.getInstallabilityErrors").then(({ installabilityErrors }) => ({ errors: installabilityErrors }));
  // A window that tests open is as private as one that a person calls so.
  expect(errors.map(({ errorId }) => errorId).filter((error) => error !== "in-incognito")).toEqual([]);
  const { data } = await browser.send("Page.getAppManifest");
  const manifest = JSON.parse(data);
  for (const { src, sizes, type } of manifest.icons.filter(({ sizes }) => sizes !== "any")) {
    const size = await page.evaluate(async (src) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect([size, type]).toEqual([sizes, "image/png"]);
  }
});
