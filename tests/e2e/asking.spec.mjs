// Departments are asked for their part of the journey by link; what comes back is taken over one by one, with undo.
import { axe, expect, fits, linkOf, openApp, openOwn, openPeople, test } from "./support.mjs";

/** A journey whose people are known to the test. */
const scenario = () => ({
  format: 1,
  name: "A small shop",
  clock: { period: "month", periods: 12 },
  stages: [
    { id: "visit", name: "Visit", kind: "prospect", department: "Marketing", actions: "Advertise", handovers: [{ to: "Sales", what: "Names" }], touchpoints: "Web", expectation: "To find it", metric: { series: "stages/visit", benchmark: 10 }, voice: "Nice", satisfaction: 70, sentiment: "passive" },
    { id: "member", name: "Member", kind: "customer", initial: 1000, revenue: 30, department: "Sales", contributors: ["Care"] },
    { id: "user", name: "User", kind: "customer", initial: 500, revenue: 30, department: "Care" },
    { id: "gone", name: "Gone", kind: "lost" },
  ],
  transitions: [
    { id: "buy", from: "visit", to: "member", probability: 0.3 },
    { id: "use", from: "member", to: "user", probability: 0.5 },
    { id: "leave", from: "user", to: "gone", probability: 0.05 },
  ],
  channels: [{ id: "ads", entry: "visit", arrivals: 50, cost_per_arrival: 7 }],
  strategies: [{ id: "base", name: "Today" }],
  run: { replications: 100 },
});

/** What a department sends back: its part filled in by whoever changed it. */
function answered(department, change) {
  const what = scenario();
  what.view = { page: "people", department, asked: department };
  change(what);
  return linkOf(what);
}

const care = () =>
  answered("Care", (what) => {
    const user = what.stages[2];
    user.actions = "Answer within a day";
    user.handovers = [{ to: "Sales", what: "Who wants more" }];
    user.cost = { range: { low: 4, high: 5 } };
    what.stages[0].cost = 3;
  });

const open = (page, what = scenario()) => openPeople(page, what);

const dialog = (page) => page.getByRole("dialog", { name: "Ask the departments" });
const answer = (page, name) => dialog(page).getByRole("article", { name, exact: true });
const yours = (page, name) => page.getByRole("region", { name: `Your part: ${name}` });
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

async function ask(page) {
  await page.getByRole("button", { name: "Ask the departments" }).click();
  await expect(dialog(page)).toBeVisible();
}

async function paste(page, text) {
  await dialog(page).getByLabel("Links that came back").fill(text);
  await dialog(page).getByRole("button", { name: "Read", exact: true }).click();
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("a department gets its part by link, fills it in and sends it back, and the owner takes it over", async ({ page, browser, baseURL }) => {
  await open(page);
  await ask(page);
  await expect(dialog(page).locator(".asking-rows > li")).toHaveCount(3);
  await expect(dialog(page)).toContainText("owns 1 stage · helps with 1 stage");
  await dialog(page).getByRole("button", { name: "Copy the link for Care" }).click();
  await expect(dialog(page).getByText("Copied.")).toHaveCount(1);
  const out = await clipboard(page);
  expect(out).toContain("#/s/1.");
  // A change of the message is not in what was copied.
  await dialog(page).getByLabel("A message that goes with the links").fill("Please by Friday.");
  await page.keyboard.press("Tab");
  await expect(dialog(page).getByText("Copied.")).toHaveCount(0);
  await dialog(page).getByRole("button", { name: "Copy the link for Care" }).click();
  await expect(dialog(page).getByText("Copied.")).toHaveCount(1);
  const link = await clipboard(page);
  expect(link).not.toBe(out);

  const context = await browser.newContext({ baseURL, permissions: ["clipboard-read", "clipboard-write"] });
  const other = await context.newPage();
  await openApp(other, link.replace(/^[^#]*/, ""));
  await expect(other.getByText("Please by Friday.")).toBeVisible();
  await expect(yours(other, "Care")).toBeVisible();
  await expect(yours(other, "Care").getByRole("listitem")).toHaveCount(2);
  await expect(yours(other, "Care").getByRole("listitem").filter({ hasText: "Member" })).toContainText("You help here.");
  const own = yours(other, "Care").getByRole("listitem").filter({ hasText: "User" });
  await expect(own).toContainText("what we do");
  await own.getByRole("button", { name: "Fill in: User" }).click();
  await other.locator(".people-form").getByLabel("What we do here", { exact: true }).fill("Answer within a day");
  await other.keyboard.press("Tab");
  await expect(own).not.toContainText("what we do");
  await yours(other, "Care").getByRole("button", { name: "Send back" }).click();
  await expect(other.getByRole("dialog").getByText("Copied.")).toBeVisible();
  const back = await other.evaluate(() => navigator.clipboard.readText());
  await context.close();

  await paste(page, `Here it is: ${back}`);
  await expect(answer(page, "Care")).toContainText("1 difference in their part");
  await expect(answer(page, "Care")).toContainText("Answer within a day");
  await answer(page, "Care").getByRole("button", { name: /^Take over: User, / }).click();
  await expect(answer(page, "Care")).toContainText("Nothing differs from what you have.");
  await dialog(page).getByRole("button", { name: "Undo" }).click();
  await expect(answer(page, "Care")).toContainText("1 difference in their part");
  await expect(dialog(page).getByRole("button", { name: "Undo" })).toHaveCount(0);
  await answer(page, "Care").getByRole("button", { name: /^Take over: User, / }).click();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("Answer within a day").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Answer within a day")).toHaveCount(0);
});

test("answers of several departments are read at once, by keyboard; what is broken is said and kept", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Ask the departments" }).focus();
  await page.keyboard.press("Enter");
  const field = dialog(page).getByLabel("Links that came back");
  await field.focus();
  await page.keyboard.insertText("Good morning");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("alert")).toContainText("There is no link in this text");
  await expect(field).toHaveValue("Good morning");
  const sales = answered("Sales", (what) => (what.stages[1].voice = "At last"));
  await field.fill(`Care: ${care()}\nSales: https://example.org/${sales}`);
  await expect(dialog(page).getByRole("alert")).toHaveCount(0);
  await dialog(page).getByRole("button", { name: "Read", exact: true }).press("Enter");
  await expect(field).toHaveValue("");
  await expect(answer(page, "Sales")).toContainText("1 difference in their part");
  const shown = answer(page, "Care");
  await expect(shown).toContainText("3 differences in their part");
  await expect(shown).toContainText("1 difference elsewhere");
  await expect(shown).toContainText("Who wants more → Sales");
  // Money is written as the fields write it.
  await expect(shown.locator(".asking-list > li").filter({ hasText: "ost" }).first().locator("dd")).toHaveText(["0", "4–5"]);
  await shown.getByRole("button", { name: "Take over all of their part" }).press("Enter");
  await expect(shown).toContainText("Their part is as you have it.");
  await expect(shown).toContainText("1 difference elsewhere");
  await shown.getByRole("button", { name: "Put aside" }).press("Enter");
  await expect(shown).toHaveCount(0);
  await expect(answer(page, "Sales")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Undo" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Answer within a day")).toHaveCount(0);
});

test("what came back and was opened as a link is taken home to one's own work", async ({ page }) => {
  await open(page);
  // Something is one's own here.
  await page.getByRole("button", { name: "User", exact: true }).first().click();
  await page.locator(".people-form").getByLabel("What customers say", { exact: true }).fill("Fine");
  await page.keyboard.press("Tab");
  await page.evaluate((hash) => (location.hash = hash), care());
  await page.getByRole("button", { name: "Take over into my own" }).click();
  await expect(answer(page, "Care")).toContainText("4 differences in their part");
  await answer(page, "Care").getByRole("button", { name: /^Take over: User, What we do here/i }).click();
  await expect(answer(page, "Care")).toContainText("3 differences in their part");
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("Answer within a day").first()).toBeVisible();
  await expect(page.getByText("Fine").first()).toBeVisible();
});

