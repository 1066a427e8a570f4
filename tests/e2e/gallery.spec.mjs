// The gallery of templates: every one opens, and what does not arrive is said and tried again.
import { axe, cli, expect, openApp, test } from "./support.mjs";

const ids = () => cli(["templates"]).stdout.trim().split("\n").map((line) => line.split(/\s/)[0]);
const name = (id) => JSON.parse(cli(["template", id]).stdout).name;

async function gallery(page) {
  await page.getByRole("button", { name: "Templates" }).first().click();
  await expect(page.locator("[data-card]").first()).toBeVisible();
}

test("every template of the command line opens from the gallery, and Undo brings back what was open", async ({ page }) => {
  test.setTimeout(240_000);
  await openApp(page);
  const first = await page.getByRole("heading", { level: 1 }).textContent();
  await gallery(page);
  await expect(page.locator("[data-card]")).toHaveCount(ids().length);
  for (const id of ids()) {
    await page.locator(`[data-template=${id}]`).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name(id));
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await gallery(page);
  }
  await page.keyboard.press("Escape");
  for (const _ of ids()) {
    await page.keyboard.press("Control+z");
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first);
});

test("a kind of business is chosen by keyboard", async ({ page }) => {
  await openApp(page);
  await gallery(page);
  await page.getByRole("radio", { name: "All" }).focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("radio", { name: "Any business" })).toHaveAttribute("aria-checked", "true");
  await expect(page.locator("[data-card]")).toHaveCount(1);
  await expect(page.locator(".gal-count")).toHaveText("1 template");
});

test("story and sources are read before it is opened, on a phone, too", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await openApp(page);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Templates" }).filter({ visible: true }).click();
  const card = page.locator("[data-card=telecom]");
  await card.getByText("Story and sources").click();
  await expect(card).toContainText("7,043 customers of a telecom operator");
  expect(await axe(page)).toEqual([]);
});

test.describe("what does not arrive", () => {
  test.use({ tolerate: [/404|Failed to load resource/] });

  test("the list", async ({ page }) => {
    await page.route("**/catalogue-*.json", (route) => route.fulfill({ status: 404, body: "" }));
    await openApp(page);
    await page.getByRole("button", { name: "Templates" }).first().click();
    await expect(page.getByRole("alert").filter({ hasText: "list of templates" })).toBeVisible();
    await page.unroute("**/catalogue-*.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator("[data-card]").first()).toBeVisible();
  });

  test("a template", async ({ page }) => {
    await page.route("**/bank-*.txt", (route) => route.fulfill({ status: 404, body: "" }));
    await openApp(page);
    const first = await page.getByRole("heading", { level: 1 }).textContent();
    await gallery(page);
    await page.locator("[data-template=bank]").click();
    await expect(page.locator("[data-card=bank]")).toContainText("did not arrive");
    expect(await page.getByRole("heading", { level: 1, includeHidden: true }).textContent()).toBe(first);
    await page.unroute("**/bank-*.txt");
    await page.locator("[data-template=bank]").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name("bank"));
  });
});
