// How the app starts, and what a person reads when it cannot.
import { axe, expect, firstScreen, openApp, prefixedUrl, ready, root, settled, test } from "./support.mjs";
import path from "node:path";
import { pathToFileURL } from "node:url";

test("the app starts under its policy, and its worker answers", async ({ page }) => {
  await openApp(page);
  await expect(page.locator("html")).toHaveAttribute("data-run", "done");
  await expect(page.locator("#boot")).toHaveCount(0);
});

test("the app works from any folder of a server", async ({ page }) => {
  const files = [];
  page.on("response", (response) => files.push([response.status(), response.url()]));
  await page.goto(prefixedUrl);
  await page.locator(ready).waitFor({ state: "attached" });
  await expect(page.locator("html")).toHaveAttribute("data-run", "done");
  expect(files.filter(([status, url]) => status !== 200 || !url.startsWith(prefixedUrl))).toEqual([]);
});

test("every file has a name of its own content", async ({ page }) => {
  const files = [];
  page.on("response", (response) => files.push(new URL(response.url()).pathname));
  await openApp(page);
  expect(files.length).toBeGreaterThan(6);
  expect(files.filter((file) => file !== "/" && !/-[0-9a-f]{16}\.\w+$/.test(file))).toEqual([]);
});

test("once loaded, the app asks the network for nothing", async ({ page }) => {
  await openApp(page);
  await expect(page.locator("html")).toHaveAttribute("data-run", "done");
  // The last that it fetches by itself are the program that takes over after the first run, and what is kept
  // for use without network.
  await page.waitForFunction(() => performance.getEntriesByName("faster", "mark").length > 0);
  await page.locator(settled).waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  const later = [];
  page.on("request", (request) => later.push(request.url()));
  // Nor is anything fetched for a change, which the program that took over simulates.
  const digest = await page.locator("html").getAttribute("data-digest");
  await page.locator("#inspector").getByRole("slider").first().press("ArrowRight");
  await expect(page.locator("html")).not.toHaveAttribute("data-digest", digest);
  await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
  expect(later).toEqual([]);
});

test("the policy lets no script from elsewhere become a worker", async ({ page }) => {
  await openApp(page);
  const refused = await page.evaluate(() => {
    const attempts = ["https://example.org/x.js", "//example.org/x.js", "../x.js", "data:text/javascript,1", "blob:x"];
    return attempts.filter((url) => {
      try {
        globalThis.perennial.scriptUrl(url);
        return false;
      } catch {
        return true;
      }
    }).length;
  });
  // From the root of a server “../x.js” is the folder itself.
  expect(refused).toBe(4);
});

