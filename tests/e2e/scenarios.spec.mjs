// One's own scenarios on this device, two tabs on one of them, the back button, undo in fields.
import { axe, cli, expect, openApp, ready, reload, test } from "./support.mjs";

const title = (page) => page.getByRole("heading", { level: 1 });
const changed = (page) => page.locator(".top .changed");
const cards = (page) => page.locator(".scenarios-list > li");
const card = (page, name) => cards(page).filter({ has: page.getByRole("heading", { level: 3, name, exact: true }) });
const tab = (page, name) => page.getByRole("navigation", { name: "Pages" }).getByRole("button", { name, exact: true });
const toast = (page) => page.locator(".toast");

/** Changes the first slider of the inspector. */
async function change(page) {
  await page.locator("#inspector").getByRole("slider").first().press("ArrowLeft");
  await expect(changed(page)).toBeVisible();
}

/** What is kept on the device, by key. */
const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("perennial.scenario.")));

/** Waits until the scenario on screen is kept. */
const keeps = (page, count) => expect.poll(async () => (await kept(page)).length).toBe(count);

/** The revisions of all that is kept. */
const revisions = (page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith("perennial.scenario."))
      .map(([, text]) => JSON.parse(text).revision),
  );

/** A page with a scenario of one's own, and the list of all. */
async function mine(page) {
  await openApp(page);
  await change(page);
  await keeps(page, 1);
  await tab(page, "Scenarios").click();
  await expect(cards(page)).toHaveCount(1);
}

test("what was done before a reload can be undone after it, and done again", async ({ page }) => {
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  const redo = page.getByRole("button", { name: "Redo", exact: true });
  await openApp(page);
  await change(page);
  await keeps(page, 1);
  await reload(page);
  await expect(redo).toBeDisabled();
  await undo.click();
  await expect(changed(page)).toHaveCount(0);
  await expect(undo).toBeDisabled();
  await reload(page);
  await expect(undo).toBeDisabled();
  await redo.click();
  await expect(changed(page)).toContainText("1 change");
  // Of another scenario there is nothing to undo, and another tab has its own past.
  await page.getByRole("button", { name: "Templates" }).first().click();
  await page.locator("[data-template=pay-tv]").click();
  await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
  await reload(page);
  await expect(undo).toBeDisabled();
});

test("what was changed is there after a reload, and so is a template that was only opened, of which nothing is kept", async ({ page }) => {
  await openApp(page);
  await change(page);
  await keeps(page, 1);
  await reload(page);
  await expect(changed(page)).toContainText("1 change");
  await page.getByRole("button", { name: "Templates" }).first().click();
  await page.locator("[data-template=pay-tv]").click();
  await expect(title(page)).toHaveText("Pay-TV subscribers 2010–2014");
  await page.locator('html[data-run="done"]').waitFor({ state: "attached" });
  await reload(page);
  await expect(title(page)).toHaveText("Pay-TV subscribers 2010–2014");
  await keeps(page, 1);
  // The section that was looked at comes back with it, and sharing it makes it nobody else's.
  await tab(page, "Compare").click();
  await page.getByRole("radio", { name: "Retention", exact: true }).click();
  await page.getByRole("button", { name: "Share" }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect.poll(() => page.url()).toContain("#/s/");
  await page.keyboard.press("Escape");
  await reload(page);
  await expect(title(page)).toHaveText("Pay-TV subscribers 2010–2014");
  await expect(page.getByRole("radio", { name: "Retention", exact: true })).toBeChecked();
  await expect(page.getByRole("button", { name: "Make it mine" })).toHaveCount(0);
  // One's own is what a reload shows once it is open again, and what a new tab opens.
  await tab(page, "Scenarios").click();
  await cards(page).first().getByRole("button", { name: /^Open/ }).click();
  await expect(title(page)).toHaveText("Subscription with referral");
  await tab(page, "Journey").click();
  await expect(changed(page)).toContainText("1 change");
  await reload(page);
  await expect(title(page)).toHaveText("Subscription with referral");
  await expect(changed(page)).toContainText("1 change");
});

test("a change just before the page goes away is kept", async ({ page }) => {
  await openApp(page);
  await change(page);
  await reload(page);
  await expect(changed(page)).toContainText("1 change");
});

test("the scenario that an earlier version kept is in the list", async ({ page }) => {
  await mine(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("perennial.scenario."));
    const { kept, source, origin, scenario } = JSON.parse(localStorage[key]);
    localStorage.clear();
    sessionStorage.clear();
    scenario.name = "From long ago";
    localStorage["perennial.scenario"] = JSON.stringify({ kept, source, origin, scenario });
    // What the page writes when it goes away shall not meet this test.
    Storage.prototype.setItem = () => {};
  });
  await reload(page);
  await expect(title(page)).toHaveText("From long ago");
  await expect(card(page, "From long ago")).toBeVisible();
  expect(await page.evaluate(() => "perennial.scenario" in localStorage)).toBe(false);
});

