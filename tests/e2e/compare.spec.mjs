// The page that sets strategies against each other says what the command line says, in words, figures and pictures.
import { readFileSync } from "node:fs";
import { axe, cli, expect, fits, linkOf, openApp, test } from "./support.mjs";

const scenario = (id) => cli(["template", id]).stdout;

async function compare(page, text) {
  await openApp(page, linkOf(text));
  await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
  await page.getByRole("navigation").getByRole("button", { name: "Compare" }).click();
}

const panel = (page, name) => page.getByRole("region", { name, exact: true });

/** What takes seconds is there. */
const worked = (page) => expect(page.getByText("Being worked out")).toHaveCount(0, { timeout: 60_000 });

test("the sentence and the figures are those of the command line", async ({ page }) => {
  test.slow();
  const text = scenario("saas");
  const told = cli(["compare", "-", "--format", "json"], text);
  const found = JSON.parse(told.stdout);
  const words = cli(["compare", "-"], text).stdout;
  await compare(page, text);
  // Whoever has chosen nothing reads of the strategy that gains most.
  const most = [...found.strategies].sort((a, b) => b.difference.mean - a.difference.mean)[0];
  const names = JSON.parse(text).strategies.map((strategy) => strategy.name);
  const headline = page.locator(".headline");
  await expect(headline).toContainText(names[found.strategies.indexOf(most)]);
  expect(words).toContain(await headline.innerText());
  await page.getByRole("button", { name: names[1], exact: true }).last().click();
  await expect(headline).toContainText(names[1]);
  expect(words).toContain(await headline.innerText());
  await expect(page.locator(".compare-table tbody tr")).toHaveCount(names.length);
  await worked(page);
  const worth = panel(page, "What to find out first");
  await worth.getByRole("button", { name: /Table/ }).click();
  await expect(worth.getByRole("rowheader").first()).toHaveText("Everything");
  const line = words.split("\n").find((one) => one.trim().startsWith("Everything"));
  expect(line).toContain(await worth.getByRole("cell").first().innerText());
});

test("every picture has a table, and the difference is of profit or of customers", async ({ page }) => {
  test.slow();
  await compare(page, scenario("telecom"));
  await worked(page);
  for (const name of ["Difference", "Where the difference comes from", "What matters most", "Cost against gain", "Where it leaks"]) {
    await panel(page, name).getByRole("button", { name: /Table/ }).click();
    await expect(panel(page, name).getByRole("table")).toBeVisible();
    await panel(page, name).getByRole("button", { name: /Picture/ }).click();
    await expect(panel(page, name).locator("svg.scene")).toBeVisible();
  }
  const difference = panel(page, "Difference");
  await difference.getByRole("radio", { name: "Customers" }).click();
  await expect(difference.locator("svg.scene")).toHaveAccessibleName("Customers, against the baseline");
});

test("a picture and its figures can be taken away", async ({ page }) => {
  test.slow();
  const text = scenario("saas");
  await compare(page, text);
  await worked(page);
  const from = panel(page, "Where the difference comes from");
  const take = async (name) => {
    await from.getByRole("button", { name: "Save picture or data" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), from.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  const picture = await take("Picture (SVG)");
  expect(picture.name).toBe("Software-subscription-with-yearly-renewal-sources.svg");
  expect(picture.text).toContain("Strategy cost");
  expect(picture.text).toContain("Software subscription with yearly renewal");
  const figures = await take("Data (CSV)");
  // In full, where the command line has the same.
  const rows = figures.text.slice(1).trim().split("\r\n").map((row) => row.split(/,(?=[^,]*$)/));
  expect(rows[0]).toEqual(["Where from", "Difference (EUR)"]);
  const { sources } = JSON.parse(cli(["compare", "-", "--format", "json"], text).stdout);
  const shown = await page.locator(".compare-table tr.is-on").getByRole("rowheader").innerText();
  const id = JSON.parse(text).strategies.find((strategy) => strategy.name === shown.trim()).id;
  const baseline = JSON.parse(text).strategies[0].id;
  const service = rows.find(([name]) => name === "Service cost");
  expect(Number(service[1])).toBeCloseTo(sources.service[id] - sources.service[baseline], 6);
});

test("figures that are taken away name their units", async ({ page }) => {
  test.slow();
  await compare(page, scenario("saas"));
  await worked(page);
  const head = async (name) => {
    await panel(page, name).getByRole("button", { name: "Save picture or data" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), panel(page, name).getByRole("button", { name: "Data (CSV)" }).click()]);
    return readFileSync(await download.path(), "utf8").slice(1).split("\r\n")[0];
  };
  expect(await head("What to find out first")).toBe("Number,worth (EUR),standard error (EUR)");
  expect(await head("Where it leaks")).toBe("change,worth (EUR)");
  expect(await head("Difference")).toContain("Renewal desk (EUR),");
});

test("where there is only one strategy, another is one press away", async ({ page }) => {
  const one = JSON.parse(scenario("pay-tv"));
  one.strategies = one.strategies.slice(0, 1);
  await openApp(page, linkOf(JSON.stringify(one)));
  await page.getByRole("button", { name: "Make it mine" }).first().click();
  await page.getByRole("navigation").getByRole("button", { name: "Compare" }).click();
  await page.getByRole("main").getByRole("button", { name: "Add a strategy" }).click();
  await expect(page.locator(".compare-table tbody tr")).toHaveCount(2);
});

for (const colorScheme of ["light", "dark"]) {
  test(`an automatic check of accessibility finds nothing (${colorScheme})`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await compare(page, scenario("saas"));
    await worked(page);
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await axe(page)).toEqual([]);
    await fits(page);
  });
}
