// Where the focus is, by keyboard alone: it goes on, it goes in and out of what is opened, and it is never lost.
import { expect, inspector, linkOf, openApp, test } from "./support.mjs";

const map = (page) => page.locator("#map");
const pick = (page, name) => map(page).getByRole("button", { name });

/** What has the focus: its accessible name, or what it is. */
const focused = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === document.body ? "nothing" : at.getAttribute("aria-label") ?? at.id ?? at.tagName;
  });

/** Opens something of the map by its key. */
async function open(page, name) {
  await pick(page, name).focus();
  await page.keyboard.press("Enter");
}

test("a value that is typed is taken, and Tab leads to what stands next", async ({ page }) => {
  await openApp(page);
  await open(page, /^Aware to Engaged/);
  for (const [name, value] of [["Revenue per move", "3"], ["Cost per move", "2"], ["Cost per move", "0"]]) {
    const field = inspector(page).getByRole("textbox", { name, exact: true });
    await field.focus();
    await field.fill(value);
    await page.keyboard.press("Tab");
    await expect(inspector(page).getByRole("combobox", { name: `${name}: kind of value` })).toBeFocused();
    await expect(field).toHaveValue(value);
  }
  const field = inspector(page).getByRole("textbox", { name: "Cost per move", exact: true });
  await field.focus();
  await field.fill("5");
  await page.keyboard.press("Shift+Tab");
  await expect(inspector(page)).not.toBeFocused();
  expect(await inspector(page).evaluate((it) => it.contains(document.activeElement))).toBe(true);
});

test("what is opened within the inspector has the focus, and so has what one goes back to", async ({ page }) => {
  await openApp(page);
  for (const name of [/^Segments/, /^Events/, /^Money/]) {
    await inspector(page).getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => inspector(page).evaluate((it) => it.contains(document.activeElement))).toBe(true);
    await inspector(page).getByRole("button", { name: /Whole scenario/ }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => inspector(page).evaluate((it) => it.contains(document.activeElement))).toBe(true);
  }
});

test("where the inspector is a sheet the focus goes in, stays, and goes back", async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await openApp(page);
  await open(page, /^At risk to Churned/);
  await expect(inspector(page)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(inspector(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(inspector(page).getByRole("button", { name: /Whole scenario/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(pick(page, /^At risk to Churned/)).toBeFocused();
  await expect(inspector(page)).toBeHidden();

  const numbers = page.getByRole("button", { name: "Numbers" }).first();
  await numbers.focus();
  await page.keyboard.press("Enter");
  await expect(inspector(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(numbers).toBeFocused();
});

test("an arrow that is drawn by keys has the focus, and is what Delete takes away", async ({ page }) => {
  await openApp(page);
  await pick(page, /^Engaged, prospect/).focus();
  await page.keyboard.press("c");
  await pick(page, /^First purchase, customer/).focus();
  await page.keyboard.press("Enter");
  await expect(pick(page, /^Engaged to First purchase/)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(pick(page, /^Engaged to First purchase/)).toHaveCount(0);
  await expect(pick(page, /^First purchase, customer/)).toHaveCount(1);
});

test("Enter on an arrow that is open leads to its number", async ({ page }) => {
  await openApp(page);
  const arrow = pick(page, /^At risk to Churned/);
  await arrow.focus();
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("heading", { name: "At risk → Churned" })).toBeVisible();
  await expect(arrow).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("textbox", { name: /^Probability/ })).toBeFocused();
});

test("R and H begin at the stage that has the focus", async ({ page }) => {
  await openApp(page);
  await pick(page, /^At risk, customer/).focus();
  await page.keyboard.press("r");
  await expect(inspector(page).getByText("Referred by At risk").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await pick(page, /^Active, customer/).focus();
  await page.keyboard.press("h");
  await expect(map(page).getByRole("button", { name: /^New channel/ })).toHaveCount(1);
  await expect(inspector(page).locator("select").filter({ hasText: "At risk" }).first()).toContainText("Active");
});

test("a strategy that is added asks for its name, a menu leads to what it opens", async ({ page }) => {
  await openApp(page);
  await page.locator(".chip-add").focus();
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.getByRole("button", { name: "Menu" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Story", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(inspector(page)).toBeFocused();
});

test("what was received and is made one's own leaves the focus on the page", async ({ page }) => {
  await openApp(page, linkOf({ format: 1, name: "Shop", clock: { period: "month", periods: 12 }, stages: [{ id: "a", name: "A", kind: "customer", initial: 10 }] }));
  await page.getByRole("button", { name: "Make it mine" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  expect(await focused(page)).not.toBe("nothing");
});

test("going back to one's own work leaves the focus on the page", async ({ page }) => {
  await openApp(page);
  await page.locator(".chip-add").click();
  await expect(page.locator(".chip-main")).toHaveCount(5);
  await page.evaluate((link) => (location.hash = link), linkOf({ format: 1, name: "Shop", clock: { period: "month", periods: 12 }, stages: [{ id: "a", name: "A", kind: "customer", initial: 10 }] }));
  await page.getByRole("button", { name: /^Back to/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".chip-main")).toHaveCount(5);
  await expect(page.locator("#main")).toBeFocused();
});

test("on Compare the panel of numbers takes the focus and gives it back", async ({ page }) => {
  await openApp(page);
  await page.getByRole("button", { name: "Compare", exact: true }).first().click();
  const numbers = page.getByRole("button", { name: "Numbers" }).first();
  await numbers.focus();
  await page.keyboard.press("Enter");
  await expect(inspector(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(inspector(page)).toBeHidden();
  await expect(numbers).toBeFocused();
});

test("a stage that undo takes away leaves the focus to another one", async ({ page }) => {
  await openApp(page);
  await pick(page, /^Active,/).focus();
  await page.keyboard.press("n");
  await expect(inspector(page).getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await pick(page, /^New stage/).focus();
  await page.keyboard.press("Control+z");
  await expect(pick(page, /^New stage/)).toHaveCount(0);
  await expect.poll(() => focused(page)).not.toBe("nothing");
  await page.keyboard.press("Control+Shift+z");
  await expect(pick(page, /^New stage/)).toHaveCount(1);
});
