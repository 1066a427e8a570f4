// Who does what: a stage's people in the inspector, the page of departments, and what is printed of it.
import { axe, expect, fits, openApp, openPeople, runDone, test } from "./support.mjs";

/** A small journey whose people are known to the test. */
const scenario = () => ({
  format: 1,
  name: "A small shop",
  clock: { period: "month", periods: 12 },
  stages: [
    {
      id: "visit", name: "Visit", kind: "prospect", department: "Marketing", contributors: ["Sales"],
      actions: "Show what we sell", touchpoints: "Website and window", expectation: "To find it quickly", expected_by: "within a minute",
      handovers: [{ to: "Sales", what: "Names of those who asked" }], voice: "Nice window", feedback: "Leads come late",
      metric: { series: "stages/visit", benchmark: 5 },
    },
    {
      id: "member", name: "Member", kind: "customer", initial: 1000, revenue: 30, cost: 4, department: "Sales",
      actions: "Call twice a year", touchpoints: "Phone", expectation: "A friendly call", expected_by: "within a week",
      satisfaction: 81, sentiment: "promoter", metric: { series: "churn_rate", benchmark: 0.01 },
    },
    { id: "risk", name: "At risk", kind: "customer", initial: 100, revenue: 30 },
    { id: "gone", name: "Gone", kind: "lost" },
  ],
  transitions: [
    { id: "buy", from: "visit", to: "member", probability: 0.3 },
    { id: "doubt", from: "member", to: "risk", probability: 0.05 },
    { id: "leave", from: "risk", to: "gone", probability: 0.5 },
  ],
  channels: [{ id: "ads", entry: "visit", arrivals: 50, cost_per_arrival: 7 }],
  strategies: [{ id: "base", name: "Today" }],
  run: { replications: 200 },
});

/** Opens a scenario by its link, and the page of departments. */
async function open(page, what = scenario()) {
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => globalThis.printed++;
  });
  await openPeople(page, what);
}

const card = (page, name) => page.getByRole("article", { name, exact: true });
const form = (page) => page.locator(".people-form");

test("a stage that nobody owns is named, and one press leads to the field of its owner", async ({ page }) => {
  await open(page);
  await expect(page.getByText("Nobody owns At risk.")).toBeVisible();
  await page.locator(".people-unowned").getByRole("button", { name: "Choose a department for At risk" }).focus();
  await page.keyboard.press("Enter");
  await expect(form(page).getByLabel("Owner")).toBeFocused();
  await expect(page.locator("#people-departments option")).toHaveCount(2);
  await page.keyboard.type("Care");
  await page.keyboard.press("Enter");
  await expect(card(page, "Care")).toContainText("At risk");
  await expect(page.getByText("Nobody owns At risk.")).toHaveCount(0);
  await expect(form(page).getByLabel("Owner")).toBeFocused();
});

test("a stage's people are filled in by keyboard, each field one step of undo, and the page shows them", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "At risk", exact: true }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#people-form")).toBeFocused();
  const type = async (label, text) => {
    await form(page).getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  };
  await type("Owner", "Care");
  await type("Add a department that helps", "Sales");
  await type("What we do here", "Ask what is wrong");
  await form(page).getByLabel("Hand something to").focus();
  await page.keyboard.type("marketing");
  await page.keyboard.press("Enter");
  // The new row takes over where the name was typed, in the spelling that is known.
  await expect(form(page).getByLabel("To department")).toHaveValue("Marketing");
  await expect(form(page).getByLabel("What", { exact: true })).toBeFocused();
  await page.keyboard.type("Why people doubt");
  await page.keyboard.press("Enter");
  await type("Where we meet the customer", "Phone, visit");
  await type("What the customer expects", "Someone who listens");
  await type("By when", "the same day");
  await form(page).getByLabel("Measured by").selectOption({ label: "People in At risk" });
  await form(page).getByLabel("It should be").selectOption("At most");
  await type("Value to reach", "1.2k");
  await expect(form(page).locator(".people-beside")).toContainText("Met on average: at most 1,200");
  await type("What customers say", "Nobody called");
  await type("Satisfaction, 0 to 100", "140");
  await expect(form(page).getByRole("alert")).toHaveText("Satisfaction lies between 0 and 100.");
  await form(page).getByLabel("Satisfaction, 0 to 100").fill("40");
  await page.keyboard.press("Enter");
  await form(page).getByLabel("How they speak of us").selectOption("Detractor");
  await type("What other departments say", "We hear of it too late");

  const care = card(page, "Care");
  for (const text of ["Ask what is wrong", "Why people doubt", "to Marketing", "Someone who listens", "by when: the same day",
    "People in At risk", "at most 1,200", "Nobody called", "Satisfaction 40 of 100", "Detractor", "We hear of it too late"]) {
    await expect(care).toContainText(text);
  }
  await expect(card(page, "Sales")).toContainText("owned by Care");
  await expect(card(page, "Marketing")).toContainText("from Care");

  // Feedback, sentiment, satisfaction, voice, value, limit, measure, when, expectation, touchpoints, what, to whom are each a step.
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  for (let step = 0; step < 13; step++) {
    await undo.click();
  }
  await expect(care).toContainText("Not said yet what we do here.");
  await expect(card(page, "Sales")).toContainText("owned by Care");
  await undo.click();
  await expect(card(page, "Sales")).not.toContainText("owned by Care");
  await undo.click();
  await expect(care).toHaveCount(0);
  await expect(form(page).getByLabel("Owner")).toHaveValue("");
});

