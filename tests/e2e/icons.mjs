// Draws the icons of an installed app from static/icon.svg into static/: `node icons.mjs` in this folder.
//
// They are kept in the repository, so that a build needs no browser; drawn anew they are the same, but for what
// another version of Chromium draws otherwise.
import { chromium as playwright } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium, launchArguments, root } from "./support.mjs";

const folder = path.join(root, "static");
const mark = `data:image/svg+xml;base64,${readFileSync(path.join(folder, "icon.svg")).toString("base64")}`;

// The part of the picture that the mark takes up: a maskable one loses its corners, and more, to the system's
// shape, and Apple's its corners.
const ICONS = [
  { name: "icon-180.png", size: 180, part: 0.78, plate: "#F6F7F5" },
  { name: "icon-192.png", size: 192, part: 0.92 },
  { name: "icon-512.png", size: 512, part: 0.92 },
  { name: "icon-maskable.png", size: 512, part: 0.7, plate: "#F6F7F5" },
];

const browser = await playwright.launch({ executablePath: chromium, args: launchArguments });
const page = await browser.newPage({ colorScheme: "light" });
for (const { name, size, part, plate } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${plate ?? "transparent"}">
     <img src="${mark}" width="${Math.round(size * part)}" alt="">`,
  );
  await page.locator("img").evaluate((image) => image.decode());
  await page.screenshot({ path: path.join(folder, name), omitBackground: true });
}
await browser.close();
