// Strategies and their levers, from the map and from the library; segments, real values, the front panel.
import { axe, expect, inspector, openApp, test } from "./support.mjs";

const button = (page, name) => inspector(page).getByRole("button", { name, exact: true });
const undo = (page) => page.locator(".top").getByRole("button", { name: "Undo" });
const back = (page) => page.getByRole("button", { name: "Whole scenario" }).click();
const part = (page, name) => inspector(page).getByRole("button", { name }).click();

/** Opens an arrow of the living example by way of the stage that it leaves. */
async function openArrow(page, stage, to) {
  await page.locator(".map-canvas .pick").filter({ hasText: stage }).first().click();
  await inspector(page).locator(".exits-list").getByRole("button", { name: to }).click();
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp(page);
});

test("an arrow is improved: a lever in a new strategy, its amount in focus, one step back", async ({ page }) => {
  const chips = page.locator(".chip-main");
  const before = await chips.count();
  await openArrow(page, "At risk", "Churned");
  await expect(inspector(page).getByRole("heading", { name: "Levers on this arrow" })).toBeVisible();
  await expect(inspector(page).locator(".lever-card")).toHaveCount(2);
  await button(page, "Improve this arrow").click();
  // The baseline was in focus: it stays as it is, and a strategy is made.
  await expect(chips).toHaveCount(before + 1);
  await expect(page.locator(".chip.on")).toContainText("Strategy 4");
  const amount = inspector(page).locator(".lever-open").getByRole("textbox").first();
  await expect(amount).toBeFocused();
  await expect(amount).toHaveValue("0.9");
  await expect(inspector(page).getByText("It costs nothing yet.")).toBeVisible();
  await undo(page).click();
  await expect(chips).toHaveCount(before);
  await expect(undo(page)).toBeDisabled();
});

test("in a row that is longer than the screen, the chosen strategy and the way to another stay in sight", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const add = page.locator(".chip-add");
  const chosen = page.locator(".chip.on");
  const apart = async () => {
    const [own, more] = [await chosen.boundingBox(), await add.boundingBox()];
    return Math.min(more.x - own.x - own.width, own.x);
  };
  for (const name of ["Strategy 4", "Strategy 5"]) {
    await add.click();
    await expect(chosen).toContainText(name);
    await expect.poll(apart).toBeGreaterThan(0);
    await expect(add).toBeInViewport({ ratio: 1 });
  }
  // Names are shortened where many stand there, but that of the chosen one.
  const isCut = (chip) => chip.locator(".chip-name").evaluate((name) => name.scrollWidth > name.clientWidth);
  expect(await isCut(page.locator(".chip", { hasText: "Care for customers at risk" }))).toBe(true);
  expect(await isCut(chosen)).toBe(false);
  // Undo brings what stood at the beginning of the row into focus.
  await undo(page).click();
  await undo(page).click();
  await expect(chosen).toContainText("Baseline");
  await expect.poll(apart).toBeGreaterThan(0);
});

test("a second lever goes into the strategy in focus", async ({ page }) => {
  await page.locator(".chip-main").nth(1).click();
  await page.locator(".map-canvas .pick").filter({ hasText: "Inflow" }).first().click();
  await button(page, "Improve this channel").click();
  await expect(inspector(page).locator("section.lever")).toHaveCount(2);
  await expect(page.locator(".chip.on")).toContainText("2 levers");
});

test("a lever's window is moved on the timeline by keyboard", async ({ page }) => {
  await openArrow(page, "At risk", "Churned");
  await button(page, "Improve this arrow").click();
  const open = inspector(page).locator(".lever-open");
  const [first, last] = [open.getByRole("slider", { name: "Begins" }), open.getByRole("slider", { name: "Ends" })];
  await expect(last).toHaveAttribute("aria-valuetext", "to the end");
  await first.focus();
  for (let month = 2; month <= 7; month += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(first).toHaveAttribute("aria-valuenow", String(month));
  }
  await expect(first).toBeFocused();
  await last.focus();
  await page.keyboard.press("PageDown");
  await expect(open.getByRole("checkbox", { name: "to the end" })).not.toBeChecked();
  await page.keyboard.press("End");
  await expect(last).toHaveAttribute("aria-valuetext", "to the end");
  await expect(open.getByText(/^×0.9 from/)).toContainText("7");
  // Each stroke is a step of its own.
  await undo(page).click();
  await expect(last).not.toHaveAttribute("aria-valuetext", "to the end");
});

