// Pictures of every page, light and dark, from a phone to a projector. `cargo xtask screenshots` runs it.
import { chromium as playwright } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { chromium, launchArguments, ready, root } from "./support.mjs";

const menu = async (page, name) => {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name }).last().click();
};
const select = (position) => (page) => page.locator(".map-canvas .pick").nth(position).click();

/** The screens: a name for the file, the hash that opens it, and what is done there. */
const PAGES = [
  ["journey", "#/journey"],
  ["flow", "#/flow"],
  ["people", "#/people"],
  ["scenarios", "#/scenarios"],
  ["selected", "#/journey", select(3)],
  ["keys", "#/journey", (page) => page.keyboard.press("?")],
  ["words", "#/journey", (page) => menu(page, "What the words mean")],
  ["tour", "#/journey", (page) => menu(page, "Take the tour")],
  ["share", "#/journey", (page) => menu(page, "Share")],
];
const SIZES = [[360, 780], [1366, 768], [1920, 1080]];
const SCHEMES = ["light", "dark"];

const folder = path.join(root, "screenshots");
await mkdir(folder, { recursive: true });
const browser = await playwright.launch({ executablePath: chromium, args: launchArguments });
try {
  for (const colorScheme of SCHEMES) {
    for (const [width, height] of SIZES) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: "reduce" });
      for (const [name, hash, act] of PAGES) {
        const page = await context.newPage();
        await page.goto(process.env.PERENNIAL_URL + hash);
        await page.locator(ready).waitFor({ state: "attached" });
        await page.waitForTimeout(1500);
        await act?.(page);
        await page.waitForTimeout(300);
        const file = `${name}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(folder, file) });
        console.log("screenshots/" + file);
        await page.close();
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
}
