// The exercise "who does what": a department answers from memory, then the model stands beside the answers.
import { axe, expect, fits, linkOf, openApp, openPeople, test } from "./support.mjs";

/** A journey whose people are known to the test. */
const scenario = () => ({
  format: 1,
  name: "A small shop",
  clock: { period: "month", periods: 12 },
  stages: [
    {
      id: "visit", name: "Visit", kind: "prospect", department: "Marketing", contributors: ["Sales"],
      handovers: [{ to: "Sales", what: "Names of those who asked" }, { to: "Sales", what: "What they looked at" }, { to: "Care", what: "Promises made" }],
    },
    { id: "member", name: "Member", kind: "customer", initial: 1000, revenue: 30, department: "Sales", handovers: [{ to: "Care", what: "The order" }] },
    { id: "user", name: "User", kind: "customer", initial: 500, revenue: 30, department: "Care", contributors: ["Sales", "Marketing"], handovers: [{ to: "Sales", what: "Who wants more" }] },
    { id: "risk", name: "At risk", kind: "customer", initial: 100, revenue: 30 },
    { id: "gone", name: "Gone", kind: "lost" },
  ],
  transitions: [
    { id: "buy", from: "visit", to: "member", probability: 0.3 },
    { id: "use", from: "member", to: "user", probability: 0.5 },
    { id: "doubt", from: "user", to: "risk", probability: 0.05 },
    { id: "leave", from: "risk", to: "gone", probability: 0.5 },
  ],
  channels: [{ id: "ads", entry: "visit", arrivals: 50, cost_per_arrival: 7 }],
  strategies: [{ id: "base", name: "Today" }],
  run: { replications: 100 },
});

/** What a department is to each stage that it is asked for, and whom it gives something to and gets something from, read off the scenario. */
function truth({ stages }, own) {
  const parts = new Map();
  const [gives, gets] = [new Set(), new Set()];
  for (const stage of stages) {
    const { department: owner = "", contributors = [], handovers = [] } = stage;
    if (stage.kind !== "lost" || owner || contributors.length > 0) {
      parts.set(stage.name, owner === own ? "We own it" : contributors.includes(own) ? "We help" : "Not ours");
    }
    for (const { to } of handovers) {
      if (owner === own && to !== own) gives.add(to);
      if (to === own && owner !== own) gets.add(owner);
    }
  }
  return { parts, gives, gets };
}

const open = (page, what = scenario()) => openPeople(page, what);

const opener = (page) => page.getByRole("button", { name: "Try it first" });
const dialog = (page) => page.getByRole("dialog", { name: "Who does what, from memory" });
const group = (page, name) => dialog(page).getByRole("group", { name, exact: true });
const headline = (page) => dialog(page).locator("#exercise-score");
const row = (page, name) => dialog(page).locator(".exercise-found > li").filter({ has: page.getByText(name, { exact: true }) });

async function isInside(page) {
  await fits(page);
  const within = await dialog(page).evaluate((element) =>
    [element, ...element.querySelectorAll("*")].filter((one) => !one.closest(".quiet") && one.getBoundingClientRect().right > innerWidth + 0.5).map((one) => one.outerHTML));
  expect(within, "what is wider than the screen").toEqual([]);
}