test("another kind of change keeps what the lever does", async ({ page }) => {
  await openArrow(page, "At risk", "Churned");
  await button(page, "Improve this arrow").click();
  const open = inspector(page).locator(".lever-open");
  await open.getByLabel("How it changes it").selectOption({ label: "set to" });
  await expect(open.getByRole("textbox").first()).toHaveValue(/13[.]5/);
  await open.getByLabel("How it changes it").selectOption({ label: "multiply by" });
  await expect(open.getByRole("textbox").first()).toHaveValue("0.9");
});

test("the library asks two questions and adds levers as one step", async ({ page }) => {
  await page.locator(".chips").getByRole("button", { name: "Add strategy" }).click();
  await expect(page.locator(".chip.on")).toContainText("Strategy 4");
  await button(page, "From the library…").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { level: 3 })).toHaveCount(10);
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Loyalty programme" }).click();
  await expect(dialog.getByLabel("From", { exact: true })).toHaveValue(/3/);
  await dialog.getByLabel("From", { exact: true }).fill("20 %");
  await expect(dialog.getByText("The lower end is above the upper end.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Add to the strategy" })).toBeDisabled();
  await dialog.getByLabel("From", { exact: true }).fill("5 %");
  await dialog.getByLabel(/per customer/).fill("0.5");
  await expect(dialog.getByRole("button", { name: "Add to the strategy" })).toBeEnabled();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Add to the strategy" }).click();
  await expect(dialog).toHaveCount(0);
  const levers = inspector(page).locator("section.lever");
  expect(await levers.count()).toBeGreaterThan(1);
  await expect(inspector(page).locator(".lever-open")).toContainText("0.88–0.95");
  await expect(inspector(page).locator(".lever-open")).toContainText("€0.5 per customer of");
  await undo(page).click();
  await expect(inspector(page).getByText("No lever yet")).toBeVisible();
});

test("strategies are put in order, copied, coloured and removed, and the focus stays", async ({ page }) => {
  await page.locator(".chips").getByRole("button", { name: "Strategies", exact: true }).click();
  const names = () => inspector(page).locator(".list-item .row-btn span:not(.value)").allTextContents();
  const before = await names();
  const down = inspector(page).getByRole("button", { name: `Move down: ${before[1]}` });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect.poll(names).toEqual([before[0], before[2], before[1], before[3]]);
  await expect(down).toBeFocused();
  await inspector(page).getByRole("button", { name: `Duplicate: ${before[3]}` }).click();
  await expect.poll(async () => (await names()).length).toBe(5);
  await inspector(page).getByRole("button", { name: `Remove: Copy of ${before[3]}` }).click();
  await expect.poll(async () => (await names()).length).toBe(4);
  await expect(page.locator("[data-list=strategies]")).toBeFocused();
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await names()).length).toBe(5);
  expect(await axe(page)).toEqual([]);
  await part(page, new RegExp(`^${before[1]}`));
  await inspector(page).getByRole("radio", { name: "Olive pentagon" }).check({ force: true });
  await expect(page.locator(".chip").filter({ hasText: before[1] }).locator(".slot-8")).toHaveCount(1);
});

test("segments show their sum, and the rest is made to fit", async ({ page }) => {
  await part(page, /^Segments/);
  await button(page, "Add a segment").click();
  // Typing takes the place of the name that it begins with.
  await page.keyboard.type("Students");
  await page.keyboard.press("Enter");
  await expect(page.locator("#inspector .insp-name input, #inspector .field input").first()).toHaveValue("Students");
  const share = inspector(page).getByRole("textbox", { name: "Share of all" });
  await expect(share).toHaveValue(/50/);
  await share.fill("30 %");
  await share.press("Enter");
  // Of two the other takes the rest; of three a person says which.
  await expect(page.locator("[data-sum=fits]")).toContainText("100");
  await part(page, "Segments");
  await expect(inspector(page).getByRole("textbox", { name: "Share of all" }).last()).toHaveValue(/^70\s%$/);
  await button(page, "Add a segment").click();
  await share.fill("20 %");
  await share.press("Enter");
  await expect(inspector(page).getByRole("alert")).toContainText("The shares add to 120");
  await button(page, "Make the rest fit").click();
  await expect(page.locator("[data-sum=fits]")).toContainText("100");
  await inspector(page).getByLabel("In what do they differ?").selectOption({ label: "Probability: At risk → Churned" });
  await button(page, "Add").click();
  await expect(inspector(page).locator("[data-difference='0'] .amount input").first()).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await part(page, "Segments");
  await expect(inspector(page).locator(".list-item")).toHaveCount(3);
  await expect(inspector(page).locator(".list-item").last()).toContainText("1 difference");
});

