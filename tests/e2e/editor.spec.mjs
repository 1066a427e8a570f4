// A journey of seven stages built from nothing: with a mouse alone, a keyboard alone, fingers alone. Each ends with the
// file, taken back to the beginning and done again.
import { readFile } from "node:fs/promises";
import { axe, counts, expect, openApp, test } from "./support.mjs";

const map = (page) => page.getByRole("region", { name: "Journey map" });
const tool = (page, name) => page.getByRole("group", { name: "Map tools" }).getByRole("button", { name, exact: true });
const stage = (page, name) => map(page).getByRole("button", { name: new RegExp(`^${name}, (prospect|customer|dormant|lost)`) });
const arrow = (page, from, to) => map(page).getByRole("button", { name: new RegExp(`^${from} to ${to}: `) });
const inspector = (page) => page.getByRole("complementary", { name: "Inspector" });
const nameField = (page) => inspector(page).getByRole("textbox", { name: "Name", exact: true });

/** The names that stages get by themselves. */
const NAMES = ["First stage", "New stage", "New stage 2", "New stage 3", "New stage 4", "New stage 5", "New stage 6"];
const IDS = ["first-stage", "new-stage", "new-stage-2", "new-stage-3", "new-stage-4", "new-stage-5", "new-stage-6"];

/** The file of what is on screen, without what is merely shown. */
async function saved(page, press = (button) => button.click()) {
  await press(page.getByRole("button", { name: "Menu", exact: true }));
  const download = page.waitForEvent("download");
  await press(page.getByRole("button", { name: "Save as file" }));
  const scenario = JSON.parse(await readFile(await (await download).path(), "utf8"));
  delete scenario.view;
  return scenario;
}

const ends = (scenario) => scenario.transitions.map(({ from, to, probability }) => [from, to, probability]);
const chain = IDS.slice(1).map((id, at) => [IDS[at], id, 0.05]);

/** Takes every step back, does all again, and holds both ends to what they were. */
async function thereAndBack(page, built, press, inMenu = false) {
  const step = async (name) => {
    if (inMenu) {
      await press(page.getByRole("button", { name: "Menu", exact: true }));
    }
    const button = page.getByRole("button", { name, exact: true }).and(page.locator(":not(.link)")).filter({ visible: true });
    const left = await button.isEnabled();
    if (left) {
      await press(button);
    } else if (inMenu) {
      await page.keyboard.press("Escape");
    }
    return left;
  };
  const all = async (name) => {
    let steps = 0;
    while (await step(name)) {
      steps += 1;
      expect(steps).toBeLessThan(200);
    }
    return steps;
  };
  const back = await all("Undo");
  // The first step back from the empty journey is the example that was there before.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Subscription with referral");
  expect(await all("Redo")).toBe(back);
  expect(await saved(page, press)).toEqual(built);
}

/** A point of the screen in the middle of an arrow. */
const onLine = (locator) =>
  locator.locator("path.hit").evaluate((path) => {
    const middle = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
    return [middle.x, middle.y];
  });