test("scenarios are renamed, copied, opened and begun anew, and none is lost", async ({ page }) => {
  await mine(page);
  const name = "Subscription with referral";
  await expect(card(page, name).getByText("Open now")).toBeVisible();
  await expect(card(page, name)).toContainText(/today, \d\d:\d\d · from a template · \d+\sKB/);
  await card(page, name).getByRole("button", { name: /^Duplicate/ }).click();
  await expect(cards(page)).toHaveCount(2);
  // In place, by keyboard: Enter takes the name, Escape leaves it.
  await card(page, `Copy of ${name}`).getByRole("button", { name: /^Rename/ }).click();
  const field = page.getByRole("textbox", { name: "New name" });
  await expect(field).toBeFocused();
  await field.fill("Never mind");
  await field.press("Escape");
  await card(page, `Copy of ${name}`).getByRole("button", { name: /^Rename/ }).click();
  await field.fill("Plan B");
  await field.press("Enter");
  await expect(card(page, "Plan B")).toBeVisible();
  // Its card has moved to the front, and the focus with it.
  await expect.poll(() => page.evaluate(() => document.activeElement.closest("[data-scenario]")?.textContent)).toContain("Plan B");
  // The one on screen is renamed as everywhere: it can be undone.
  await card(page, name).getByRole("button", { name: /^Rename/ }).click();
  await field.fill("Plan A");
  await field.press("Enter");
  await expect(title(page)).toHaveText("Plan A");
  await expect(card(page, "Plan A")).toBeVisible();
  await card(page, "Plan B").getByRole("button", { name: /^Open/ }).click();
  await expect(title(page)).toHaveText("Plan B");
  await expect(page.locator("#map")).toBeVisible();
  await tab(page, "Scenarios").click();
  await page.getByRole("button", { name: "New scenario" }).click();
  await expect(title(page)).toHaveText("Untitled journey");
  await tab(page, "Scenarios").click();
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByText("not changed yet")).toBeVisible();
  await card(page, "Plan A").getByRole("button", { name: /^Open/ }).click();
  await expect(title(page)).toHaveText("Plan A");
  await expect(changed(page)).toContainText("2 changes");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(title(page)).toHaveText("Untitled journey");
});

test("a scenario is saved as a file from the list", async ({ page }) => {
  await mine(page);
  await cards(page).getByRole("button", { name: /^Duplicate/ }).click();
  const download = page.waitForEvent("download");
  await card(page, "Copy of Subscription with referral").getByRole("button", { name: /^Save as file/ }).click();
  expect((await download).suggestedFilename()).toBe("Copy-of-Subscription-with-referral.json");
});

test("a deleted scenario comes back, and the focus is never lost", async ({ page }) => {
  await mine(page);
  await cards(page).getByRole("button", { name: /^Duplicate/ }).click();
  await expect(cards(page)).toHaveCount(2);
  const copy = card(page, "Copy of Subscription with referral");
  await copy.getByRole("button", { name: /^Delete/ }).press("Enter");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).getByRole("button").first()).toBeFocused();
  await reload(page);
  await expect(cards(page)).toHaveCount(1);
  // The one on screen, too: it stays there, and does not come back by itself.
  await cards(page).getByRole("button", { name: /^Delete/ }).press("Enter");
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2, name: "My scenarios" })).toBeFocused();
  await tab(page, "Flow").click();
  await tab(page, "Scenarios").click();
  await expect(cards(page)).toHaveCount(0);
  await expect(changed(page)).toContainText("1 change");
  const still = page.getByText("On screen is still “Subscription with referral”, which you deleted");
  await expect(still).toBeVisible();
  await toast(page).getByRole("button", { name: "Undo" }).press("Enter");
  await expect(cards(page)).toHaveCount(1);
  await expect(still).toHaveCount(0);
  await expect(cards(page).getByText("Open now")).toBeVisible();
  await expect(cards(page).getByRole("button").first()).toBeFocused();
  await reload(page);
  await expect(cards(page)).toHaveCount(1);
});

