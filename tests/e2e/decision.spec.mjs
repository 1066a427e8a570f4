// What a choice is judged by, which goals are met, and what the futures say of it: kept in the scenario, and as the command line says it.
import { readFileSync, writeFileSync } from "node:fs";
import { axe, cli, expect, linkOf, openApp, openOwn, test } from "./support.mjs";

const scenario = (id, change = () => {}) => {
  const found = JSON.parse(cli(["template", id]).stdout);
  found.run.replications = 400;
  change(found);
  return JSON.stringify(found);
};

async function decision(page, text, open = openApp) {
  await open(page, linkOf(text));
  if (JSON.parse(text).run.engine !== "exact") {
    await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
  }
  await page.getByRole("navigation").getByRole("button", { name: "Compare" }).click();
  await page.getByRole("radiogroup", { name: "What to look at" }).getByRole("radio", { name: "Decision" }).click();
  await expect(page.getByText(/^From [0-9,]+ simulated futures\.$/)).toBeVisible({ timeout: 60_000 });
}

/** Presses a button that hands over figures: the name of the file and its rows, cell by cell. */
async function taking(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const text = readFileSync(await download.path(), "utf8").slice(1).trim();
  return [download.suggestedFilename(), text.split("\r\n").map((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))];
}

const panel = (page, name) => page.getByRole("region", { name, exact: true });

test("goals are met as often as the command line says, and stay in the scenario", async ({ page }) => {
  test.slow();
  const text = scenario("telecom", (it) => {
    // So many that each strategy meets it in some futures and misses it in others.
    it.decision = { outcome: "customers_end", goals: [{ series: "customers", at: 12, at_least: 5850 }, { outcome: "npv", at_least: 0 }] };
  });
  const found = JSON.parse(cli(["compare", "-", "--format", "json"], text).stdout);
  await decision(page, text);
  const goals = panel(page, "Goals");
  const ids = JSON.parse(text).strategies.map((strategy) => strategy.id);
  let compared = 0;
  for (const [at, goal] of found.goals.entries()) {
    const shares = goals.locator(`[data-goal="${at}"] .compare-shares b`);
    await expect(shares).toHaveCount(ids.length);
    for (const [position, id] of ids.entries()) {
      const share = goal.met[id];
      // What is rarer is said in other words.
      if (share > 0.02 && share < 0.98) {
        await expect(shares.nth(position)).toHaveText(`${Math.round(100 * share)} of 100`);
        compared += 1;
      }
    }
  }
  expect(compared).toBe(ids.length);
  // What strategies are judged by is in the sentence and the table, and is the scenario's own.
  await expect(page.locator(".headline")).toContainText("customers at the end");
  await expect(page.getByLabel("Judge by")).toHaveValue("3");
  expect(await axe(page)).toEqual([]);
});