test("real values are pasted; a bad cell is named and nothing is taken", async ({ page }) => {
  await part(page, /^Real values/);
  await button(page, "Add a series").click();
  const values = inspector(page).getByLabel("Values");
  await values.fill("1540\n\nn/a\n1700");
  await button(page, "Take these values").click();
  await expect(inspector(page).getByRole("alert")).toContainText("Row 3");
  await expect(inspector(page).getByRole("alert")).toContainText("Nothing was taken.");
  await expect(values).toHaveValue("1540\n\nn/a\n1700");
  await values.fill("1540,5\n\n1650\n1700\n");
  await button(page, "Take these values").click();
  await expect(inspector(page).getByText("4 values from")).toContainText("1 of them unknown");
  expect(await axe(page)).toEqual([]);
  await undo(page).click();
  await expect(inspector(page).getByText("4 values from")).toHaveCount(0);
});

test("the market, lasting differences, events, money and the run are set, and axe finds nothing", async ({ page }) => {
  await part(page, /^Market/);
  await inspector(page).getByRole("checkbox", { name: "The market is limited" }).check();
  await expect(inspector(page).getByRole("textbox", { name: "Market size" })).not.toHaveValue("");
  expect(await axe(page)).toEqual([]);
  await back(page);
  await part(page, /^Lasting differences/);
  await inspector(page).getByRole("checkbox", { name: "Customers differ for good" }).check();
  await expect(inspector(page).getByRole("checkbox", { checked: true })).not.toHaveCount(1);
  expect(await axe(page)).toEqual([]);
  await back(page);
  await part(page, /^Events/);
  await button(page, "Add").click();
  await expect(inspector(page).locator(".lever-open").getByRole("textbox").first()).toBeFocused();
  await inspector(page).getByRole("button", { name: /^Remove/ }).first().click();
  await expect(page.locator("[data-list=events]")).toBeFocused();
  // The one that most ask for is ready made: it happens once, and to the happiest customers.
  await button(page, "Add a setback").click();
  await expect(inspector(page).locator(".lever-open").getByRole("textbox").first()).toBeFocused();
  await expect(inspector(page)).toContainText("month 20");
  await expect(inspector(page).getByRole("textbox", { name: "Name" })).toHaveValue("Setback");
  await inspector(page).getByRole("button", { name: /^Remove/ }).first().click();
  await back(page);
  await part(page, /^Money and time/);
  const currency = inspector(page).getByLabel("Currency");
  await currency.fill("francs");
  await expect(inspector(page).getByRole("alert")).toContainText("three letters");
  await currency.fill("chf");
  await currency.press("Enter");
  await expect(page.locator(".kpis")).toContainText("CHF");
  await inspector(page).getByLabel("Starts on").fill("2026-01-01");
  await expect(page.locator(".scrub .now")).toContainText("2030");
  expect(await axe(page)).toEqual([]);
  await back(page);
  await part(page, /^Simulation/);
  await inspector(page).getByRole("checkbox", { name: /^Stop as soon/ }).check();
  await inspector(page).getByLabel("Standard error").selectOption({ label: "in its own unit" });
  const seed = inspector(page).getByRole("textbox", { name: "Seed" });
  const was = await seed.inputValue();
  await button(page, "New seed").click();
  await expect(seed).not.toHaveValue(was);
  expect(await axe(page)).toEqual([]);
});

test("pinned numbers are the front panel, in the order that one gives them", async ({ page }) => {
  await page.locator(".chip-main").nth(1).click();
  await inspector(page).getByRole("button", { name: /Pin to the front panel$/ }).first().click();
  await page.locator(".chip-main").nth(2).click();
  await inspector(page).getByRole("button", { name: /Pin to the front panel$/ }).first().click();
  await back(page);
  await expect(inspector(page).getByRole("heading", { name: "Front panel" })).toBeVisible();
  await expect(inspector(page).locator(".pin-row")).toHaveCount(2);
  const name = await inspector(page).locator(".pin-row label").first().textContent();
  await inspector(page).locator(".pin-row").first().getByRole("button", { name: /^Move down/ }).click();
  await expect(inspector(page).locator(".pin-row label").last()).toHaveText(name);
  expect(await axe(page)).toEqual([]);
  for (let left = 2; left > 0; left -= 1) {
    await inspector(page).getByRole("button", { name: /Take off/ }).first().click();
  }
  await expect(inspector(page).getByRole("heading", { name: "Arrows that move most customers" })).toBeVisible();
});
