// What a person does with the app: look, drag, run, cancel, share, open, undo, and what helps when something fails.
import { outOfReach } from "./reach.mjs";
import { axe, digest, expect, openApp, ready, runDone, test } from "./support.mjs";

const customers = (page) => page.locator(".kpi-value").first();

/** Puts the link of what is on screen into a string, by way of the dialog. */
async function link(page) {
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  return link;
}

const hash = (address) => address.slice(address.indexOf("#"));

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("the first visit opens a living example, and nothing to fill in", async ({ page }) => {
  await openApp(page);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Subscription with referral");
  await expect(page.locator(".map-canvas .pick").first()).toBeVisible();
  await runDone(page);
  await expect(page.getByRole("status").filter({ hasText: "settled" })).toBeVisible();
  await expect(page.locator(".kpi")).toHaveCount(5);
  expect(await digest(page)).toMatch(/^[0-9a-f]{16,}$/);
});

test("a dragged slider moves every figure at once, is one step of undo, and is marked as changed", async ({ page }) => {
  await openApp(page);
  await runDone(page);
  const before = await customers(page).textContent();
  const digestBefore = await digest(page);
  const slider = page.locator("#inspector").getByRole("slider").first();
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
  await page.mouse.down();
  const figures = () => page.locator(".area-chart .scene, .kpi-value, .map-labels").allTextContents();
  for (let part = 0.4; part > 0.1; part -= 0.05) {
    const last = await figures();
    await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
    await expect.poll(figures).not.toEqual(last);
  }
  await page.mouse.up();
  await expect(page.getByRole("button", { name: "1 change" })).toBeVisible();
  await runDone(page);
  expect(await digest(page)).not.toBe(digestBefore);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "1 change" })).toHaveCount(0);
  await runDone(page);
  expect(await digest(page)).toBe(digestBefore);
  await expect(customers(page)).toHaveText(before);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("a number is read as people write it, and a wrong one gets a sentence", async ({ page }) => {
  await openApp(page);
  await page.locator(".map-canvas .pick").filter({ hasText: "Active" }).first().click();
  const field = page.locator("#inspector .field").filter({ hasText: "Revenue per month" }).getByRole("textbox");
  const was = await field.inputValue();
  await field.fill("1.2k");
  await expect(page.locator("#inspector").getByText("1,200 each month").or(page.locator("#inspector").getByText("€1200 each month"))).toBeVisible();
  await field.press("Enter");
  await expect(page.getByRole("button", { name: "1 change" })).toBeVisible();
  await field.fill("12..5");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#inspector").getByRole("alert")).toContainText("not a number");
  await field.press("Escape");
  await expect(field).toHaveAttribute("aria-invalid", "false");
  await page.locator("#inspector").getByRole("button", { name: /^Put back/ }).click();
  await expect(field).toHaveValue(was);
});

test("a long run shows how far it is, and can be cancelled and run again", async ({ page }) => {
  await openApp(page);
  await runDone(page);
  await page.locator("#inspector").getByRole("button", { name: /^Simulation/ }).click();
  const field = page.getByRole("textbox", { name: "Simulated futures" });
  await field.fill("10000");
  await field.press("Enter");
  await expect(page.locator(".counting")).toContainText("of 10,000 futures");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-run", "cancelled");
  await expect(page.getByText(/Stopped at .* of 10,000 futures/)).toBeVisible();
  await field.fill("200");
  await field.press("Enter");
  await runDone(page);
  await expect(page.getByRole("status").filter({ hasText: "200 futures" })).toBeVisible();
});

test("a shared link opens the same view with the same numbers in a clean profile", async ({ page, browser, baseURL }) => {
  await openApp(page);
  await page.locator(".map-canvas .pick").filter({ hasText: "At risk" }).first().click();
  await page.locator(".chip-main").nth(1).click();
  await page.locator("#inspector").getByRole("slider").first().press("ArrowLeft");
  await page.getByRole("radio", { name: "Profit" }).click();
  await runDone(page);
  const [address, numbers] = [await link(page), await digest(page)];
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  const clean = await browser.newContext({ baseURL });
  const other = await clean.newPage();
  await other.goto(address);
  await other.locator(ready).waitFor({ state: "attached" });
  await runDone(other);
  expect(await digest(other)).toBe(numbers);
  await expect(other.getByRole("radio", { name: "Profit" })).toHaveAttribute("aria-checked", "true");
  await expect(other.locator(".chip.on")).toContainText("Care for customers at risk");
  await clean.close();
});