test("with many scenarios one can search", async ({ page }) => {
  await mine(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("perennial.scenario."));
    for (let at = 1; at <= 9; at += 1) {
      const copy = JSON.parse(localStorage[key]);
      copy.scenario.name = `Region ${at}${at === 3 ? " NORTH" : ""}`;
      copy.changed += at;
      localStorage[`perennial.scenario.many-${at}`] = JSON.stringify(copy);
    }
  });
  await reload(page);
  await expect(cards(page)).toHaveCount(10);
  await expect(cards(page).first()).toContainText("Region 9");
  await page.getByLabel("Search my scenarios").fill("north reg");
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByText("1 of 10")).toBeVisible();
  await page.getByLabel("Search my scenarios").fill("nowhere");
  await expect(page.getByText("No scenario has these words")).toBeVisible();
  await page.getByLabel("Search my scenarios").fill("");
  await expect(cards(page)).toHaveCount(10);
});

for (const [how, error, words] of [
  ["is full", "QuotaExceededError", "delete scenarios that you no longer need"],
  ["is refused", "SecurityError", "Save your scenario as a file, or share a link"],
]) {
  test(`where the storage ${how} a sentence says what to do, and nothing is lost`, async ({ page }) => {
    await page.addInitScript((error) => {
      globalThis.refusing = true;
      const real = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...given) {
        if (globalThis.refusing && this === localStorage) {
          throw new DOMException("no", error);
        }
        return real.apply(this, given);
      };
    }, error);
    await openApp(page);
    await change(page);
    await expect(toast(page)).toHaveCount(1);
    await tab(page, "Scenarios").click();
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await expect(page.getByRole("alert").getByRole("button", { name: "Save as file" })).toBeVisible();
    await expect(changed(page)).toContainText("1 change");
    await tab(page, "Journey").click();
    await page.evaluate(() => (globalThis.refusing = false));
    await change(page);
    await keeps(page, 1);
    await tab(page, "Scenarios").click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(cards(page)).toHaveCount(1);
  });
}

test.describe("two tabs on one scenario", () => {
  /** Two tabs that show it, of which the second changed it. */
  async function two(page) {
    await mine(page);
    await tab(page, "Journey").click();
    const other = await page.context().newPage();
    await openApp(other);
    await expect(changed(other)).toContainText("1 change");
    const [before] = await revisions(page);
    await other.locator(".map-canvas .pick").filter({ hasText: "Active" }).first().click();
    await other.locator("#inspector").getByLabel("Name", { exact: true }).fill("Renamed elsewhere");
    await expect.poll(async () => (await revisions(page))[0]).not.toBe(before);
    await expect(toast(page)).toContainText("changed elsewhere");
    return [other, (await revisions(page))[0]];
  }

  test("nothing is written over silently, and the other one can be taken", async ({ page }) => {
    const [other, theirs] = await two(page);
    await change(page);
    await expect(changed(page)).toContainText("1 change");
    // It writes at once what it would write in a moment.
    await page.evaluate(() => dispatchEvent(new Event("pagehide")));
    expect(await revisions(page)).toEqual([theirs]);
    await expect(toast(other)).toHaveCount(0);
    // What is not kept is not left without a question.
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe("beforeunload");
    await question.dismiss();
    await page.getByRole("button", { name: "Take the other one" }).click();
    await expect(page.locator("#map").getByText("Renamed elsewhere").first()).toBeVisible();
    await expect(toast(page)).toHaveCount(0);
    await expect(changed(page)).toContainText("2 changes");
    await keeps(page, 1);
    // What was mine is one step of undo away.
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(changed(page)).toContainText("1 change");
  });

  test("both can be kept", async ({ page }) => {
    const [other] = await two(page);
    await page.getByRole("button", { name: "Keep both" }).click();
    await expect(title(page)).toHaveText("Subscription with referral (my version)");
    await keeps(page, 2);
    await expect(toast(page)).toHaveCount(0);
    await expect(toast(other)).toHaveCount(0);
    await tab(other, "Scenarios").click();
    await expect(card(other, "Subscription with referral (my version)")).toBeVisible();
    await expect(card(other, "Subscription with referral").getByText("Open now")).toBeVisible();
  });
});

