// Who stays and who leaves: every picture has a table, differences are to the baseline's, and figures are those of the command line.
import { axe, cli, expect, linkOf, openApp, test } from "./support.mjs";

const scenario = (id, change = () => {}) => {
  const found = JSON.parse(cli(["template", id]).stdout);
  found.run.replications = 200;
  change(found);
  return JSON.stringify(found);
};

async function retention(page, text) {
  await openApp(page, linkOf(text));
  await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
  await page.getByRole("navigation").getByRole("button", { name: "Compare" }).click();
  await page.getByRole("radiogroup", { name: "What to look at" }).getByRole("radio", { name: "Retention" }).click();
  await expect(page.getByText(/customers who were followed one by one/)).toBeVisible({ timeout: 60_000 });
}

const panel = (page, name) => page.getByRole("region", { name, exact: true });
const PICTURES = ["Cohorts", "Who is new, who stayed, who came back, who left", "Who never left", "Who leaves when", "Funnel", "What customers are worth", "When an arrival pays back"];

test("every picture has a table, for a strategy and as its difference", async ({ page }) => {
  test.slow();
  const text = scenario("telecom");
  await retention(page, text);
  for (const name of PICTURES) {
    await panel(page, name).getByRole("button", { name: /Table/ }).click();
    await expect(panel(page, name).getByRole("table")).toBeVisible();
    await panel(page, name).getByRole("button", { name: /Picture/ }).click();
    await expect(panel(page, name).locator("svg.scene")).toBeVisible();
  }
  const names = JSON.parse(text).strategies.map((strategy) => strategy.name);
  await page.getByRole("button", { name: names[1], exact: true }).last().click();
  const cohorts = panel(page, "Cohorts");
  await cohorts.getByRole("button", { name: /Table/ }).click();
  const first = cohorts.getByRole("row").nth(1).getByRole("cell").first();
  await expect(first).toHaveText("100");
  await page.getByRole("radio", { name: "its difference to the baseline" }).click();
  // Everyone is a customer at first, in every strategy.
  await expect(first).toHaveText("0");
  expect(await axe(page)).toEqual([]);
});

test("who came and went is what the command line counts", async ({ page }) => {
  test.slow();
  const text = scenario("telecom");
  const run = JSON.parse(cli(["run", "-", "--format", "json"], text).stdout);
  await retention(page, text);
  const names = JSON.parse(text).strategies.map((strategy) => strategy.name);
  await page.getByRole("button", { name: names[1], exact: true }).last().click();
  const movement = panel(page, "Who is new, who stayed, who came back, who left");
  await movement.getByRole("button", { name: /Table/ }).click();
  const cells = movement.getByRole("row").nth(1).getByRole("cell");
  const series = run.strategies[1].periods;
  const figures = (await cells.allInnerTexts()).map((cell) => Number(cell.replaceAll(",", "")));
  const near = (found, expected) => expect(Math.abs(found - expected)).toBeLessThanOrEqual(0.006 * Math.abs(expected) + 0.5);
  near(figures[1], series.new.mean[0]);
  near(figures[3], series.churned.mean[0]);
  near(figures[0] + figures[1] + figures[2], series.customers.mean[1]);
});

test("a segment is looked at alone", async ({ page }) => {
  test.slow();
  const text = scenario("telecom", (it) => {
    const churn = it.transitions.find((one) => ["lost", "dormant"].includes(it.stages.find((stage) => stage.id === one.to).kind) && it.stages.find((stage) => stage.id === one.from).kind === "customer");
    it.segments = [
      { id: "usual", name: "Usual", share: 0.5 },
      { id: "loyal", name: "Loyal", share: 0.5, adjust: [{ target: `transition:${churn.id}.probability`, change: { multiply: 0.1 } }] },
    ];
  });
  await retention(page, text);
  const survival = panel(page, "Who never left");
  await survival.getByRole("button", { name: /Table/ }).click();
  const last = survival.getByRole("row").last().getByRole("cell").first();
  const before = await last.innerText();
  await page.getByLabel("Of whom").selectOption({ label: "Loyal" });
  await expect(last).not.toHaveText(before, { timeout: 60_000 });
  // Who hardly leaves is still there.
  expect(parseFloat(await last.innerText())).toBeGreaterThan(parseFloat(before));
});