test("a department answers by keyboard, and the model stands beside its answers", async ({ page }) => {
  const shop = scenario();
  await open(page, shop);
  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("radio")).toHaveCount(3);
  // Nothing of what the model says is there before.
  for (const said of ["Names of those who asked", "The order", "owned by", "As in the model"]) {
    await expect(dialog(page)).not.toContainText(said);
  }
  const press = async (locator) => {
    await locator.focus();
    await page.keyboard.press("Space");
    await expect(locator).toBeChecked();
  };
  await press(group(page, "Which department are you?").getByRole("radio", { name: "Sales" }));
  const { parts, gives, gets } = truth(shop, "Sales");
  await expect(dialog(page).locator(".exercise-stage")).toHaveCount(parts.size);
  // One is answered wrongly, and one not at all.
  const answers = new Map([...parts].filter(([name]) => name !== "At risk").map(([name, part]) => [name, name === "User" ? "Not ours" : part]));
  for (const [name, part] of answers) {
    await press(group(page, name).getByRole("radio", { name: part }));
  }
  await expect(dialog(page)).toContainText("1 stage has no answer yet.");
  // The arrow keys go from one answer to the next.
  const own = group(page, "Member").getByRole("radio", { name: "We own it" });
  await own.focus();
  await page.keyboard.press("ArrowRight");
  await expect(group(page, "Member").getByRole("radio", { name: "We help" })).toBeChecked();
  await page.keyboard.press("ArrowLeft");
  await expect(own).toBeChecked();
  await press(group(page, "Care").getByRole("checkbox", { name: "We hand over to them" }));
  await page.keyboard.press("Tab");
  await expect(group(page, "Care").getByLabel("What we hand over")).toBeFocused();
  await page.keyboard.type("The contract");
  await press(group(page, "Marketing").getByRole("checkbox", { name: "We hand over to them" }));
  await press(group(page, "Marketing").getByRole("checkbox", { name: "We get from them" }));

  // It is all there when it is opened again.
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(group(page, "Care").getByLabel("What we hand over")).toHaveValue("The contract");
  await expect(group(page, "User").getByRole("radio", { name: "Not ours" })).toBeChecked();

  await dialog(page).getByRole("button", { name: "Compare with the model" }).focus();
  await page.keyboard.press("Enter");
  await expect(headline(page)).toBeFocused();
  const agreed = [...parts].filter(([name, part]) => answers.get(name) === part).length;
  const named = { gives: new Set(["Care", "Marketing"]), gets: new Set(["Marketing"]) };
  const count = (one, other) => [...one].filter((name) => other.has(name)).length;
  const found = count(named.gives, gives) + count(named.gets, gets);
  const extra = named.gives.size + named.gets.size - found;
  await expect(headline(page)).toHaveText(
    `${agreed} of ${parts.size} stages as in the model, 1 not answered; ${found} of ${gives.size + gets.size} hand-overs named, ${extra} that the model does not have.`);
  expect([agreed, parts.size, found, gives.size + gets.size, extra]).toEqual([2, 4, 2, 3, 1]);

  for (const text of ["Differs", "Not ours", "We help", "owned by Care"]) await expect(row(page, "User")).toContainText(text);
  for (const text of ["Not answered", "Nobody owns At risk."]) await expect(row(page, "At risk")).toContainText(text);
  await expect(row(page, "Visit")).toContainText("As in the model");
  await expect(row(page, "Visit").getByRole("button")).toHaveCount(0);
  for (const text of ["Named", "The contract", "The order", "at Member"]) await expect(row(page, "To Care")).toContainText(text);
  for (const text of ["Names of those who asked", "What they looked at", "at Visit"]) await expect(row(page, "From Marketing")).toContainText(text);
  for (const text of ["Missed", "Not named", "Who wants more", "at User"]) await expect(row(page, "From Care")).toContainText(text);
  await expect(row(page, "To Marketing")).toContainText("Not in the model");
  await expect(row(page, "To Marketing").getByRole("button", { name: "Go to Member" })).toBeVisible();

  // A difference leads to where the model says so.
  await row(page, "User").getByRole("button", { name: "Go to User" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator("#people-form")).toBeFocused();
  await expect(page.locator(".people-form").getByLabel("Owner")).toHaveValue("Care");
  await opener(page).click();
  await expect(headline(page)).toBeVisible();

  await dialog(page).getByRole("button", { name: "Try again" }).click();
  await expect(dialog(page).getByRole("heading", { name: "What is your part in each stage?" })).toBeFocused();
  await expect(group(page, "Which department are you?").getByRole("radio", { name: "Sales" })).toBeChecked();
  await expect(dialog(page).locator(":checked")).toHaveCount(1);
  await expect(dialog(page)).toContainText("4 stages have no answer yet.");
  await press(group(page, "Care").getByRole("checkbox", { name: "We hand over to them" }));
  await expect(group(page, "Care").getByLabel("What we hand over")).toHaveValue("");
  await dialog(page).getByRole("button", { name: "Compare with the model" }).click();
  await dialog(page).getByRole("button", { name: "Another department" }).click();
  await expect(dialog(page).getByRole("heading", { name: "Which department are you?" })).toBeFocused();
  await expect(dialog(page).locator(":checked")).toHaveCount(0);
  await expect(dialog(page).locator(".exercise-stage")).toHaveCount(0);
});