test("with a mouse alone", async ({ page }) => {
  await openApp(page);
  await page.getByRole("button", { name: "Templates" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: /An empty journey/ }).click();
  await expect(stage(page, "First stage")).toBeVisible();
  for (const name of NAMES.slice(1, 6)) {
    await tool(page, "Add stage").click();
    await expect(nameField(page)).toBeFocused();
    await expect(nameField(page)).toHaveValue(name);
    const chosen = (input) => input.value.slice(input.selectionStart, input.selectionEnd);
    expect(await nameField(page).evaluate(chosen)).toBe(name);
  }
  const middle = async (locator) => {
    const box = await locator.boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const drag = async ([x, y], [toX, toY]) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (toX - x) / 2, y + (toY - y) / 2);
    await page.mouse.move(toX, toY);
    await page.mouse.up();
  };
  const grip = (kind) => map(page).locator(`[data-grip="${kind}"] .grip-dot`);
  /** The handle at the edge of a stage, which a pointer over the stage brings out. */
  const edge = async (name) => {
    await page.mouse.move(...(await middle(stage(page, name))));
    return middle(map(page).locator(`[data-grip="new"][data-stage="${NAMES.indexOf(name)}"] .grip-dot`));
  };
  for (const [at, name] of NAMES.slice(0, 5).entries()) {
    await drag(await edge(name), await middle(stage(page, NAMES[at + 1])));
    await expect(arrow(page, name, NAMES[at + 1])).toBeVisible();
  }
  // An arrow dropped on the ground offers a stage there.
  const frame = await map(page).boundingBox();
  await drag(await edge("New stage 5"), [frame.x + frame.width * 0.6, frame.y + frame.height - 30]);
  await map(page).getByRole("button", { name: "Add a stage here" }).click();
  await expect(stage(page, "New stage 6")).toBeVisible();
  await inspector(page).getByRole("combobox", { name: "Kind", exact: true }).selectOption("Lost");
  await expect(stage(page, "New stage 6")).toHaveAccessibleName(/lost/);
  // A stage is moved, its place kept; an arrow is bent.
  const [x, y] = await middle(stage(page, "New stage"));
  await drag([x, y], [x + 20, y + 60]);
  await expect(map(page).getByRole("status")).toHaveText("New stage was moved.");
  await page.mouse.click(...(await onLine(arrow(page, "New stage 2", "New stage 3"))));
  const [bx, by] = await middle(grip("bend"));
  await drag([bx, by], [bx, by - 40]);
  await expect(map(page).getByRole("status")).toHaveText("New stage 2 → New stage 3 was bent.");
  // Channels flow in where one is, referrals loop back.
  await stage(page, "First stage").click();
  await tool(page, "Add channel").click();
  await expect(nameField(page)).toHaveValue("New channel");
  await stage(page, "New stage 4").click();
  await tool(page, "Add referral").click();
  const built = await saved(page);
  expect(built.stages.map(({ id }) => id)).toEqual(IDS);
  expect(built.stages.map(({ name }) => name)).toEqual(NAMES);
  expect(built.stages.map(({ kind }) => kind)).toEqual(["prospect", ...Array(5).fill("customer"), "lost"]);
  expect(ends(built)).toEqual(chain);
  expect(built.stages[1].x).toBeGreaterThan(0);
  expect(built.stages[1].y).toBeGreaterThan(0);
  // The others were held where they stood when more was added.
  expect(built.stages[2].x).toBeGreaterThan(built.stages[1].x);
  expect(Math.abs(built.transitions.find(({ from }) => from === "new-stage-2").bend)).toBeGreaterThan(15);
  expect(built.channels).toMatchObject([{ name: "New channel", entry: "first-stage", arrivals: 100 }]);
  expect(built.referrals).toMatchObject([{ from: "new-stage-4", to: "first-stage", rate: 0.02 }]);
  await thereAndBack(page, built, (button) => button.click());
});