test.describe("the back button", () => {
  test("leads through pages and loses nothing", async ({ page }) => {
    await openApp(page);
    await change(page);
    for (const [name, hash] of [["Flow", "#/flow"], ["Who does what", "#/people"], ["Scenarios", "#/scenarios"]]) {
      await tab(page, name).click();
      await expect(page).toHaveURL(new RegExp(hash + "$"));
    }
    await page.goBack();
    await expect(tab(page, "Who does what")).toHaveAttribute("aria-current", "page");
    await page.goBack();
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
    await expect(page).toHaveURL(/#\/flow$/);
    await page.goBack();
    await expect(tab(page, "Journey")).toHaveAttribute("aria-current", "page");
    await page.goForward();
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
    await expect(changed(page)).toContainText("1 change");
    await reload(page);
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
    await expect(changed(page)).toContainText("1 change");
  });

  test("does not open a link again over what was changed since", async ({ page }) => {
    await openApp(page);
    await page.getByRole("button", { name: "Share", exact: true }).first().click();
    const address = await page.getByLabel("Link", { exact: true }).inputValue();
    await page.goto("about:blank");
    await page.goto(address);
    await page.locator(ready).waitFor({ state: "attached" });
    await expect(page).toHaveURL(/#\/s\//);
    await tab(page, "Flow").click();
    await expect(page).toHaveURL(/#\/flow$/);
    await page.goBack();
    await expect(page).toHaveURL(/#\/s\//);
    await expect(tab(page, "Journey")).toHaveAttribute("aria-current", "page");
    await page.goForward();
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
    await change(page);
    await page.goBack();
    await expect(tab(page, "Journey")).toHaveAttribute("aria-current", "page");
    await expect(page).toHaveURL(/#\/journey$/);
    await expect(changed(page)).toContainText("1 change");
  });

  test("closes what lies over the workspace, and leads on from where it was closed by itself", async ({ page }) => {
    await openApp(page);
    await tab(page, "Flow").click();
    const keys = page.getByRole("dialog", { name: "Keys" });
    await page.keyboard.press("?");
    await expect(keys).toBeVisible();
    // A dialog is an entry of the history as soon as what follows from it is done, a moment after it is seen.
    await page.waitForFunction(() => history.state?.endsWith("+"));
    await page.goBack();
    await expect(keys).toBeHidden();
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
    for (let times = 0; times < 2; times += 1) {
      await page.keyboard.press("?");
      await expect(keys).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(keys).toBeHidden();
    }
    await tab(page, "Scenarios").click();
    await page.getByRole("button", { name: /^Start: / }).first().click();
    await expect(page.locator(".play")).toBeVisible();
    await page.waitForFunction(() => history.state?.endsWith("+"));
    await page.goBack();
    await expect(page.locator(".play")).toHaveCount(0);
    await expect(tab(page, "Scenarios")).toHaveAttribute("aria-current", "page");
    await page.goBack();
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
    await page.goBack();
    await expect(tab(page, "Journey")).toHaveAttribute("aria-current", "page");
  });

  test("leads from a link to one's own work", async ({ page }) => {
    await openApp(page);
    const address = cli(["link", "-"], cli(["template", "telecom"]).stdout).stdout.trim();
    await change(page);
    await page.evaluate((hash) => (location.hash = hash), address.slice(address.indexOf("#")));
    await expect(title(page)).toHaveText("Telecom contracts");
    await tab(page, "Flow").click();
    await page.goBack();
    await expect(title(page)).toHaveText("Telecom contracts");
    await page.goBack();
    await expect(title(page)).toHaveText("Subscription with referral");
    await expect(changed(page)).toContainText("1 change");
  });

  test("odd addresses are left aside, and links say what is wrong with them", async ({ page }) => {
    await openApp(page, "#/orbit?x=%E0%A4%A");
    await expect(title(page)).toHaveText("Subscription with referral");
    await expect(page).toHaveURL(/#\/journey$/);
    for (const odd of ["#%", "#/", "#main", "#/journey/x", "#ünï"]) {
      await page.evaluate((odd) => (location.hash = odd), odd);
      await expect(page.locator(".app")).toBeVisible();
      await expect(page.locator("[data-trouble]")).toHaveCount(0);
    }
    await page.evaluate(() => (location.hash = "#/flow"));
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
    await page.evaluate(() => (location.hash = "#/s/1.broken"));
    await expect(page.locator("[data-trouble]")).toBeVisible();
    // It stays in the bar, so that it can be mended there, and a reload says the same.
    await expect(page).toHaveURL(/#\/s\/1\.broken$/);
    await page.goBack();
    await expect(page.locator("[data-trouble]")).toHaveCount(0);
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
  });

  test("going back between two entries with the same address leaves what could not be opened", async ({ page }) => {
    await openApp(page);
    await tab(page, "Flow").click();
    await expect(page).toHaveURL(/#\/flow$/);
    await page.evaluate(() => (location.hash = "#/s/1.broken"));
    await expect(page.locator("[data-trouble]")).toBeVisible();
    await page.evaluate(() => history.replaceState(null, "", "#/flow"));
    await page.goBack();
    await expect(page.locator("[data-trouble]")).toHaveCount(0);
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
  });

  test("a reload right after another page was chosen shows that page", async ({ page }) => {
    await openApp(page);
    for (const name of ["Flow", "Journey", "Flow"]) {
      await tab(page, name).click();
    }
    await reload(page);
    await expect(tab(page, "Flow")).toHaveAttribute("aria-current", "page");
  });

  test("the address is written seldom enough for every browser", async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.writes = 0;
      for (const name of ["pushState", "replaceState"]) {
        const real = history[name];
        history[name] = (...given) => {
          globalThis.writes += 1;
          return real.apply(history, given);
        };
      }
    });
    await openApp(page);
    const start = Date.now();
    for (let round = 0; round < 20; round += 1) {
      await tab(page, "Flow").click();
      await tab(page, "Journey").click();
    }
    await expect(page).toHaveURL(/#\/journey$/);
    const seconds = (Date.now() - start) / 1000;
    expect(await page.evaluate(() => globalThis.writes)).toBeLessThanOrEqual(2 * seconds + 11);
  });
});

test("undo belongs to a field only while something is typed there that is not taken yet", async ({ page }) => {
  await openApp(page);
  await page.locator(".map-canvas .pick").filter({ hasText: "Active" }).first().click();
  const field = page.locator("#inspector .field").filter({ hasText: "Revenue per month" }).getByRole("textbox");
  const was = await field.inputValue();
  await field.fill("1200");
  await field.press("Enter");
  await expect(changed(page)).toContainText("1 change");
  await field.press("Control+z");
  await expect(changed(page)).toHaveCount(0);
  await expect(field).toHaveValue(was);
  await field.press("Control+Shift+z");
  await expect(changed(page)).toContainText("1 change");
  await field.press("Control+z");
  await field.press("Control+y");
  await expect(changed(page)).toContainText("1 change");
  // Typed and not taken: the key is the field's own.
  await field.press("End");
  await field.pressSequentially("9");
  await field.press("Control+z");
  await expect(changed(page)).toContainText("1 change");
  await expect(field).toHaveValue("1200");
});

test("what was added, removed and renamed is listed in words, and put back one by one", async ({ page }) => {
  await openApp(page);
  await page.locator(".map-canvas .pick").filter({ hasText: "Active" }).first().click();
  await page.locator("#inspector").getByLabel("Name", { exact: true }).fill("Regulars");
  await page.locator("#inspector").getByRole("button", { name: /Whole scenario/ }).click();
  await change(page);
  await changed(page).click();
  const rows = page.locator(".change-row");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "renamed from “Active” to “Regulars”" })).toBeVisible();
  await page.getByRole("button", { name: /^Put back: Regulars, renamed/ }).click();
  await expect(changed(page)).toContainText("1 change");
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(`an automatic check of accessibility finds nothing (${colorScheme})`, () => {
    test.use({ colorScheme });
    for (const [name, viewport] of [["laptop", { width: 1366, height: 768 }], ["phone", { width: 360, height: 780 }]]) {
      test(name, async ({ page }) => {
        await mine(page);
        await cards(page).getByRole("button", { name: /^Duplicate/ }).click();
        await page.setViewportSize(viewport);
        await card(page, "Copy of Subscription with referral").getByRole("button", { name: /^Rename/ }).click();
        await expect(page.getByRole("textbox", { name: "New name" })).toBeFocused();
        expect(await axe(page)).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      });
    }
  });
}
