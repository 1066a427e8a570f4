// What matters to a choice, on the page that sets strategies against each other: the same figures as on the command line.
import { readFileSync } from "node:fs";
import { axe, cli, expect, fits, linkOf, openApp, test } from "./support.mjs";

const PANELS = ["All numbers together", "Each number alone", "Two numbers at once", "Where it leaks, on the map"];

const scenario = (id) => cli(["template", id]).stdout;
const panel = (page, name) => page.getByRole("region", { name, exact: true });
const picture = (page, name) => panel(page, name).locator("svg.scene");

/** Opens the section and waits for all that takes seconds. */
async function matters(page, text) {
  await openApp(page, linkOf(text));
  await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
  await page.getByRole("navigation").getByRole("button", { name: "Compare" }).click();
  await page.getByRole("radio", { name: "What matters" }).click();
  await expect(panel(page, PANELS[3])).toBeVisible();
  await expect(page.getByText("Being worked out")).toHaveCount(0, { timeout: 60_000 });
}

/** The figures of a panel, as a spreadsheet gets them: each row with its name first, which may have commas. */
async function figures(page, name) {
  await panel(page, name).getByRole("button", { name: "Save picture or data" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), panel(page, name).getByRole("button", { name: "Data (CSV)" }).click()]);
  const [head, ...rows] = readFileSync(await download.path(), "utf8").slice(1).trim().split("\r\n");
  const count = head.match(/"[^"]*"|[^,]+/g).length - 1;
  return { head, rows: rows.map((row) => row.split(",").slice(-count).map(Number)) };
}

/** A journey of members who leave; what is given of it may be uncertain. */
const members = (churn, fee, strategies = [{ id: "baseline" }]) =>
  JSON.stringify({
    format: 1,
    clock: { period: "month", periods: 12 },
    stages: [{ id: "member", kind: "customer", initial: 100, revenue: fee }, { id: "gone", kind: "lost" }],
    transitions: [{ id: "churn", from: "member", to: "gone", probability: churn }],
    strategies,
  });

test("indices, lines and switches are those of the command line", async ({ page }) => {
  test.slow();
  const text = scenario("saas");
  const found = JSON.parse(cli(["compare", "-", "--format", "json"], text).stdout);
  await matters(page, text);
  const names = JSON.parse(text).strategies.map((strategy) => strategy.name);
  const headline = await page.locator(".headline").innerText();
  const at = names.findIndex((name) => headline.startsWith(name));
  const id = found.strategies[at].id;
  const baseline = found.strategies[0].id;
  const { rows } = await figures(page, "All numbers together");
  const known = [...found.importance[id]].sort((a, b) => b.total[0] - a.total[0]);
  expect(rows.length).toBe(known.length);
  for (const [row, one] of rows.map((row, i) => [row, known[i]])) {
    for (const [i, figure] of [...one.first, ...one.total].entries()) {
      expect(row[i]).toBeCloseTo(figure, 9);
    }
  }
  // The first and the last step of a line are the ends of the command line's tornado.
  const { head, rows: lines } = await figures(page, "Each number alone");
  expect(head).toContain("(EUR)");
  const spread = (one) => one.outcomes[id].map((own, end) => own - one.outcomes[baseline][end]);
  for (const line of lines) {
    const bar = found.tornado.find((one) => Math.abs(one.low - line[0]) < 1e-9 && Math.abs(spread(one)[0] - line[1]) < 1e-3);
    expect(bar, line.join(" ")).toBeTruthy();
    expect(line[13]).toBeCloseTo(spread(bar)[1], 3);
  }
  const said = await panel(page, "Where the best choice changes").getByRole("listitem").allInnerTexts();
  expect(said.length).toBe(found.switches.length);
  const called = (strategy) => names[found.strategies.findIndex((one) => one.id === strategy)];
  for (const [i, one] of found.switches.entries()) {
    expect(said[i]).toContain(`${called(one.below)} is best, above it ${called(one.above)}.`);
  }
  // What the widest arrow is worth is what the command line says: of the baseline, which is in focus, and of any other.
  const map = panel(page, "Where it leaks, on the map");
  const worth = (strategy) => Math.max(...Object.values(found.leaks.arrows).map((one) => Math.max(one.point_more[strategy], one.point_less[strategy])));
  for (const [place, strategy] of [[0, baseline], [at, id]]) {
    await map.getByLabel("Strategy", { exact: true }).selectOption({ index: place });
    await expect(map.getByText(`worth with ${names[place]}`)).toBeVisible();
    const { rows: leaks } = await figures(page, "Where it leaks, on the map");
    expect(leaks[0][0]).toBeCloseTo(worth(strategy), 3);
  }
});

test("every panel has a picture and a table, and the two numbers are of one's own choice", async ({ page }) => {
  test.slow();
  await matters(page, scenario("telecom"));
  for (const name of PANELS) {
    await expect(picture(page, name)).toBeVisible();
    await panel(page, name).getByRole("button", { name: /Table/ }).click();
    await expect(panel(page, name).getByRole("table")).toBeVisible();
    await panel(page, name).getByRole("button", { name: /Picture/ }).click();
  }
  const plane = panel(page, "Two numbers at once");
  const [across, up] = [plane.getByLabel("Across"), plane.getByLabel("Upwards")];
  const before = [await across.inputValue(), await up.inputValue()];
  expect(before[0]).not.toBe(before[1]);
  // Whoever chooses what is upwards for across turns the picture.
  await across.selectOption(before[1]);
  await expect(up).toHaveValue(before[0]);
  const name = (list) => list.locator("option:checked").innerText();
  await expect(picture(page, "Two numbers at once").locator("desc")).toContainText(`${await name(up)} (down) and ${await name(across)} (across)`);
});

test("where little is uncertain, a sentence stands in place of a picture", async ({ page }) => {
  await matters(page, members(0.1, 10));
  // It is said once.
  await expect(page.getByText("No number is uncertain")).toHaveCount(1);
  for (const name of PANELS.slice(0, 2)) {
    await expect(panel(page, name)).toHaveCount(0);
  }
  // Two certain numbers can be looked at all the same.
  await expect(picture(page, PANELS[2])).toBeVisible();
  await expect(picture(page, PANELS[3])).toBeVisible();
  await page.goto("about:blank");
  await matters(page, members({ uniform: { low: 0.1, high: 0.3 } }, 10));
  // The uncertain one comes first, then what is certain.
  await expect(panel(page, "Two numbers at once").getByLabel("Across")).toHaveValue(/probability$/);
  await expect(panel(page, "Where the best choice changes")).toContainText("Only one strategy is compared");
  await expect(picture(page, "Each number alone")).toBeVisible();
  // Alone it answers for everything.
  const { rows } = await figures(page, "All numbers together");
  expect(rows.length).toBe(1);
  expect(rows[0][0]).toBeCloseTo(1, 1);
  expect(rows[0][2]).toBeCloseTo(1, 1);
});

test("a strategy that changes nothing has a difference in which no number has a part", async ({ page }) => {
  const same = [{ id: "baseline" }, { id: "same" }];
  await matters(page, members({ uniform: { low: 0.1, high: 0.3 } }, { uniform: { low: 5, high: 10 } }, same));
  await expect(panel(page, "All numbers together")).toContainText("no number has a part in it");
  await expect(panel(page, "Each number alone")).toContainText("None of the uncertain numbers changes this difference");
});

for (const colorScheme of ["light", "dark"]) {
  test(`an automatic check of accessibility finds nothing (${colorScheme})`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await matters(page, scenario("saas"));
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await axe(page)).toEqual([]);
    await fits(page);
  });
}
