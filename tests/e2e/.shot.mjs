import { chromium } from "@playwright/test";
const [,, out, w, h, theme, ...steps] = process.argv;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking"] });
const context = await browser.newContext({ viewport: { width: +w, height: +h }, colorScheme: theme || "light", hasTouch: +w < 700 });
const page = await context.newPage();
page.on("console", (m) => console.log("console", m.type(), m.text().slice(0, 1500)));
page.on("pageerror", (e) => console.log("pageerror", e.stack?.slice(0, 1500)));
await page.addInitScript(() => addEventListener("securitypolicyviolation", (e) => console.log("CSP", e.effectiveDirective, e.blockedURI, e.sample)));
const t = Date.now();
await page.goto(process.env.URL || "http://127.0.0.1:8431/");
try { await page.locator('html[data-ready="true"]').waitFor({ state: "attached", timeout: 20000 }); } catch (e) { console.log("not ready"); }
console.log("ready", Date.now() - t);
try { await page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: +(process.env.WAIT || 20000) }); } catch (e) { console.log("not done", await page.evaluate(() => document.documentElement.dataset.run)); }
console.log("done", Date.now() - t);
for (const s of steps) {
  const [kind, ...rest] = s.split("="); const arg = rest.join("=");
  if (kind === "click") await page.locator(arg).first().click();
  if (kind === "wait") await page.waitForTimeout(+arg);
  if (kind === "key") await page.keyboard.press(arg);
  if (kind === "eval") console.log(JSON.stringify(await page.evaluate(arg)));
  if (kind === "shot") await page.screenshot({ path: arg });
  if (kind === "full") await page.screenshot({ path: arg, fullPage: true });
}
await page.screenshot({ path: out });
await browser.close();