test("a transition to a stage that is not there yet makes both, in one step", async ({ page }) => {
  await openApp(page);
  await stage(page, "Active").click();
  await inspector(page).getByRole("combobox", { name: "Add a transition to" }).selectOption("a new stage");
  await inspector(page).getByRole("button", { name: "Add transition" }).click();
  await expect(nameField(page)).toHaveValue("New stage");
  await expect(nameField(page)).toBeFocused();
  await expect(arrow(page, "Active", "New stage")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(stage(page, "New stage")).toHaveCount(0);
  await expect(arrow(page, "Active", "New stage")).toHaveCount(0);
  await expect(page.locator("button.changed")).toHaveCount(0);
});

test("with a keyboard alone", async ({ page }) => {
  // Every control on the way is passed with Tab.
  test.setTimeout(180_000);
  await openApp(page);
  /** Goes on with a key until something has the focus. */
  const go = async (locator, key = "Tab") => {
    await expect(locator).toBeVisible();
    for (let steps = 0; steps < 200; steps += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) {
        return;
      }
      await page.keyboard.press(key);
    }
    await expect(locator).toBeFocused();
  };
  const press = async (locator) => {
    await go(locator);
    await page.keyboard.press("Enter");
  };
  /** Goes to the map with a key, where the stages are one stop, and on with arrows to one of them. */
  const goStage = async (name, key = "Tab") => {
    const stops = page.locator("#map .map-stage > .pick-face[tabindex='0']");
    await expect(stops).toHaveCount(1);
    const isOnStage = () => page.evaluate(() => Boolean(document.activeElement?.closest(".map-stage")));
    if (!(await isOnStage())) {
      await go(stops, key);
    }
    const at = async (locator) => {
      const { x, y, width, height } = await locator.boundingBox();
      return [x + width / 2, y + height / 2];
    };
    for (let steps = 0; steps < 20; steps += 1) {
      if (await stage(page, name).evaluate((element) => element === document.activeElement)) {
        return;
      }
      const [[fromX, fromY], [x, y]] = [await at(page.locator(":focus")), await at(stage(page, name))];
      const across = x > fromX ? "ArrowRight" : "ArrowLeft";
      const down = y > fromY ? "ArrowDown" : "ArrowUp";
      await page.keyboard.press(Math.abs(x - fromX) >= Math.abs(y - fromY) ? across : down);
    }
    await expect(stage(page, name)).toBeFocused();
  };
  await press(page.getByRole("button", { name: "Templates" }).first());
  await press(page.getByRole("dialog").getByRole("button", { name: /An empty journey/ }));
  const names = ["First stage", "Engaged", "Trial", "First purchase", "Active", "At risk", "Churned"];
  for (const [at, name] of names.entries()) {
    if (at === 0) {
      continue;
    }
    await goStage(names[at - 1], "Shift+Tab");
    await page.keyboard.press("n");
    await expect(nameField(page)).toBeFocused();
    await page.keyboard.type(name);
    await expect(stage(page, name)).toBeVisible();
  }
  for (const [at, name] of names.slice(0, 6).entries()) {
    await goStage(name, "Shift+Tab");
    await page.keyboard.press("c");
    await expect(map(page).getByText(`Connect ${name}: choose the stage the arrow enters.`)).toBeVisible();
    await goStage(names[at + 1]);
    await page.keyboard.press("Enter");
    await expect(arrow(page, name, names[at + 1])).toBeVisible();
  }
  // The form of the inspector adds one, too, and the kinds are chosen there.
  await goStage("Churned", "Shift+Tab");
  await page.keyboard.press("Enter");
  await go(inspector(page).getByRole("combobox", { name: "Kind", exact: true }));
  await page.keyboard.press("l");
  await expect(stage(page, "Churned")).toHaveAccessibleName(/lost/);
  await goStage("Active", "Shift+Tab");
  // Enter opens it, once more puts the focus on its name.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(nameField(page)).toBeFocused();
  await go(inspector(page).getByRole("combobox", { name: "Add a transition to" }));
  await page.keyboard.press("c");
  await press(inspector(page).getByRole("button", { name: "Add transition" }));
  await expect(arrow(page, "Active", "Churned")).toBeVisible();
  // Steps move a stage, arrows move the focus, a copy comes and goes.
  await goStage("Trial", "Shift+Tab");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(map(page).getByRole("status")).toHaveText("Trial was moved.");
  await page.keyboard.press("ArrowLeft");
  await expect(stage(page, "Engaged")).toBeFocused();
  await page.keyboard.press("Control+d");
  await expect(stage(page, "Engaged copy")).toBeVisible();
  await goStage("Engaged copy", "Shift+Tab");
  await page.keyboard.press("Delete");
  await expect(stage(page, "Engaged copy")).toHaveCount(0);
  await expect(page.getByText(/^Engaged copy was removed/)).toBeVisible();
  await expect(stage(page, "Engaged")).toBeFocused();
  await goStage("First stage", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("h");
  await expect(nameField(page)).toHaveValue("New channel");
  const built = await saved(page, press);
  expect(built.stages.map(({ name }) => name)).toEqual(names);
  expect(built.stages.at(-1).kind).toBe("lost");
  expect(ends(built)).toEqual([...chain, ["new-stage-4", "new-stage-6", 0.05]].map(([from, to, share]) => [from, to, share]));
  expect(built.stages[2].x).toBeGreaterThan(0);
  expect(built.channels).toMatchObject([{ name: "New channel", entry: "first-stage" }]);
  await thereAndBack(page, built, press);
});

test.describe("with fingers alone", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test("on a phone", async ({ page }) => {
    const tap = (locator) => locator.tap();
    const close = () => tap(inspector(page).getByRole("button", { name: "Close" }));
    await openApp(page);
    await tap(page.getByRole("button", { name: "Menu", exact: true }));
    await tap(page.getByRole("button", { name: "Templates" }).filter({ visible: true }));
    await tap(page.getByRole("dialog").getByRole("button", { name: /An empty journey/ }));
    for (const name of NAMES.slice(1)) {
      await tap(tool(page, "Add stage"));
      await expect(nameField(page)).toHaveValue(name);
      await close();
    }
    await tap(tool(page, "Connect"));
    for (const [at, name] of NAMES.slice(0, 6).entries()) {
      await tap(stage(page, name));
      await tap(stage(page, NAMES[at + 1]));
      await expect(arrow(page, name, NAMES[at + 1])).toBeVisible();
    }
    await tap(tool(page, "Connect"));
    await tap(stage(page, "New stage 6"));
    await inspector(page).getByRole("combobox", { name: "Kind", exact: true }).selectOption("Lost");
    await close();
    await tap(tool(page, "Add channel"));
    await expect(nameField(page)).toHaveValue("New channel");
    await close();
    await tap(tool(page, "Add referral"));
    await close();
    const built = await saved(page, tap);
    expect(built.stages.map(({ id }) => id)).toEqual(IDS);
    expect(built.stages.map(({ kind }) => kind)).toEqual(["prospect", ...Array(5).fill("customer"), "lost"]);
    expect(ends(built)).toEqual(chain);
    expect(built.channels).toMatchObject([{ entry: "first-stage" }]);
    expect(built.referrals).toMatchObject([{ from: "new-stage", to: "first-stage" }]);
    await thereAndBack(page, built, tap, true);
  });
});

