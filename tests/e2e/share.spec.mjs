// Sharing: the link and what it leaves out, its code, pictures and data, the line for another page.
import { readFile } from "node:fs/promises";
import { axe, digest, expect, openApp, ready, reload, runDone, test } from "./support.mjs";

const dialog = (page) => page.getByRole("dialog");
const link = (page) => dialog(page).getByLabel("Link", { exact: true }).inputValue();
const fold = (page, name) => dialog(page).getByRole("button", { name, exact: true }).click();

async function share(page) {
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  await expect(dialog(page)).toBeVisible();
}

async function template(page, id) {
  await runDone(page);
  const before = await digest(page);
  await page.getByRole("button", { name: "Templates" }).first().click();
  await page.locator(`[data-template=${id}]`).click();
  // It is fetched: until then the page has the figures of the one before.
  await expect.poll(() => digest(page)).not.toBe(before);
  await runDone(page);
}

/** Opens a file of the smallest scenario, with these fields over its own. */
async function openFile(page, fields) {
  const scenario = {
    format: 1,
    name: "From a file",
    clock: { period: "month", periods: 6 },
    stages: [{ id: "a", name: "Here", kind: "customer", initial: 100, revenue: 3 }, { id: "b", kind: "lost" }],
    transitions: [{ id: "t", from: "a", to: "b", probability: 0.1 }],
    ...fields,
  };
  const file = { name: "scenario.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(scenario)) };
  await page.getByRole("button", { name: "Menu" }).click();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Open a file" }).click()]);
  await chooser.setFiles(file);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(scenario.name);
  await runDone(page);
}

/** Text that nothing makes shorter. */
function noise(count) {
  let [word, text] = [1, ""];
  while (text.length < count) {
    word = (word * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += word.toString(36);
  }
  return text.slice(0, count);
}

/** What is saved when something is done: the name of the file and its bytes. */
async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("one's own work stays one's own when it was shared and the page is loaded again", async ({ page }) => {
  await openApp(page);
  await page.locator(".chip-add").click();
  await expect(page.locator(".chip-main")).toHaveCount(5);
  await runDone(page);
  await share(page);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/#\/s\//);
  await reload(page);
  await expect(page.locator(".chip-main")).toHaveCount(5);
  await expect(page.getByRole("region", { name: "Shared with you" })).toHaveCount(0);
  // The same link in another tab is what its receiver gets.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole("region", { name: "Shared with you" })).toBeVisible();
});

/** The texts and the size of a PNG file. */
function png(bytes) {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  const texts = {};
  for (let at = 8; at < bytes.length; ) {
    const [length, kind] = [bytes.readUInt32BE(at), bytes.toString("latin1", at + 4, at + 8)];
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === "iTXt") {
      const end = data.indexOf(0);
      texts[data.toString("latin1", 0, end)] = data.toString("utf8", end + 5);
    }
    at += 12 + length;
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), texts };
}