test("whoever was asked finds the part again after a reload, and may put it aside", async ({ page }) => {
  await openOwn(page, care());
  await expect(yours(page, "Care")).toBeVisible();
  await page.goto("./");
  await page.reload();
  await page.locator('html[data-later="true"]').waitFor({ state: "attached" });
  await expect(yours(page, "Care")).toBeVisible();
  await yours(page, "Care").getByRole("button", { name: "Put aside" }).click();
  await expect(yours(page, "Care")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(yours(page, "Care")).toBeVisible();
});

for (const scheme of ["light", "dark"]) {
  for (const width of [360, 1366]) {
    test(`nothing is in the way of anyone at ${width} pixels, in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 780 });
      await openApp(page, care());
      await expect(yours(page, "Care")).toBeVisible();
      await fits(page);
      expect(await axe(page)).toEqual([]);
      await openOwn(page, linkOf({ ...scenario(), name: "Another shop" }));
      await page.getByRole("button", { name: "Who does what" }).click();
      await ask(page);
      expect(await axe(page)).toEqual([]);
      await paste(page, `nothing ${care()}`);
      await expect(answer(page, "Care")).toBeVisible();
      await paste(page, "#/s/1.broken");
      await expect(dialog(page).getByRole("alert")).toBeVisible();
      await answer(page, "Care").locator("summary").click();
      const wide = await dialog(page).evaluate((element) =>
        [element, ...element.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5).map((one) => one.outerHTML));
      expect(wide, "what is wider than the screen").toEqual([]);
      expect(await axe(page)).toEqual([]);
    });
  }
}

test.describe("in a Spanish browser", () => {
  test.use({ locale: "es-ES" });

  test("asking and taking over speak Spanish", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await openApp(page, care());
    await expect(page.getByRole("region", { name: "Su parte: Care" })).toBeVisible();
    const english = (element) => element.innerText.match(/\b(the|and|of|with|not|your|send)\b/gi) ?? [];
    expect(await page.getByRole("region", { name: "Su parte: Care" }).evaluate(english)).toEqual([]);
    await page.getByRole("button", { name: "Hacerlo mío" }).first().click();
    await page.getByRole("button", { name: "Preguntar a los departamentos" }).click();
    const shown = page.getByRole("dialog");
    await shown.getByLabel("Enlaces que han vuelto").fill(linkOf(scenario()));
    await shown.getByRole("button", { name: "Leer", exact: true }).click();
    await expect(shown.locator(".asking-reply")).toHaveCount(1);
    expect(await shown.evaluate(english)).toEqual([]);
    await fits(page);
    expect(await axe(page)).toEqual([]);
  });
});