test("what is put right in the model counts at once, and answers to another journey are none to this", async ({ page }) => {
  const shop = scenario();
  await open(page, shop);
  await opener(page).click();
  const radio = (name, answer) => group(page, name).getByRole("radio", { name: answer });
  await radio("Which department are you?", "Care").check();
  for (const [name, part] of truth(shop, "Care").parts) {
    await radio(name, name === "At risk" ? "We own it" : part).check();
  }
  await expect(dialog(page)).toContainText("Every stage has an answer.");
  await dialog(page).getByRole("button", { name: "Compare with the model" }).click();
  await expect(headline(page)).toHaveText("3 of 4 stages as in the model; 0 of 3 hand-overs named.");
  await row(page, "At risk").getByRole("button", { name: "Go to At risk" }).click();
  await page.locator(".people-form").getByLabel("Owner").fill("Care");
  await page.keyboard.press("Enter");
  await opener(page).click();
  await expect(headline(page)).toHaveText("4 of 4 stages as in the model; 0 of 3 hand-overs named.");
  await page.keyboard.press("Escape");

  const other = scenario();
  other.name = "Another shop";
  other.stages[3].id = "doubt";
  other.transitions[2].to = "doubt";
  other.transitions[3].from = "doubt";
  await page.evaluate((hash) => (location.hash = hash), linkOf(other));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(other.name);
  await page.getByRole("button", { name: "Who does what" }).click();
  await opener(page).click();
  await expect(dialog(page).getByRole("radio")).toHaveCount(3);
  await expect(dialog(page).locator(":checked")).toHaveCount(0);
});

test("there is no exercise without a department", async ({ page }) => {
  const shop = scenario();
  for (const stage of shop.stages) {
    stage.department = "";
    stage.contributors = [];
    stage.handovers = [];
  }
  await open(page, shop);
  await expect(page.getByRole("heading", { name: "No department has a stage yet" })).toBeVisible();
  await expect(opener(page)).toHaveCount(0);
});

for (const scheme of ["light", "dark"]) {
  for (const width of [360, 1366]) {
    test(`nothing is in the way of anyone at ${width} pixels, in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 780 });
      await open(page);
      await opener(page).click();
      expect(await axe(page)).toEqual([]);
      await group(page, "Which department are you?").getByRole("radio", { name: "Sales" }).check();
      await group(page, "Visit").getByRole("radio", { name: "We own it" }).check();
      await group(page, "Member").getByRole("radio", { name: "We own it" }).check();
      await group(page, "Care").getByRole("checkbox", { name: "We hand over to them" }).check();
      await group(page, "Care").getByLabel("What we hand over").fill("Everythingthatonecanthinkofinoneverylongwordwithoutanyspace");
      await group(page, "Marketing").getByRole("checkbox", { name: "We hand over to them" }).check();
      await isInside(page);
      expect(await axe(page)).toEqual([]);
      await dialog(page).getByRole("button", { name: "Compare with the model" }).click();
      await expect(headline(page)).toBeFocused();
      await expect(dialog(page).getByText("Each difference is worth a talk")).toBeVisible();
      await isInside(page);
      expect(await axe(page)).toEqual([]);
    });
  }
}

test.describe("in a Spanish browser", () => {
  test.use({ locale: "es-ES" });

  test("the exercise speaks Spanish, with a template's departments", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await openApp(page);
    await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Quién hace qué" }).click();
    await page.getByRole("button", { name: "Intentarlo primero" }).click();
    const shown = page.getByRole("dialog", { name: "Quién hace qué, de memoria" });
    await shown.getByRole("radio").first().check();
    const own = await shown.getByRole("radio", { checked: true }).evaluate((radio) => radio.closest("label").textContent);
    const stages = await shown.locator(".exercise-stage").count();
    expect(stages).toBeGreaterThan(3);
    for (const stage of await shown.locator(".exercise-stage").all()) {
      await stage.getByRole("radio", { name: "A nuestro cargo" }).check();
    }
    await shown.getByRole("button", { name: "Comparar con el modelo" }).click();
    await expect(shown.locator("#exercise-score")).toBeFocused();
    await expect(shown.locator(".exercise-head")).toContainText(own);
    await expect(shown.locator("#exercise-score")).toHaveText(new RegExp(`^\\d de ${stages} etapas como en el modelo`));
    const english = await shown.evaluate((element) => element.innerText.match(/\b(the|and|of|with|stage|model)\b/gi) ?? []);
    expect(english).toEqual([]);
    await fits(page);
    expect(await axe(page)).toEqual([]);
  });
});