test.describe("when it cannot start, a sentence says why", () => {
  test.use({ tolerate: [/^console/] });

  test("JavaScript is off", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto("./");
    // No language is known then: it is said in each.
    await expect(page.locator("noscript p").first()).toContainText("JavaScript, which is switched off here");
    await expect(page.locator('noscript p[lang="es"]')).toContainText("JavaScript, que aquí está desactivado");
    await expect(page.locator("noscript p").first()).toBeVisible();
    await expect(page.locator("#boot-status")).toBeHidden();
    await context.close();
  });

  // A file has no origin, so the browser itself complains of it: no watch over this page.
  test("the page was opened from disk", async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(root, "dist/index.html")).href);
    await expect(page.getByText("opened from disk").first()).toBeVisible();
    await expect(page.getByText("cargo xtask serve").first()).toBeVisible();
    await context.close();
  });

  test("the browser has no WebAssembly", async ({ page }) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("lacks WebAssembly, WebAssembly SIMD and WebAssembly reference types");
  });

  test("the browser has no WebAssembly SIMD", async ({ page }) => {
    await page.addInitScript(() => {
      const validate = WebAssembly.validate;
      WebAssembly.validate = (bytes) => !new Uint8Array(bytes).includes(123) && validate(bytes);
    });
    await page.goto("./");
    await expect(page.getByRole("alert")).toHaveText("This browser lacks WebAssembly SIMD, which Perennial needs to simulate.");
    await expect(page.getByText("WebAssembly SIMD: Chrome 91, Edge 91, Firefox 89, Safari 16.4")).toBeVisible();
  });

  test("the browser has no module workers", async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.Worker = class { terminate() {} };
    });
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("This browser lacks module workers");
  });

  for (const file of ["app_bg-*.wasm", "app-*.js"]) {
    test(`${file} is missing, and then is there`, async ({ page }) => {
      await page.route("**/" + file, (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto("./");
      await expect(page.getByRole("alert")).toContainText("a file did not arrive");
      await page.unroute("**/" + file);
      await page.getByRole("button", { name: "Try again" }).click();
      await page.locator(ready).waitFor({ state: "attached" });
    });
  }

  test("the program is damaged", async ({ page }) => {
    await page.route("**/app_bg-*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "damaged" }));
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("a file did not arrive, or not whole");
  });

  test("the start script is missing", async ({ page }) => {
    await page.route("**/boot-*.js", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("./");
    await expect(page.getByText("If nothing more appears, one of these is the reason")).toBeVisible();
  });

  test("what a person reads while the app loads is accessible", async ({ page }) => {
    await page.route("**/boot-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.goto("./");
    await expect(page.getByText("If nothing more appears")).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });
});

test.describe("in a Spanish browser", () => {
  test.use({ locale: "es-ES", tolerate: [/^console/] });

  test("what a person reads before the app is there is Spanish", async ({ page }) => {
    await page.route("**/app_bg-*.wasm", () => {});
    await page.goto("./", { waitUntil: "domcontentloaded" });
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await expect(page.getByRole("status")).toHaveText("Perennial se está cargando…");
    const english = await page.locator("#boot").evaluate((element) => element.innerText.match(/\b(the|and|of|is|your|this)\b/gi) ?? []);
    expect(english).toEqual([]);
    expect(await axe(page)).toEqual([]);
  });

  test("why it cannot start is said in Spanish", async ({ page }) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto("./");
    await expect(page.getByRole("alert")).toHaveText("A este navegador le falta lo que Perennial necesita para simular: WebAssembly, WebAssembly SIMD y los tipos de referencia de WebAssembly.");
    await expect(page.getByText("Actualice el navegador")).toBeVisible();
  });

  test("a language that was chosen here comes before the browser's", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("perennial.language", "en"));
    await page.route("**/app_bg-*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("a file did not arrive");
  });
});

/** Holds back what is fetched after the first screen, until what this gives is called. */
async function holdLater(page) {
  let arrive;
  const late = new Promise((resolve) => (arrive = resolve));
  await page.route("**/app_later_bg-*.wasm", async (route) => {
    await late;
    await route.continue();
  });
  return arrive;
}

test.describe("what is fetched after the first screen", () => {
  test.use({ tolerate: [/^console error: Failed to load resource/] });

  test("keeps its place until it arrives", async ({ page }) => {
    const arrive = await holdLater(page);
    await page.goto("./");
    await page.locator(firstScreen).waitFor({ state: "attached" });
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await expect(inspector.getByText("This part is loading")).toHaveCount(1);
    await expect(page.locator("html")).toHaveAttribute("data-run", "done");
    const box = await inspector.boundingBox();
    arrive();
    await page.locator(ready).waitFor({ state: "attached" });
    await expect(inspector.getByRole("slider").first()).toBeVisible();
    expect(await inspector.boundingBox()).toEqual(box);
  });

  for (const [name, press] of [
    ["a stage", (page) => page.locator(".map-canvas .pick").filter({ hasText: "At risk" }).first()],
    ["a page", (page) => page.getByRole("button", { name: "Compare", exact: true })],
    ["the menu", (page) => page.getByRole("button", { name: "Menu", exact: true })],
    ["Share", (page) => page.getByRole("button", { name: "Share", exact: true }).first()],
    ["a strategy", (page) => page.locator(".chip-main").nth(1)],
  ]) {
    test(`waits for whoever is quicker: ${name}`, async ({ page }) => {
      const arrive = await holdLater(page);
      await page.goto("./");
      await page.locator('html[data-ready="true"][data-run="done"]').waitFor({ state: "attached" });
      // Nothing of what comes later is called before it is there: that would hold up the page, with a warning.
      await press(page).click({ timeout: 5_000 });
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      arrive();
      await page.locator(ready).waitFor({ state: "attached" });
    });
  }

  test("says so when it does not arrive, and tries again", async ({ page }) => {
    await page.route("**/app_later_bg-*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("./");
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await expect(inspector.getByRole("alert")).toContainText("did not arrive");
    expect(await axe(page)).toEqual([]);
    // A dialog says the same, above everything, and can be closed.
    await page.getByRole("button", { name: "Share" }).first().click();
    const note = page.locator(".later-note");
    await expect(note.getByRole("alert")).toContainText("did not arrive");
    await note.getByRole("button", { name: "Close" }).click();
    await expect(note).toHaveCount(0);
    await inspector.getByRole("button", { name: "Try again" }).click();
    await expect(inspector.getByRole("button", { name: "Try again" })).toHaveAttribute("aria-disabled", "false");
    await page.unroute("**/app_later_bg-*.wasm");
    await inspector.getByRole("button", { name: "Try again" }).click();
    await page.locator(ready).waitFor({ state: "attached" });
    await expect(inspector.getByRole("slider").first()).toBeVisible();
  });
});