test("goals, dominance and the table of strategies can be taken away as figures", async ({ page }) => {
  const text = scenario("telecom", (whole) => {
    whole.decision = { goals: [{ series: "customers", at_least: 1 }, { outcome: "npv", at_least: 0 }] };
  });
  const { strategies: all } = JSON.parse(text);
  await decision(page, text);
  await expect(page.locator(".goals .compare-shares")).toHaveCount(2);
  const [name, goals] = await taking(page, page.getByRole("button", { name: "Goals: Data (CSV)" }));
  expect(name).toMatch(/-goals\.csv$/);
  // Two goals, and both together; a column for each strategy.
  expect(goals).toHaveLength(4);
  expect(goals[0]).toHaveLength(1 + all.length);
  expect(goals[1].slice(1).map(Number)).toEqual(all.map(() => 1));
  const [, dominance] = await taking(page, page.getByRole("button", { name: "Whatever you think of risk: Data (CSV)" }));
  expect(dominance[0]).toEqual(["Better", "Worse", "For whom"]);
  const [, strategies] = await taking(page, page.getByRole("button", { name: "Strategies, side by side: Data (CSV)" }));
  expect(strategies).toHaveLength(1 + all.length);
  const best = strategies.slice(1).map((row) => Number(row[6]));
  expect(best.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
});

test("beside the exact engine it is said that futures are simulated", async ({ page }) => {
  await decision(page, scenario("telecom", (whole) => (whole.run.engine = "exact")));
  await expect(page.getByText("The scenario asks for the exact engine")).toBeVisible();
});

test("a goal is added, changed, undone and taken away", async ({ page }) => {
  test.slow();
  await decision(page, scenario("telecom"), openOwn);
  const goals = panel(page, "Goals");
  await goals.getByRole("button", { name: "Add a goal" }).click();
  await expect(goals.getByRole("heading", { level: 3 })).toContainText("Customers at least");
  const amount = goals.getByLabel("Number");
  await amount.fill("12k");
  await amount.press("Enter");
  await expect(goals.getByRole("heading", { level: 3 })).toContainText("12,000");
  await goals.getByLabel("When (empty: at the end)").fill("6");
  await goals.getByLabel("When (empty: at the end)").press("Enter");
  await expect(goals.getByRole("heading", { level: 3 })).not.toContainText("at the end");
  await expect(goals.locator(".compare-shares li").first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Control+z");
  await expect(goals.getByRole("heading", { level: 3 })).toContainText("at the end");
  await goals.getByRole("button", { name: /^Remove the goal/ }).click();
  await expect(goals.getByRole("heading", { level: 3 })).toHaveCount(0);
});

test("every picture of the section has a table", async ({ page }) => {
  test.slow();
  const text = scenario("telecom", (it) => {
    it.decision = { outcome: "customers_end" };
  });
  await decision(page, text);
  const names = JSON.parse(text).strategies.map((strategy) => strategy.name);
  const last = names.length - 1;
  await page.getByRole("button", { name: names[last], exact: true }).last().click();
  const pictures = ["Best choice, by how far you look", "Best choice, by what a customer is worth to you", "Each strategy by itself", names[0], names[last]];
  for (const name of pictures) {
    await panel(page, name).getByRole("button", { name: /Table/ }).click();
    await expect(panel(page, name).getByRole("table")).toBeVisible();
    await panel(page, name).getByRole("button", { name: /Picture/ }).click();
    await expect(panel(page, name).locator("svg.scene")).toBeVisible();
  }
  const singles = panel(page, "Each strategy by itself");
  await singles.getByLabel("Series").selectOption({ label: "Revenue" });
  await expect(singles.locator("svg.scene")).toHaveAccessibleName("Revenue");
});

test("a table of draws gives what the command line gives", async ({ page }, info) => {
  test.slow();
  const rows = ["A:cost,A:effect,B:cost,B:effect"];
  for (let draw = 0; draw < 40; draw += 1) {
    rows.push(`${100 + draw},${1 + (draw % 5) / 10},${180 + 3 * ((draw * 7) % 11)},${1.2 + (draw % 7) / 10}`);
  }
  const file = info.outputPath("draws.csv");
  writeFileSync(file, rows.join("\n"));
  await decision(page, scenario("telecom"));
  const table = panel(page, "A table of draws from elsewhere").first();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), table.getByRole("button", { name: "Open a table" }).click()]);
  await chooser.setFiles(file);
  await expect(table.getByRole("heading", { name: "draws.csv" })).toBeVisible();
  const sentence = await table.getByText(/strategies, 40 draws/).innerText();
  const threshold = sentence.match(/worth ([0-9.,]+)/)[1].replaceAll(",", "");
  const told = JSON.parse(cli(["decide", file, "--thresholds", threshold, "--format", "json"]).stdout);
  const evpi = sentence.match(/would be worth ([0-9.,]+)\.$/)[1].replaceAll(",", "");
  expect(Number(evpi)).toBeCloseTo(told.evpi[0], 2);
  expect(sentence).toContain(`${told.best[0]} is the best`);
  for (const name of ["Acceptability", "What a wrong choice costs", "Cost against effect"]) {
    await expect(panel(page, name).locator("svg.scene")).toBeVisible();
    await panel(page, name).getByRole("button", { name: `${name}: Table` }).click();
    await expect(panel(page, name).locator("table")).toBeVisible();
  }
  // At a worth of one's own, another may be the best.
  const field = table.getByRole("textbox", { name: "worth of one unit of effect" });
  await field.fill("10");
  await field.press("Enter");
  const low = JSON.parse(cli(["decide", file, "--thresholds", "10", "--format", "json"]).stdout);
  await expect(table.getByText(/If one unit of effect is worth 10,/)).toContainText(`${low.best[0]} is the best`);
  const [, taken] = await taking(page, table.getByRole("button", { name: "A table of draws from elsewhere: Data (CSV)" }));
  expect(taken).toHaveLength(3);
  for (const [at, cells] of taken.slice(1).entries()) {
    expect(cells[0]).toBe(low.strategies[at].id);
    expect(Number(cells.at(-2))).toBeCloseTo(low.strategies[at].probability_best[0], 12);
    expect(Number(cells.at(-1))).toBeCloseTo(low.strategies[at].expected_loss[0], 12);
  }
  // What is wrong with one is said with row and column.
  writeFileSync(file, "A,B\n1,2\n3,x\n");
  const [again] = await Promise.all([page.waitForEvent("filechooser"), table.getByRole("button", { name: "Open a table" }).click()]);
  await again.setFiles(file);
  await expect(table.getByText(/[Rr]ow 3/)).toBeVisible();
});
