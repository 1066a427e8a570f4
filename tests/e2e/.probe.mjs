import { chromium } from "@playwright/test";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking"] });
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
page.on("console", (m) => console.log("console", m.type(), m.text().slice(0, 800)));
page.on("pageerror", (e) => console.log("pageerror", e.stack?.slice(0, 800)));
await page.goto("http://127.0.0.1:8431/");
await page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: 60000 });
await page.locator("#inspector").getByRole("button", { name: /^Simulation/ }).click();
const f = page.getByLabel("Simulated futures");
await f.fill("60000"); await f.press("Enter");
for (let i = 0; i < 12; i++) { await page.waitForTimeout(700); console.log(await page.locator(".status").innerText(), await page.evaluate(() => document.documentElement.dataset.run)); }
console.log(await page.locator("#inspector").innerText());
await browser.close();