/** What a page without our rules makes of a file: an SVG's root, title, links and size; the colours of a picture. */
async function look(browser, bytes, kind) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const seen = await page.evaluate(async ({ text, kind }) => {
    const svg = {};
    if (kind === "image/svg+xml") {
      const root = new DOMParser().parseFromString(atob64(text), kind).documentElement;
      svg.root = root.localName;
      svg.title = root.querySelector("title")?.textContent;
      svg.links = [...root.querySelectorAll("a")].map((a) => a.getAttribute("href"));
    }
    const image = new Image();
    image.src = `data:${kind};base64,${text}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    const dots = pen.getImageData(0, 0, canvas.width, canvas.height).data;
    const colours = new Map();
    for (let at = 0; at < dots.length; at += 4) {
      const colour = "#" + [...dots.subarray(at, at + 3)].map((part) => part.toString(16).padStart(2, "0")).join("");
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    const all = [...colours].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
    return { ...svg, width: canvas.width, height: canvas.height, first: all[0], colours: all.slice(0, 200) };
    function atob64(text) {
      return new TextDecoder().decode(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
    }
  }, { text: bytes.toString("base64"), kind });
  await context.close();
  return seen;
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("ticks make the link shorter, and what opens has the same figures", async ({ page, browser, baseURL }) => {
  await openApp(page);
  await template(page, "pay-tv");
  const before = await digest(page);
  await share(page);
  const whole = await link(page);
  await expect(dialog(page)).toContainText(`${whole.length.toLocaleString("en")} characters.`);
  await expect(dialog(page)).toContainText("Copied.");
  const ticks = dialog(page).getByRole("group", { name: "Leave out of the link" }).getByRole("checkbox");
  let length = whole.length;
  for (const name of [/^Remarks/, /^Real values/]) {
    const row = dialog(page).locator(".check").filter({ hasText: name });
    const worth = Number((await row.locator(".leave-worth").textContent()).replace(/\D/g, ""));
    expect(worth).toBeGreaterThan(0);
    await dialog(page).getByRole("checkbox", { name }).check();
    await expect(dialog(page).getByRole("checkbox", { name })).toBeFocused();
    const shorter = (await link(page)).length;
    // What one part is worth depends a little on what stands beside it.
    expect(Math.abs(length - shorter - worth)).toBeLessThan(4);
    length = shorter;
    await expect(dialog(page).getByRole("status").filter({ hasText: `${length.toLocaleString("en")} characters.` })).toHaveCount(1);
  }
  expect(await ticks.count()).toBe(3);
  await expect(dialog(page)).toContainText("The link has changed since it was copied.");
  await dialog(page).getByRole("button", { name: "Copy link" }).click();
  await expect(dialog(page)).toContainText("Copied.");
  const short = await link(page);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(short);
  const clean = await browser.newContext({ baseURL });
  const other = await clean.newPage();
  await other.goto(short);
  await other.locator(ready).waitFor({ state: "attached" });
  await runDone(other);
  expect(await digest(other)).toBe(before);
  await expect(other.locator("[data-fit]")).toHaveCount(0);
  await clean.close();
  await expect(page.locator("[data-fit]")).toHaveCount(1);
});

test("the note and the ticks are still there when the dialog is opened again, and go with another scenario", async ({ page }) => {
  await openApp(page);
  await template(page, "pay-tv");
  await share(page);
  await dialog(page).getByRole("textbox", { name: "Note to the reader" }).fill("Look at 2012");
  await dialog(page).getByRole("checkbox", { name: /^Remarks/ }).check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Share", exact: true }).first()).toBeFocused();
  await share(page);
  await expect(dialog(page).getByRole("textbox", { name: "Note to the reader" })).toHaveValue("Look at 2012");
  await expect(dialog(page).getByRole("checkbox", { name: /^Remarks/ })).toBeChecked();
  await page.keyboard.press("Escape");
  await template(page, "renewal");
  await share(page);
  await expect(dialog(page).getByRole("textbox", { name: "Note to the reader" })).toHaveValue("");
  await expect(dialog(page).getByRole("checkbox", { name: /^Remarks/ })).not.toBeChecked();
});

test("it is said which places cut a long link, and what fields a link leaves out", async ({ page }) => {
  await openApp(page);
  await openFile(page, { notes: noise(2_600), colour: "red" });
  await share(page);
  await expect(dialog(page)).toContainText("cut links after 2,000 characters");
  await expect(dialog(page)).toContainText("links leave them out: colour. A file keeps them.");
  await fold(page, "QR code");
  await expect(dialog(page)).toContainText("too long for a code that phones read");
  await expect(dialog(page).getByRole("img", { name: "QR code of the link" })).toHaveCount(0);
  await dialog(page).getByRole("checkbox", { name: /^Remarks/ }).check();
  await expect(dialog(page)).toContainText("Short enough for nearly every place.");
  await expect(dialog(page).getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await page.keyboard.press("Escape");
  await openFile(page, { name: "Longer", notes: noise(9_000) });
  await share(page);
  await expect(dialog(page)).toContainText("no more than about 4,000 characters");
  await page.keyboard.press("Escape");
  const notes = noise(19_000);
  await openFile(page, { name: "Too long", notes, strategies: [{ id: "s", notes: notes.split("").reverse().join("") }, { id: "u", notes: noise(20_000).slice(1_000) }] });
  await share(page);
  await expect(dialog(page)).toContainText("too large for a link");
  await expect(dialog(page).getByRole("button", { name: "Copy link" })).toBeHidden();
  await dialog(page).getByRole("checkbox", { name: /^Remarks/ }).check();
  await expect(dialog(page).getByRole("button", { name: "Copy link" })).toBeVisible();
});

test("the code of the link can be taken away", async ({ page, browser }) => {
  await openApp(page);
  await openFile(page, {});
  await share(page);
  await fold(page, "QR code");
  const code = dialog(page).getByRole("img", { name: "QR code of the link" });
  const modules = Number((await code.getAttribute("viewBox")).split(" ")[2]);
  const box = await code.boundingBox();
  expect(box.width / modules).toBeGreaterThan(2);
  const svg = await saved(page, () => dialog(page).getByRole("button", { name: "Picture (SVG)" }).click());
  expect(svg.name).toBe("From-a-file-code.svg");
  const seen = await look(browser, svg.bytes, "image/svg+xml");
  expect(seen).toMatchObject({ root: "svg", title: "From a file, QR code", width: 8 * modules, height: 8 * modules, first: "#ffffff" });
  expect(seen.colours.sort()).toEqual(["#000000", "#ffffff"]);
  const dots = await saved(page, () => dialog(page).getByRole("button", { name: "Picture (PNG)" }).click());
  expect(png(dots.bytes)).toEqual({ width: 8 * modules, height: 8 * modules, texts: { Title: "From a file, QR code", Source: await link(page) } });
});

for (const [colorScheme, ground, ink] of [["light", "#ffffff", "#5d8efb"], ["dark", "#171d1a", "#2773ee"]]) {
  test.describe(`pictures in the colours of the page (${colorScheme})`, () => {
    test.use({ colorScheme });
    test("a chart as SVG and as PNG, with its title and its link", async ({ page, browser }) => {
      test.slow();
      await openApp(page);
      await runDone(page);
      await share(page);
      const address = await link(page);
      await fold(page, "Pictures and data");
      const svg = await saved(page, () => dialog(page).getByRole("button", { name: "Customers: SVG" }).click());
      expect(svg.name).toBe("Subscription-with-referral-chart.svg");
      const drawn = await look(browser, svg.bytes, "image/svg+xml");
      expect(drawn).toMatchObject({ root: "svg", title: "Customers", links: [address], first: ground });
      expect(drawn.colours).toContain(ink);
      const dots = await saved(page, () => dialog(page).getByRole("button", { name: "Customers: PNG" }).click());
      expect(dots.name).toBe("Subscription-with-referral-chart.png");
      const { width, height, texts } = png(dots.bytes);
      expect([width, height]).toEqual([2 * drawn.width, 2 * drawn.height]);
      expect(texts).toEqual({ Title: "Customers", Source: address });
      const seen = await look(browser, dots.bytes, "image/png");
      expect(seen).toMatchObject({ width, height, first: ground });
      expect(seen.colours).toContain(ink);
      for (const [name, file] of [["Journey map", "map"], ["Key figures", "figures"], ["Flow", "flow"]]) {
        const picture = await saved(page, () => dialog(page).getByRole("button", { name: `${name}: SVG` }).click());
        expect(picture.name).toBe(`Subscription-with-referral-${file}.svg`);
        expect((await look(browser, picture.bytes, "image/svg+xml")).links).toEqual([address]);
        const image = await saved(page, () => dialog(page).getByRole("button", { name: `${name}: PNG` }).click());
        expect(png(image.bytes).width).toBeGreaterThan(1_500);
      }
    });
  });
}

test("each chart has a menu of its own, by keyboard too, and the focus stays", async ({ page }) => {
  await openApp(page);
  await runDone(page);
  const menu = page.locator(".area-chart").getByRole("button", { name: "Save picture or data" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const { name, bytes } = await saved(page, () => page.keyboard.press("Enter"));
  expect(name).toBe("Subscription-with-referral-chart.csv");
  await expect(menu).toBeFocused();
  await expect(page.getByText("Saved as Subscription-with-referral-chart.csv.")).toBeVisible();
  const rows = bytes.toString("utf8").slice(1).split("\r\n");
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(rows[0]).toMatch(/^Month,.*\(people\),.*, 5 % \(people\)/);
  expect(rows).toHaveLength(63);
  expect(rows[61].split(",").slice(1).every((cell) => cell !== "" && Number.isFinite(Number(cell)))).toBe(true);
  const map = await saved(page, async () => {
    await page.locator("#map").getByRole("button", { name: "Save picture or data" }).click();
    await page.locator("#map").getByRole("button", { name: "All series: CSV" }).click();
  });
  expect(map.name).toBe("Subscription-with-referral-series.csv");
  const all = map.bytes.toString("utf8").split("\r\n");
  expect(all).toHaveLength(1 + 4 * 61 + 1);
  await page.getByRole("button", { name: "Flow", exact: true }).click();
  const flow = await saved(page, async () => {
    await page.locator(".flow-panel").getByRole("button", { name: "Save picture or data" }).click();
    await page.locator(".flow-panel").getByRole("button", { name: "Data (CSV)" }).click();
  });
  expect(flow.bytes.toString("utf8")).toContain("From,To,People (people)\r\n");
});

test("names that a spreadsheet would compute are guarded, losses stay numbers", async ({ page }) => {
  await openApp(page);
  await openFile(page, {
    name: "=cmd|'/c calc'!A1",
    stages: [{ id: "a", name: "+1", kind: "customer", initial: 100, cost: 3 }, { id: "b", kind: "lost" }],
    strategies: [{ id: "s", name: "@SUM(1)" }],
  });
  await share(page);
  await fold(page, "Pictures and data");
  const { name, bytes } = await saved(page, () => dialog(page).getByRole("button", { name: "All series: CSV" }).click());
  expect(name).toBe("cmd-c-calc-A1-series.csv");
  const rows = bytes.toString("utf8").slice(1).split("\r\n");
  expect(rows[1]).toMatch(/^'@SUM\(1\),0,100,/);
  expect(rows[2]).toMatch(/,-\d/);
  for (const row of rows.slice(1)) {
    for (const cell of row.split(",")) {
      expect(cell).toMatch(/^('.*|-?[0-9.e+-]*)$/);
    }
  }
});

test("a clipboard that refuses is said, for the link and for the line to embed", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("No", "NotAllowedError"));
  });
  await openApp(page);
  await runDone(page);
  await share(page);
  await expect(dialog(page).getByRole("status").filter({ hasText: "Your browser refused the clipboard. Select the link and copy it." })).toBeVisible();
  const field = dialog(page).getByLabel("Link", { exact: true });
  await field.focus();
  expect(await field.evaluate((input) => input.selectionEnd - input.selectionStart)).toBe((await link(page)).length);
  await fold(page, "Embed in a page");
  await dialog(page).getByRole("button", { name: "Copy line" }).click();
  await expect(dialog(page).getByText("Select the line and copy it.")).toBeVisible();
});

test("the line to embed says what is shown", async ({ page }) => {
  await openApp(page);
  await share(page);
  const address = await link(page);
  await fold(page, "Embed in a page");
  const line = dialog(page).getByLabel("Line to put into the page");
  const expected = (words, height) => `<iframe src="${address.replace("#", `?embed=${words}#`)}" title="Subscription with referral" width="100%" height="${height}" loading="lazy" allow="fullscreen" style="border:0"></iframe>`;
  await expect(line).toHaveValue(expected("map", 480));
  await dialog(page).getByRole("radio", { name: "Comparison" }).click();
  await dialog(page).getByRole("checkbox", { name: "With sliders" }).check();
  await expect(line).toHaveValue(expected("compare-sliders", 860));
  await dialog(page).getByRole("button", { name: "Copy line" }).click();
  await expect(dialog(page).getByRole("button", { name: "Copy line" })).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected("compare-sliders", 860));
});

