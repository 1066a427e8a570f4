import { chromium as playwright } from "@playwright/test";
import axeCore from "axe-core";
const b = await playwright.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const scheme of ["light", "dark"]) for (const [w, h] of [[360, 780], [1366, 768], [1920, 1080]]) {
  const c = await b.newContext({ colorScheme: scheme, viewport: { width: w, height: h } });
  const p = await c.newPage();
  await p.goto("file:///tmp/w/mock/index.html");
  await p.screenshot({ path: `/tmp/w/mock/${w}-${scheme}.png` });
  if (w !== 360 || scheme === "light") { await p.evaluate(() => { document.querySelector(".dlg-body").scrollTop = 520; }); await p.screenshot({ path: `/tmp/w/mock/${w}-${scheme}-2.png` }); }
  await p.evaluate(axeCore.source);
  const { violations } = await p.evaluate(() => globalThis.axe.run());
  console.log(w, scheme, violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).slice(0, 2)));
  await c.close();
}
await b.close();
