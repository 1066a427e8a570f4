// Pictures of every page, light and dark, from a phone to a projector. `cargo xtask screenshots` runs it.
import { chromium as playwright } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { chromium, launchArguments, ready, root } from "./support.mjs";

const menu = async (page, name) => {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name }).last().click();
};
const select = (position) => (page) => page.locator("#map .pick").nth(position).click();

/** Opens the inspector where it is a sheet. */
const sheet = async (page) => {
  const numbers = page.getByRole("button", { name: "Numbers", exact: true }).filter({ visible: true });
  if (await numbers.count()) {
    await numbers.first().click();
  }
};
const part = (name) => async (page) => {
  await sheet(page);
  await page.locator("#inspector").getByRole("button", { name }).click();
};
const library = async (page) => {
  await page.locator(".chips").getByRole("button", { name: "Add strategy" }).click();
  await page.locator("#inspector").getByRole("button", { name: "From the library…", exact: true }).click();
};

const tab = (name) => async (page) => {
  await page.getByRole("radiogroup", { name: "What to look at" }).getByRole("radio", { name }).check({ force: true });
  await page.waitForFunction(() => !document.querySelector("main").innerText.includes("Being worked out"));
};
const press = (name) => (page) => page.getByRole("button", { name }).first().click();
/** Opens a part of the scenario, and adds one of what it has. */
const added = (name, add) => async (page) => {
  await part(name)(page);
  await page.locator("#inspector").getByRole("button", { name: add }).first().click();
};
const event = async (page) => {
  await part(/^Events/)(page);
  const inspector = page.locator("#inspector");
  await inspector.getByRole("combobox").first().selectOption({ index: 1 });
  await inspector.getByRole("button", { name: "Add", exact: true }).click();
};
const playback = async (page) => {
  await press("Play")(page);
  await page.getByText(/1 dot = /).waitFor();
  await page.getByRole("slider", { name: "Time" }).last().fill("20");
};

/** The screens: a name for the file, the hash that opens it, and what is done there. */
const PAGES = [
  ["journey", "#/journey"],
  ["compare", "#/compare", (page) => page.getByText("Being worked out").first().waitFor({ state: "detached" })],
  ["decision", "#/compare", tab("Decision")],
  ["matters", "#/compare", tab("What matters")],
  ["retention", "#/compare", tab("Retention")],
  ["flow", "#/flow"],
  ["people", "#/people"],
  ["exercise", "#/people", press("Try it first")],
  ["asking", "#/people", press("Ask the departments")],
  ["scenarios", "#/scenarios"],
  ["lesson", "#/scenarios", press(/^Start: /)],
  ["playback", "#/journey", playback],
  ["selected", "#/journey", select(3)],
  ["keys", "#/journey", (page) => page.keyboard.press("?")],
  ["words", "#/journey", (page) => menu(page, "What the words mean")],
  ["tour", "#/journey", (page) => menu(page, "Take the tour")],
  ["share", "#/journey", (page) => menu(page, "Share")],
  ["gallery", "#/journey", (page) => menu(page, /^Templates/)],
  ["market", "#/journey", part(/^Market/)],
  ["segments", "#/journey", part(/^Segments/)],
  ["money", "#/journey", part(/^Money and time/)],
  ["run", "#/journey", part(/^Simulation/)],
  ["strategies", "#/journey", part(/^Strategies/)],
  ["event", "#/journey", event],
  ["frailty", "#/journey", part(/^Lasting differences/)],
  ["observed", "#/journey", added(/^Real values/, "Add a series")],
  ["story", "#/journey", part(/^Story/)],
  ["library", "#/journey", library],
];
const SIZES = [[360, 780], [1366, 768], [1920, 1080]];
const SCHEMES = ["light", "dark"];

const folder = path.join(root, "screenshots");
await mkdir(folder, { recursive: true });
const browser = await playwright.launch({ executablePath: chromium, args: launchArguments });
try {
  for (const colorScheme of SCHEMES) {
    for (const [width, height] of SIZES) {
      for (const [name, hash, act] of PAGES) {
        // Each with a device of its own: what one changes is kept on it.
        const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: "reduce" });
        const page = await context.newPage();
        await page.goto(process.env.PERENNIAL_URL + hash);
        await page.locator(ready).waitFor({ state: "attached" });
        await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
        await act?.(page);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const file = `${name}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(folder, file) });
        console.log("screenshots/" + file);
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
}