test("what is printed is every picture, the note and the code, and nothing of the screen", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  await page.emulateMedia({ colorScheme: "dark" });
  await openApp(page);
  await openFile(page, {});
  await share(page);
  await dialog(page).getByRole("textbox", { name: "Note to the reader" }).fill("For Monday");
  const print = dialog(page).getByRole("button", { name: "Print" });
  await print.click();
  await expect(print).toBeFocused();
  expect(await page.evaluate(() => globalThis.printed)).toBe(1);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const sheet = page.locator(".sheets");
  await expect(sheet).toContainText("From a file");
  await expect(sheet).toContainText("For Monday");
  await expect(sheet.locator(".share-paper > svg")).toHaveCount(4);
  await expect(sheet.locator(".share-code")).toBeVisible();
  await expect(page.locator(".app")).toBeHidden();
  const ink = await sheet.locator(".share-paper text.t").first().evaluate((text) => getComputedStyle(text).fill);
  expect(ink, "dark on paper whatever the screen is").toMatch(/^rgb\((\d|[1-3]\d), /);
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await expect(sheet).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
});

test.describe("the sheet by which a phone hands things on", () => {
  test("is not offered where there is none", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "share", { value: undefined, configurable: true });
    });
    await openApp(page);
    await share(page);
    await expect(dialog(page).getByRole("button", { name: "Send…" })).toHaveCount(0);
  });

  for (const [how, error, said] of [["is used", null, null], ["may be closed", "AbortError", null], ["may fail", "NotAllowedError", "did not hand the link on"]]) {
    test(how, async ({ page }) => {
      await page.addInitScript((error) => {
        globalThis.handed = [];
        const share = (data) => {
          globalThis.handed.push({ ...data, active: navigator.userActivation.isActive });
          return error ? Promise.reject(new DOMException("No", error)) : Promise.resolve();
        };
        Object.defineProperty(navigator, "share", { value: share, configurable: true });
      }, error);
      await openApp(page);
      await share(page);
      await dialog(page).getByRole("textbox", { name: "Note to the reader" }).fill("Look");
      await dialog(page).getByRole("button", { name: "Send…" }).click();
      expect(await page.evaluate(() => globalThis.handed)).toEqual([
        { title: "Subscription with referral", text: "Look", url: await link(page), active: true },
      ]);
      const status = dialog(page).locator(".acts [role=status]").first();
      await (said ? expect(status).toContainText(said) : expect(status).not.toContainText("did not hand"));
    });
  }
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(`an automatic check of accessibility finds nothing (${colorScheme})`, () => {
    test.use({ colorScheme });
    for (const [name, viewport] of [["laptop", { width: 1366, height: 768 }], ["phone", { width: 360, height: 780 }]]) {
      test(name, async ({ page }) => {
        await page.setViewportSize(viewport);
        await openApp(page);
        await runDone(page);
        await page.locator(".area-chart").getByRole("button", { name: "Save picture or data" }).click();
        expect(await axe(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await share(page);
        await dialog(page).getByRole("checkbox").first().check();
        for (const part of ["QR code", "Pictures and data", "Embed in a page"]) {
          await fold(page, part);
        }
        expect(await axe(page)).toEqual([]);
        const wide = await dialog(page).evaluate((element) => element.querySelector(".dlg-body").scrollWidth - element.querySelector(".dlg-body").clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
      });
    }
  });
}
