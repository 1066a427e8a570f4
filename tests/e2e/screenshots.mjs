// Pictures of every page, light and dark, from a phone to a projector. `cargo xtask screenshots` runs it.
import { chromium as playwright } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { chromium, launchArguments, ready, root } from "./support.mjs";

/** The pages: a name for the file, and the hash that opens it. */
const PAGES = [["home", "#/"]];
const SIZES = [[360, 780], [1366, 768], [1920, 1080]];
const SCHEMES = ["light", "dark"];

const folder = path.join(root, "screenshots");
await mkdir(folder, { recursive: true });
const browser = await playwright.launch({ executablePath: chromium, args: launchArguments });
try {
  for (const colorScheme of SCHEMES) {
    for (const [width, height] of SIZES) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: "reduce" });
      for (const [name, hash] of PAGES) {
        const page = await context.newPage();
        await page.goto(process.env.PERENNIAL_URL + hash);
        await page.locator(ready).waitFor({ state: "attached" });
        await page.waitForTimeout(1500);
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