test("a list shows what was chosen, also after an undo", async ({ page }) => {
  await openApp(page);
  await stage(page, "Active").click();
  const kind = inspector(page).getByRole("combobox", { name: "Kind", exact: true });
  const before = await kind.inputValue();
  await kind.selectOption("Dormant");
  await expect(stage(page, "Active")).toHaveAccessibleName(/dormant/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(stage(page, "Active")).toHaveAccessibleName(/customer/);
  await expect(kind).toHaveValue(before);
});

test("Escape gives a name up, and then leads back to the map", async ({ page }) => {
  await openApp(page);
  await stage(page, "Active").focus();
  await page.keyboard.press("F2");
  await expect(nameField(page)).toBeFocused();
  await page.keyboard.type("Other");
  await expect(stage(page, "Other")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(nameField(page)).toBeFocused();
  await expect(nameField(page)).toHaveValue("Active");
  await page.keyboard.press("Escape");
  await expect(nameField(page)).not.toHaveValue("Active");
  await expect(stage(page, "Active")).toBeFocused();
});

test("a stage that nothing leads to is the next step, until something does", async ({ page }) => {
  await openApp(page);
  const hint = map(page).locator(".map-hint");
  await expect(tool(page, "Add stage")).toBeVisible();
  await expect(hint).toHaveCount(0);
  await tool(page, "Add stage").click();
  await expect(hint).toContainText("Next step: Nothing leads to “New stage” yet: draw an arrow to it, or let a channel enter there.");
  expect(await axe(page)).toEqual([]);
  await hint.getByRole("button", { name: "Connect" }).click();
  await expect(hint).toHaveCount(0);
  await expect(stage(page, "Aware")).toBeFocused();
  await page.keyboard.press("Enter");
  await stage(page, "New stage").focus();
  await page.keyboard.press("Enter");
  await expect(arrow(page, "Aware", "New stage")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(hint).toHaveCount(0);
});

test("the stages are one stop of the Tab key, and arrows lead from one to the next", async ({ page }) => {
  await openApp(page);
  const stops = map(page).locator(".map-stage > .pick-face[tabindex='0']");
  await expect(stops).toHaveCount(1);
  await stage(page, "Aware").focus();
  await page.keyboard.press("ArrowRight");
  await expect(stage(page, "Engaged")).toBeFocused();
  await expect(stops).toHaveCount(1);
  // Who leaves and comes back is where they were.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement.closest(".map-stage"))).toBeNull();
  await page.keyboard.press("Shift+Tab");
  await expect(stage(page, "Engaged")).toBeFocused();
});

test("a drag draws only what moves, and is one edit that runs nothing", async ({ page }) => {
  await openApp(page);
  await page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: 45_000 });
  const box = await stage(page, "Active").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  const before = await counts(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) {
    await page.mouse.move(x - 5 * step, y + step);
  }
  await expect(map(page).locator("[data-drag]")).toHaveCount(1);
  expect((await stage(page, "Active").boundingBox()).x).toBeLessThan(box.x - 40);
  // The page itself is not drawn anew while it lasts.
  expect(await counts(page)).toEqual(before);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(map(page).locator("[data-drag]")).toHaveCount(0);
  expect(await stage(page, "Active").boundingBox()).toEqual(box);
  await expect(undo).toBeDisabled();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 15);
  await page.mouse.up();
  await expect(map(page).getByRole("status")).toHaveText("Active was moved.");
  await tool(page, "Arrange").click();
  await expect(map(page).getByRole("status")).toHaveText("Every stage stands where the layout puts it.");
  expect(await stage(page, "Active").boundingBox()).toEqual(box);
  expect((await counts(page)).exact).toBe(before.exact);
  await undo.click();
  await undo.click();
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();
});