test.describe("a link that does not open says why, and offers ways on", () => {
  const wrong = {
    "cut off": (good) => good.slice(0, -40),
    altered: (good) => good.slice(0, 120) + (good[120] === "A" ? "B" : "A") + good.slice(121),
    oversized: (good) => good + "A".repeat(40_000),
    foreign: () => "#/s/1.SGVsbG8gd29ybGQ",
    "of a newer version": (good) => good.replace("#/s/1.", "#/s/9."),
  };
  for (const [kind, spoil] of Object.entries(wrong)) {
    test(kind, async ({ page, browser, baseURL }) => {
      await openApp(page);
      const good = hash(await link(page));
      const clean = await browser.newContext({ baseURL });
      const other = await clean.newPage();
      await openApp(other, spoil(good));
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link cannot be opened");
      await expect(other.getByRole("alert")).not.toBeEmpty();
      await expect(other.locator(".app")).toHaveCount(0);
      expect(await axe(other)).toEqual([]);
      await other.getByRole("button", { name: "Pick a template" }).click();
      await other.locator("[data-template=pay-tv]").click();
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Pay-TV subscribers 2010–2014");
      await clean.close();
    });
  }

  test("and the living example is one click away", async ({ page }) => {
    await openApp(page, "#/s/1.SGVsbG8gd29ybGQ");
    await page.getByRole("button", { name: "Open the living example" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Subscription with referral");
    await runDone(page);
  });
});

test("real figures lie over the simulated ones, with a sentence on how they lie", async ({ page }) => {
  await openApp(page);
  await page.getByRole("button", { name: "Templates" }).first().click();
  await page.locator("[data-template=pay-tv]").click();
  await runDone(page);
  await expect(page.locator("[data-fit]")).toContainText("20 of 20 quarter ends lie within 1");
  await expect(page.locator("[data-fit]")).toContainText("none inside the 90 % band");
});

test("everything has its figures as a table", async ({ page }) => {
  await openApp(page);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect(page.locator(".area-chart table tbody tr")).toHaveCount(61);
  await page.getByRole("button", { name: "Show as a table" }).click();
  await expect(page.locator("#map table tbody tr").first()).toBeVisible();
});

test("the whole path by keyboard alone", async ({ page }) => {
  await openApp(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the journey" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  // On to the first thing of the map, and into the inspector.
  const stage = page.locator(".map-canvas .pick").filter({ hasText: "At risk" }).first();
  await stage.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".insp-title")).toHaveText("At risk");
  const slider = page.locator(".area-chart rect.scrub");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(slider).toHaveAttribute("aria-valuenow", "0");
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuenow", "1");
  // A command of the browser's own is none of the page's.
  await page.keyboard.press("Control+ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuenow", "1");
  await page.getByRole("radio", { name: "Customers" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Profit" })).toBeFocused();
  await expect(page.locator(".area-chart h2")).toHaveText("Profit");
  await page.getByRole("button", { name: "Share", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Share", exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Menu", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Take the tour" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".tour")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Menu", exact: true })).toBeFocused();
  await page.keyboard.press("Control+z");
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(`an automatic check of accessibility finds nothing (${colorScheme})`, () => {
    test.use({ colorScheme });
    for (const [name, viewport] of [["laptop", { width: 1440, height: 900 }], ["phone", { width: 390, height: 844 }]]) {
      test(name, async ({ page }) => {
        await page.setViewportSize(viewport);
        await openApp(page);
        await runDone(page);
        expect(await axe(page)).toEqual([]);
        await page.getByRole("button", { name: "Flow", exact: true }).click();
        expect(await axe(page)).toEqual([]);
      });
    }
    test("every inspector and dialog", async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openApp(page);
      for (const name of ["Inflow", "At risk", "Aware"]) {
        await page.locator(".map-canvas .pick").filter({ hasText: name }).first().click();
        expect(await axe(page)).toEqual([]);
      }
      await page.locator(".chip-main").nth(3).click();
      await page.locator("summary").first().click();
      expect(await axe(page)).toEqual([]);
      await page.getByRole("button", { name: "Templates" }).first().click();
      await page.locator(".gal-card summary").first().click();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Share", exact: true }).click();
      expect(await axe(page)).toEqual([]);
    });
  });
}

test("the theme is chosen once and kept", async ({ page }) => {
  await openApp(page);
  await page.getByRole("button", { name: "Switch to dark" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await page.locator(ready).waitFor({ state: "attached" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("nothing is cut off or scrolls sideways, from a phone to a wall", async ({ page }) => {
  for (const width of [360, 700, 701, 980, 1100, 1101, 1366, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await openApp(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `at ${width}`).toBeLessThanOrEqual(0);
  }
});

test("what is no sheet any more has its numbers, and a sheet from its first opening on", async ({ page }) => {
  const inputs = page.locator("#inspector input");
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page);
  await runDone(page);
  await expect(inputs).toHaveCount(0);
  await page.getByRole("button", { name: "Numbers", exact: true }).filter({ visible: true }).first().click();
  await expect(inputs).not.toHaveCount(0);
  await page.locator("#inspector").getByRole("button", { name: "Close" }).click();
  await expect(inputs).not.toHaveCount(0);
  await page.reload();
  await expect(page.locator(".map-stage").first()).toBeVisible();
  await expect(inputs).toHaveCount(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(inputs).not.toHaveCount(0);
});

test.describe("all that is offered can be reached", () => {
  // A laptop of 1280 by 800 whose page is shown twice as large, and a small phone.
  const screens = { "at 200 % zoom": { width: 640, height: 400 }, "at 360 px": { width: 360, height: 640 } };
  const menu = async (page, name) => {
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name }).last().click();
  };
  const part = async (page, name) => {
    await page.getByRole("button", { name: "Numbers", exact: true }).filter({ visible: true }).first().click();
    await page.locator("#inspector").getByRole("button", { name }).click();
  };
  const over = {
    "a stage": (page) => page.locator("#map .map-stage").nth(2).click(),
    "an arrow": (page) => page.locator("#map .pick").nth(3).click(),
    "a strategy": (page) => page.locator(".chip-main").nth(1).click(),
    segments: (page) => part(page, /^Segments/),
    market: (page) => part(page, /^Market/),
    "money and time": (page) => part(page, /^Money and time/),
    simulation: (page) => part(page, /^Simulation/),
    menu: (page) => page.getByRole("button", { name: "Menu" }).click(),
    share: (page) => menu(page, "Share"),
    templates: (page) => menu(page, /^Templates/),
    words: (page) => menu(page, "What the words mean"),
    keys: (page) => menu(page, "Keys"),
    tour: (page) => menu(page, "Take the tour"),
  };
  for (const [name, viewport] of Object.entries(screens)) {
    test.describe(name, () => {
      test.use({ viewport });

      test("on every page", async ({ page }) => {
        for (const [id, tab] of [["journey", "Journey"], ["compare", "Compare"], ["flow", "Flow"], ["people", "Who does what"], ["scenarios", "Scenarios"]]) {
          await page.goto("about:blank");
          await openApp(page, `#/${id}`);
          await runDone(page);
          // The page that is shown is named in view.
          const [left, right] = await page.getByRole("button", { name: tab, exact: true }).first().evaluate((it) => {
            const box = it.getBoundingClientRect();
            return [box.left, innerWidth - box.right];
          });
          expect(Math.min(left, right), tab).toBeGreaterThanOrEqual(0);
          expect(await outOfReach(page), id).toEqual([]);
        }
      });

      test("of what lies over a page", async ({ page }) => {
        test.setTimeout(120_000);
        for (const [what, open] of Object.entries(over)) {
          await page.goto("about:blank");
          await openApp(page, "#/journey");
          await open(page);
          // Sheets slide in.
          await expect.poll(() => outOfReach(page), what).toEqual([]);
        }
      });
    });
  }
});

test.describe("what fails says so", () => {
  test.use({ tolerate: [/^console/, /^exception/] });

  test("the clipboard refuses", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await openApp(page);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(page.getByText("Your browser refused the clipboard. Select the link and copy it.")).toBeVisible();
    const field = page.getByLabel("Link", { exact: true });
    await field.focus();
    expect(await field.evaluate((input) => input.selectionEnd - input.selectionStart)).toBe((await field.inputValue()).length);
  });

  test("every worker dies in the middle of a run", async ({ page }) => {
    await page.addInitScript(() => {
      const real = Worker;
      globalThis.allWorkers = [];
      globalThis.Worker = class extends real {
        constructor(...given) {
          super(...given);
          globalThis.allWorkers.push(this);
        }
      };
    });
    await openApp(page);
    await runDone(page);
    await page.locator("#inspector").getByRole("button", { name: /^Simulation/ }).click();
    const field = page.getByRole("textbox", { name: "Simulated futures" });
    await field.fill("10000");
    await field.press("Enter");
    await expect(page.locator(".counting")).toContainText("of 10,000 futures");
    // Whatever is started again dies as well, until the run gives up.
    await page.evaluate(() => {
      const end = () => globalThis.allWorkers.splice(0).forEach((worker) => {
        worker.terminate();
        worker.dispatchEvent(new ErrorEvent("error", { message: "ended by the test" }));
      });
      globalThis.ending = setInterval(end, 50);
    });
    await expect(page.locator("html")).toHaveAttribute("data-run", "failed", { timeout: 30_000 });
    await expect(page.getByRole("alert").filter({ hasText: "Run again" })).toBeVisible();
    // What was there before is still there, and the averages are live.
    await expect(customers(page)).not.toBeEmpty();
    await page.evaluate(() => clearInterval(globalThis.ending));
    await field.fill("200");
    await field.press("Enter");
    await runDone(page);
  });
});

test("the name in the top bar is pressed and written anew, as one step of undo", async ({ page }) => {
  await openApp(page);
  const title = page.getByRole("heading", { level: 1 });
  const was = await title.innerText();
  const name = title.getByRole("button");
  await name.click();
  const field = title.getByRole("textbox", { name: "Name", exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(name).toBeFocused();
  await expect(title).toHaveText(was);
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await page.keyboard.type("Our gyms");
  await page.keyboard.press("Enter");
  await expect(title).toHaveText("Our gyms");
  await expect(name).toBeFocused();
  await expect(page.locator("#inspector").getByRole("heading", { name: "Our gyms" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(title).toHaveText(was);
  // Nothing is not a name, and what is left is taken.
  await name.click();
  await field.fill("  ");
  await page.keyboard.press("Tab");
  await expect(title).toHaveText(was);
  await name.click();
  await field.fill("Left");
  await page.keyboard.press("Tab");
  await expect(title).toHaveText("Left");
});
