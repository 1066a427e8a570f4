// English and Spanish: chosen by the browser and by a switch; numbers as each writes them, in fields, too.
import { axe, expect, openApp, ready, test } from "./support.mjs";

const title = (page) => page.getByRole("heading", { level: 1 });
const language = (page) => page.locator("html");

async function choose(page, menu, name) {
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("button", { name }).click();
}

/** Nothing that a person reads is left in English: words that no Spanish text has. */
const english = (page) => page.evaluate(() => document.body.innerText.match(/\b(the|and|of|with|customers|strategy)\b/gi) ?? []);

test("the switch changes every word, and the choice is kept", async ({ page }) => {
  await openApp(page);
  await expect(language(page)).toHaveAttribute("lang", "en");
  await choose(page, "Menu", "Español");
  await expect(language(page)).toHaveAttribute("lang", "es");
  await expect(page.getByRole("button", { name: "Deshacer" })).toBeVisible();
  await expect(title(page)).toHaveText("Suscripción con recomendación");
  await page.reload();
  await page.locator(ready).waitFor({ state: "attached" });
  await expect(title(page)).toHaveText("Suscripción con recomendación");
  await choose(page, "Menú", "English");
  await expect(title(page)).toHaveText("Subscription with referral");
  await expect(language(page)).toHaveAttribute("lang", "en");
});

test("what someone made keeps its words", async ({ page }) => {
  await openApp(page);
  await page.locator("#inspector").getByRole("slider").first().press("ArrowLeft");
  await expect(page.locator(".top .changed")).toBeVisible();
  await choose(page, "Menu", "Español");
  await expect(page.getByRole("button", { name: "Deshacer" })).toBeVisible();
  await expect(title(page)).toHaveText("Subscription with referral");
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.locator(".top .changed")).toHaveCount(0);
});

test.describe("in a Spanish browser", () => {
  test.use({ locale: "es-MX" });

  test("the page, the first example and the templates are in Spanish", async ({ page }) => {
    test.slow();
    await openApp(page);
    await expect(language(page)).toHaveAttribute("lang", "es");
    await expect(title(page)).toHaveText("Suscripción con recomendación");
    await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
    expect(await english(page)).toEqual([]);
    const tabs = page.getByRole("navigation").first().getByRole("button");
    for (let at = 0; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      await expect(tabs.nth(at)).toHaveAttribute("aria-current", "page");
      expect(await english(page)).toEqual([]);
    }
    await page.locator("[data-template=telecom]").click();
    await expect(title(page)).toHaveText("Contratos de telecomunicaciones");
    expect(await english(page)).toEqual([]);
  });

  test("numbers are written and read with a decimal comma", async ({ page }) => {
    await openApp(page);
    await expect(title(page)).toHaveText("Suscripción con recomendación");
    await page.locator(".map-canvas .pick").nth(3).click();
    const field = page.locator("#inspector .field").filter({ hasText: "Ingresos" }).getByRole("textbox").first();
    await field.fill("1.234,5");
    await field.press("Enter");
    await expect(page.locator(".top .changed")).toContainText("1");
    await page.getByRole("button", { name: "Deshacer" }).click();
    await page.getByRole("button", { name: "Rehacer" }).click();
    await expect(field).toHaveValue("1234,5");
    await field.fill("entre 10 y 12,5");
    await field.press("Enter");
    await page.getByRole("button", { name: "Deshacer" }).click();
    await page.getByRole("button", { name: "Rehacer" }).click();
    await expect(field).toHaveValue("10–12,5");
    await field.fill("mucho");
    await field.press("Enter");
    expect(await english(page)).toEqual([]);
  });

  for (const [name, width, height] of [["laptop", 1366, 768], ["phone", 360, 780]]) {
    test(`nothing is wider than the page, and an automatic check of accessibility finds nothing (${name})`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await openApp(page);
      await expect(language(page)).toHaveAttribute("lang", "es");
      for (const hash of ["journey", "compare", "flow", "people", "scenarios"]) {
        await page.evaluate((hash) => (location.hash = `#/${hash}`), hash);
        await expect(page).toHaveURL(new RegExp(`#/${hash}$`));
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await axe(page)).toEqual([]);
      }
    });
  }
});