test("what is typed is kept when another stage is chosen in the middle of it", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "At risk", exact: true }).first().click();
  await form(page).getByLabel("What we do here").fill("Listen first");
  // Escape leaves the stage while the field still has the focus.
  await page.keyboard.press("Escape");
  await expect(form(page)).toHaveCount(0);
  await page.getByRole("button", { name: "At risk", exact: true }).first().click();
  await expect(form(page).getByLabel("What we do here")).toHaveValue("Listen first");
});

test("hand-overs are moved and removed, and the focus stays with them", async ({ page }) => {
  const shop = scenario();
  shop.stages[0].handovers.push({ to: "Care", what: "Complaints" }, { to: "Sales", what: "Prices" });
  await open(page, shop);
  await page.getByRole("button", { name: "Visit", exact: true }).first().click();
  const rows = form(page).getByLabel("What", { exact: true });
  const values = () => rows.evaluateAll((fields) => fields.map((field) => field.value));
  await form(page).getByRole("button", { name: "Move hand-over 1 down" }).click();
  await expect(form(page).getByRole("button", { name: "Move hand-over 2 down" })).toBeFocused();
  expect(await values()).toEqual(["Complaints", "Names of those who asked", "Prices"]);
  await page.keyboard.press("Enter");
  await expect(form(page).getByRole("button", { name: "Move hand-over 3 up" })).toBeFocused();
  expect(await values()).toEqual(["Complaints", "Prices", "Names of those who asked"]);
  await form(page).getByRole("button", { name: "Remove hand-over 1" }).click();
  await expect(form(page).getByLabel("Hand something to")).toBeFocused();
  expect(await values()).toEqual(["Prices", "Names of those who asked"]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(rows).toHaveCount(3);
});

test("a department is chosen: its part stands out, both ends of a hand-over show, and a link shows the same", async ({ page }) => {
  await open(page);
  await runDone(page);
  await expect(card(page, "Marketing")).toContainText("Names of those who asked to Sales");
  await expect(card(page, "Sales")).toContainText("Names of those who asked from Marketing");
  await expect(page.getByRole("cell", { name: "1", exact: true })).toHaveCount(1);
  await expect(card(page, "Sales")).toContainText("Missed: at most 1");
  await page.getByRole("button", { name: "Sales", exact: true }).click();
  await expect(page.getByRole("button", { name: "Sales", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".people-filter").getByRole("status")).toHaveText(
    "Sales owns 1 stage, helps with 1, hands over nothing and gets 1 thing.");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.locator(".lane-on")).toContainText("Sales");
  await expect(page.getByRole("button", { name: "Sales owns Member" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sales helps with Visit" })).toBeVisible();

  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  const other = await page.context().newPage();
  await openApp(other, link.slice(link.indexOf("#")));
  await expect(other.getByRole("button", { name: "Sales", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(other.getByRole("article")).toHaveCount(1);
});

test("a journey without departments says the next step", async ({ page }) => {
  const shop = scenario();
  for (const stage of shop.stages) {
    stage.department = "";
    stage.contributors = [];
    stage.handovers = [];
  }
  await open(page, shop);
  await expect(page.getByRole("heading", { name: "No department has a stage yet" })).toBeVisible();
  await page.getByRole("button", { name: "Begin with the first stage" }).click();
  await expect(form(page).getByLabel("Owner")).toBeFocused();
  expect(await axe(page)).toEqual([]);
});

/** How many pages a PDF has. */
const pages = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

test("each department is printed on one page of its own, and nothing else is", async ({ page }) => {
  await open(page);
  await runDone(page);
  await page.getByRole("button", { name: "Print a page for each department" }).click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(1);
  expect(pages(await page.pdf({ format: "A4" }))).toBe(2);
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".sheet").first();
  await expect(sheet).toContainText("Do you know where you fit in the customer lifecycle?");
  for (const text of ["Marketing", "Show what we sell", "Names of those who asked to Sales", "within a minute", "Nice window", "Leads come late"]) {
    await expect(sheet).toContainText(text);
  }
  await expect(sheet.locator(".strip-owns")).toContainText("Visit");
  await expect(page.locator(".sheet").nth(1).locator(".strip-helps")).toContainText("Visit");
  await expect(page.locator("#app")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(sheet).toBeHidden();
  await page.getByRole("button", { name: "Sales", exact: true }).click();
  await page.getByRole("button", { name: "Print for Sales" }).click();
  await expect(page.locator(".sheet")).toHaveCount(1);
});

test("a printed page says of what its figures are only where it has one", async ({ page }) => {
  const shop = scenario();
  shop.stages[2].department = "Care";
  await open(page, shop);
  await runDone(page);
  await expect(page.getByText("each has an owner, except the stage of lost customers.")).toBeVisible();
  await page.getByRole("button", { name: "Print a page for each department" }).click();
  const foot = (at) => page.locator(".sheet").nth(at).locator(".paper-foot");
  await expect(foot(0)).toHaveText("A small shop. Figures: Today, month 12 of 12.");
  await expect(foot(2)).toHaveText("A small shop");
});

test("new customers read what they can expect and when, and nothing of what is internal", async ({ page }) => {
  const shop = scenario();
  Object.assign(shop.stages[2], { sentiment: "detractor", expectation: "A way out", department: "Care" });
  await open(page, shop);
  await runDone(page);
  await page.getByRole("button", { name: "Print for new customers" }).click();
  // One of detractors is left out unless a person says otherwise; those that are lost are never on it.
  await expect(page.getByRole("checkbox")).toHaveCount(3);
  await expect(page.getByRole("checkbox", { name: "At risk" })).not.toBeChecked();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(1);
  await page.emulateMedia({ media: "print" });
  const text = await page.locator("body").innerText();
  for (const told of ["Visit", "Website and window", "To find it quickly", "within a minute", "Member", "A friendly call", "within a week"]) {
    expect(text).toContain(told);
  }
  for (const kept of ["Marketing", "Sales", "Care", "Leads come late", "Nice window", "Show what we sell", "Names of those", "81", "€", "%",
    "At risk", "Gone", "A way out", "Missed", "Met", "Churn", "1,000", "Today", "A small shop"]) {
    expect(text).not.toContain(kept);
  }
  expect(pages(await page.pdf({ format: "A4" }))).toBe(1);
  await page.emulateMedia({ media: "screen" });
  // What was printed is put away; the choice comes with the next print.
  await page.getByRole("button", { name: "Print for new customers" }).click();
  await page.getByRole("checkbox", { name: "At risk" }).check();
  await expect(page.locator(".sheet")).toContainText("A way out");
});

for (const scheme of ["light", "dark"]) {
  test(`nothing is in the way of anyone, in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page);
    await runDone(page);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Sales", exact: true }).click();
    await page.getByRole("button", { name: "Visit", exact: true }).first().click();
    await expect(form(page)).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    await fits(page);
    await page.keyboard.press("Escape");
    expect(await axe(page)).toEqual([]);
  });
}