test("by department a stage stays, and it is said why", async ({ page }) => {
  await openApp(page);
  await tool(page, "By department").click();
  await stage(page, "Active").hover();
  const box = await stage(page, "Active").boundingBox();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2 + 15, { steps: 4 });
  await page.mouse.up();
  const why = "The rows are laid out by department. Turn “By department” off to move stages.";
  await expect(map(page).getByRole("status")).toHaveText(why);
  await expect(map(page).locator(".map-mode")).toHaveText(why);
  // Its outline, now that it is chosen, is wider.
  const now = await stage(page, "Active").boundingBox();
  expect(now.x + now.width / 2).toBeCloseTo(box.x + box.width / 2, 0);
  expect(now.y + now.height / 2).toBeCloseTo(box.y + box.height / 2, 0);
  await tool(page, "By department").click();
  await expect(map(page).locator(".map-mode")).toHaveCount(0);
});

test("what is zoomed can be moved, and the whole comes back", async ({ page }) => {
  await openApp(page);
  const width = async () => (await map(page).locator("svg.scene").boundingBox()).width;
  const whole = await width();
  await tool(page, "Zoom in").click();
  expect(await width()).toBeGreaterThan(whole * 1.2);
  await expect(page.locator(".map-mini")).toBeVisible();
  const view = page.locator(".map-view");
  const left = () => view.evaluate((element) => element.scrollLeft);
  const before = await left();
  const box = await view.boundingBox();
  await page.mouse.move(box.x + 200, box.y + 100);
  await page.mouse.down({ button: "middle" });
  await page.mouse.move(box.x + 150, box.y + 100);
  await page.mouse.up({ button: "middle" });
  expect(await left()).toBe(before + 50);
  await tool(page, "Zoom in").focus();
  await page.keyboard.press("0");
  await expect.poll(width).toBe(whole);
  await expect(page.locator(".map-mini")).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(`an automatic check of accessibility finds nothing (${colorScheme})`, () => {
    test.use({ colorScheme });
    test("while the map is edited", async ({ page }) => {
      await openApp(page);
      await tool(page, "Connect").click();
      expect(await axe(page)).toEqual([]);
      await tool(page, "Connect").click();
      await tool(page, "By department").click();
      await tool(page, "Zoom in").click();
      await stage(page, "Active").click({ button: "right" });
      await expect(map(page).getByRole("button", { name: "Rename" })).toBeFocused();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Templates" }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: /An empty journey/ }).click();
      expect(await axe(page)).toEqual([]);
    });
  });
}
