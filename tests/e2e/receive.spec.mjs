// What somebody who gets a link or a file sees, may do, and is told where it does not open.
import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { axe, cli, digest, expect, openApp, openOwn, ready, root, runDone, test } from "./support.mjs";

const HEAD = "#/s/1.";

const banner = (page) => page.getByRole("region", { name: "Shared with you" });
const recomputed = (page) => banner(page).locator("[data-recomputed]");
const title = (page) => page.getByRole("heading", { level: 1 });

function scenario() {
  return {
    format: 1,
    name: "A club",
    clock: { period: "month", periods: 24 },
    run: { replications: 200 },
    stages: [
      { id: "visit", name: "Visit", kind: "prospect", initial: 500, cost: 1 },
      { id: "member", name: "Member", kind: "customer", initial: 1000, revenue: 30 },
      { id: "gone", name: "Gone", kind: "lost" },
    ],
    transitions: [
      { id: "join", from: "visit", to: "member", probability: 0.1 },
      { id: "leave", from: "member", to: "gone", probability: 0.05 },
    ],
    strategies: [
      { id: "base", name: "Today" },
      { id: "care", name: "Care", levers: [{ target: "transition:leave.probability", change: { multiply: 0.8 } }] },
    ],
    pinned: ["transition:leave.probability"],
  };
}

const linkOf = (what = scenario(), ...options) => cli(["link", "-", ...options], JSON.stringify(what)).stdout.trim();

/** A link whose envelope was changed, packed anew. */
function repacked(link, change) {
  const envelope = JSON.parse(inflateSync(Buffer.from(link.slice(HEAD.length), "base64url")).toString());
  change(envelope);
  return HEAD + deflateSync(JSON.stringify(envelope)).toString("base64url");
}

const withNote = (link, note) => repacked(link, (envelope) => (envelope.n = note));

/** The slider of the number that the sender pinned. */
const slider = (page) => page.locator("#inspector").getByRole("slider").first();

/** Writes an address as a person does who pastes one. */
const goTo = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);

async function keptOwn(page) {
  await openApp(page);
  await page.locator(".chip-main").nth(1).click();
  await slider(page).press("ArrowLeft");
  await expect(page.locator("button.changed")).toContainText("1 change");
}

test("a receiver sees the note, that it is read only, and that the figures are the same here", async ({ page }) => {
  const link = withNote(linkOf(scenario(), "--with-results"), "What if fewer leave? Move the slider.");
  await openApp(page, link);
  await expect(banner(page)).toContainText("Note from the sender: What if fewer leave? Move the slider.");
  await expect(page.getByText("Read only", { exact: true })).toBeVisible();
  await runDone(page);
  await expect(recomputed(page)).toHaveAttribute("data-recomputed", "identical");
  await expect(banner(page)).toContainText("Recomputed here: the sender’s figures came out, to the last digit.");
  expect(await axe(page)).toEqual([]);
});

test("what cannot be simulated says so to its receiver, and to whoever shares it, and leads to what is wrong", async ({ page }) => {
  const one = scenario();
  one.transitions.push({ id: "back", from: "member", to: "visit", probability: 0.1 });
  await openApp(page, repacked(linkOf(one), (envelope) => (envelope.s.t[2].p = 0.97)));
  await page.locator('html[data-run="invalid"]').waitFor({ state: "attached" });
  await expect(banner(page)).toContainText("It cannot be simulated as it was sent.");
  await expect(banner(page)).not.toContainText("slider");
  expect(await axe(page)).toEqual([]);
  await banner(page).getByRole("button", { name: "See what is wrong" }).click();
  const problems = page.getByRole("dialog", { name: "1 problem" });
  await expect(problems).toBeVisible();
  await problems.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  const share = page.getByRole("dialog", { name: "Share this view" });
  await expect(share).toContainText("This scenario has 1 problem and cannot be simulated as it is");
  await expect(share).not.toContainText("same numbers");
  await expect(share.getByLabel("Link", { exact: true })).toHaveValue(/#\/s\/1\./);
  await share.getByRole("button", { name: "See what is wrong" }).click();
  await expect(problems).toBeVisible();
});

test("figures of another version of the engine are compared within chance", async ({ page }) => {
  const link = linkOf(scenario(), "--with-results");
  const other = (shift) =>
    repacked(link, (envelope) => {
      envelope.e = "0.0.9";
      envelope.r.d = "000000000000";
      const [mean, error] = envelope.r.o.npv[1];
      envelope.r.o.npv[1] = [mean + shift * error, error];
    });
  await openApp(page, other(1));
  await runDone(page);
  await expect(recomputed(page)).toContainText("no difference from the sender’s figures beyond chance. Made with engine version 0.0.9; this is");
  await goTo(page, other(9));
  await expect(recomputed(page)).toHaveAttribute("data-recomputed", "differ");
  await expect(recomputed(page)).toContainText("Recomputed here: the figures differ.");
  await expect(recomputed(page)).toContainText("Care");
});

test("trying a number changes a marked copy, and what was sent is one click away", async ({ page }) => {
  await openApp(page, linkOf());
  await expect(page.getByRole("button", { name: "Back to what was sent" })).toBeHidden();
  const before = await slider(page).inputValue();
  await slider(page).press("ArrowRight");
  await expect(banner(page)).toContainText("You are changing a copy.");
  await expect(page.getByText("Read only", { exact: true })).toHaveCount(0);
  await expect(page.locator("button.changed")).toContainText("1 change");
  await page.getByRole("button", { name: "Back to what was sent" }).click();
  await expect(page.getByText("Read only", { exact: true })).toBeVisible();
  expect(await slider(page).inputValue()).toBe(before);
});

test("the structure waits until it is made one's own, and what was begun is not lost", async ({ page }) => {
  await openApp(page, linkOf());
  const chips = page.locator(".chip-main");
  await expect(chips).toHaveCount(2);
  await page.locator(".chip-add").click();
  const ask = page.getByRole("dialog", { name: "Make it mine first?" });
  await expect(ask).toBeVisible();
  await expect(chips).toHaveCount(2);
  expect(await axe(page)).toEqual([]);
  await ask.getByRole("button", { name: "Leave it as it was sent" }).click();
  await expect(ask).toHaveCount(0);
  await expect(chips).toHaveCount(2);
  await page.locator(".chip-add").click();
  await ask.getByRole("button", { name: "Make it mine" }).click();
  await expect(chips).toHaveCount(3);
  await expect(banner(page)).toHaveCount(0);
  await expect(page.locator("button.changed")).toContainText("1 change");
  // It is one's own now, and a reload finds it again.
  await page.getByRole("button", { name: "Scenarios" }).first().click();
  await expect(page.getByRole("article", { name: "A club" })).toBeVisible();
  await page.reload();
  await page.locator(ready).waitFor({ state: "attached" });
  await expect(title(page)).toHaveText("A club");
  await expect(banner(page)).toHaveCount(0);
  await expect(chips).toHaveCount(3);
});

test("what is made one's own is kept, though nothing is changed yet", async ({ page }) => {
  await openOwn(page, linkOf());
  await expect(page).toHaveURL(/#\/journey$/);
  await expect(page.locator(".chip-main")).toHaveCount(2);
  await page.getByRole("button", { name: "Scenarios" }).first().click();
  await expect(page.getByRole("article", { name: "A club" })).toBeVisible();
});

test("one's own work is kept when a link opens, stands beside it, and is one click away", async ({ page }) => {
  await keptOwn(page);
  const own = await title(page).textContent();
  await goTo(page, linkOf());
  await expect(title(page)).toHaveText("A club");
  await expect(banner(page)).toContainText("Your own work is kept.");
  await page.getByRole("button", { name: "Compare with mine" }).click();
  const beside = page.getByRole("dialog", { name: "What was sent, and mine" });
  await expect(beside.getByLabel("One of my scenarios")).toContainText(own);
  // The baselines, and the strategies in focus.
  const heads = ["Sent", "Mine", "Mine less sent"];
  await expect(beside.getByRole("columnheader")).toHaveText([...heads, ...heads]);
  const row = beside.getByRole("row", { name: /Customers at the end/ }).first();
  await expect(row.getByRole("cell")).toHaveText([/^[\d,]+$/, /^[\d,]+$/, /^[+−][\d,]+$/]);
  expect(await axe(page)).toEqual([]);
  await beside.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: `Back to “${own}”` }).click();
  await expect(title(page)).toHaveText(own);
  await expect(page.locator("button.changed")).toContainText("1 change");
  await expect(banner(page)).toHaveCount(0);
});

test("comparing with mine lists what differs, from what was sent to mine, with both values, and the rest on demand", async ({ page }) => {
  await openOwn(page, linkOf());
  const one = scenario();
  one.transitions[0].probability = 0.12;
  await goTo(page, linkOf(one));
  await page.getByRole("button", { name: "Compare with mine" }).click();
  const beside = page.getByRole("dialog", { name: "What was sent, and mine" });
  const rows = beside.getByRole("listitem");
  await expect(beside.getByRole("heading", { level: 3 })).toHaveText(["What differs", "What comes of it"]);
  await expect(rows).toHaveText(["Visit → Member: probability, 12\u00a0% → 10\u00a0%"]);
  await expect(beside.locator("summary")).toBeHidden();
  expect(await axe(page)).toEqual([]);
  await beside.getByRole("button", { name: "Close" }).click();
  // A lever, something renamed, and more than fit.
  const many = scenario();
  many.stages[0].name = "Guest";
  many.strategies[1].levers[0].change = { multiply: { range: { low: 0.6, high: 0.7 } } };
  many.channels = Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, name: `Channel ${at}`, entry: "visit", arrivals: 1 }));
  await goTo(page, linkOf(many));
  await page.getByRole("button", { name: "Compare with mine" }).click();
  await expect(rows.filter({ visible: true })).toHaveCount(12);
  await expect(rows.first()).toHaveText("Visit: renamed from “Guest” to “Visit”");
  const more = beside.getByText("and 2 more");
  await more.focus();
  await more.press("Enter");
  await expect(more).toBeFocused();
  await expect(rows.last()).toHaveText("Care, lever 1: by how much, ×0.6–0.7 → ×0.8");
  expect(await axe(page)).toEqual([]);
});

test("without a scenario of one's own there is nothing to compare with, until a number was changed", async ({ page }) => {
  await openApp(page, linkOf());
  const dialog = page.getByRole("dialog", { name: "What was sent, and mine" });
  await expect(banner(page).getByRole("button", { name: "Make it mine" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Compare with/ })).toHaveCount(0);
  await slider(page).press("ArrowRight");
  await expect(banner(page)).toContainText("You are changing a copy.");
  await page.getByRole("button", { name: "Compare with what was sent" }).click();
  await expect(dialog).not.toContainText("You have no scenario of your own");
  await expect(dialog.getByRole("columnheader", { name: "Mine less sent" }).first()).toBeVisible();
});

test("a link that messages have spoilt is mended, or what to ask for is said", async ({ page }) => {
  await openApp(page);
  const good = linkOf();
  const payload = good.slice(HEAD.length);
  const mended = {
    "with a full stop": good + ".",
    "escaped for an address, twice": "#" + encodeURIComponent(encodeURIComponent(good.slice(1))),
    "in HTML": good.replaceAll("-", "&#45;").replaceAll("_", "&lowbar;"),
    "with strokes": good.replaceAll("-", "\u2011"),
    "with marks that nobody sees": HEAD + payload.replace(/(.{40})/g, "$1\u200b"),
  };
  for (const [how, hash] of Object.entries(mended)) {
    await goTo(page, hash);
    await expect(title(page), how).toHaveText("A club");
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect(title(page), how).not.toHaveText("A club");
  }
  const told = {
    [good.slice(0, -30)]: "This link is cut off. Ask the sender for it again",
    [good.slice(0, 80) + (good[80] === "A" ? "B" : "A") + good.slice(81)]: "This link was changed on its way. Ask the sender",
    [good.replace("#/s/1.", "#/s/9.")]: "made by a newer version. Reload the page to get the newest version, or ask the sender for the file",
    [repacked(good, (envelope) => (envelope.s.f = 9))]: "made by a newer version; this one reads up to 1. Reload the page",
    [repacked(good, (envelope) => delete envelope.s.k)]: "what it holds is no scenario",
  };
  for (const [hash, sentence] of Object.entries(told)) {
    await goTo(page, hash);
    await expect(page.getByRole("alert"), hash.slice(0, 20)).toContainText(sentence);
  }
  await page.getByRole("main").getByRole("button", { name: /Open the living example|Back to/ }).click();
  await expect(title(page)).toHaveText("Subscription with referral");
});

test("page and command line write the same link, to the letter", async ({ page }) => {
  const native = linkOf(scenario(), "--with-results");
  await openApp(page, native);
  await runDone(page);
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  expect(link.slice(link.indexOf("#"))).toBe(native);
});

test("a copied link opens in a clean profile with the same digest, and says so", async ({ page, browser, baseURL }) => {
  await openApp(page);
  await runDone(page);
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  const numbers = await digest(page);
  const clean = await browser.newContext({ baseURL });
  const other = await clean.newPage();
  await other.goto(link);
  await other.locator(ready).waitFor({ state: "attached" });
  await runDone(other);
  expect(await digest(other)).toBe(numbers);
  await expect(recomputed(other)).toHaveAttribute("data-recomputed", "identical");
  await clean.close();
});

/** Drops a file that is made in the page: its parts, each a text or a number of blanks. */
const drop = (page, name, parts) =>
  page.evaluate(
    ([name, parts]) => {
      const bytes = parts.map((part) => (typeof part === "number" ? new Uint8Array(part).fill(32) : part));
      const data = new DataTransfer();
      data.items.add(new File(bytes, name));
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("dragover", options));
      return document.body.dispatchEvent(new DragEvent("drop", options));
    },
    [name, parts],
  );

/** Chooses a file: by the menu, or on the page of what could not be opened. */
async function pick(page, file) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    (async () => {
      if (await page.locator("main[data-trouble]").count()) {
        return page.getByRole("main").getByRole("button", { name: "Open a file" }).click();
      }
      await page.getByRole("button", { name: "Menu" }).click();
      return page.getByRole("button", { name: "Open a file" }).click();
    })(),
  ]);
  await chooser.setFiles(file);
}

/** Pastes a text where nothing has the focus. */
const paste = (page, text, where = "body") =>
  page.evaluate(
    ([text, where]) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const options = { clipboardData: data, bubbles: true, cancelable: true };
      document.querySelector(where).dispatchEvent(new ClipboardEvent("paste", options));
    },
    [text, where],
  );

test("a file opens by picker, drop and paste, and a link by paste", async ({ page }) => {
  const text = JSON.stringify(scenario());
  await openApp(page);
  const back = async () => {
    await expect(title(page)).toHaveText("A club");
    await expect(banner(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect(title(page)).not.toHaveText("A club");
  };
  await drop(page, "club.json", [text]);
  await back();
  await paste(page, "\n " + text);
  await back();
  await pick(page, { name: "club.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await back();
  // Into a field a text is pasted as ever, and what is no scenario is nobody's.
  const field = "#inspector input:not([type=range])";
  await page.locator(".chip-main").nth(1).click();
  await page.locator(field).first().waitFor();
  await paste(page, text, field);
  await paste(page, "hello");
  await expect(title(page)).not.toHaveText("A club");
  await paste(page, "Have a look: https://host.example/app/" + linkOf() + ".");
  await expect(title(page)).toHaveText("A club");
  await expect(banner(page)).toBeVisible();
});

test("what is no scenario gets a sentence at once, and several problems are told together", async ({ page }) => {
  await openApp(page);
  const alert = page.getByRole("alert");
  for (const [name, buffer, sentence] of [
    ["photo.png", Buffer.from("89504e470d0a1a0a0000", "hex"), "The file is a picture, no scenario."],
    ["book.xlsx", Buffer.from("504b030414000600", "hex"), "The file is a spreadsheet, no scenario."],
    ["all.zip", Buffer.from("504b030414000600", "hex"), "The file is a packed archive or office document, no scenario."],
    ["empty.json", Buffer.alloc(0), "The file is empty."],
  ]) {
    await pick(page, { name, mimeType: "application/octet-stream", buffer });
    await expect(alert).toContainText(sentence);
  }
  await drop(page, "huge.json", ["{", 100_000_000]);
  await expect(alert).toContainText("The file has 96 MB, and at most");
  const wrong = { ...scenario(), clock: { period: "moon", periods: 0 }, stages: [{ id: "a b", kind: "friend" }] };
  await drop(page, "wrong.json", [JSON.stringify(wrong)]);
  await expect(alert.getByRole("listitem").nth(2)).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Open the living example" }).click();
  await expect(title(page)).toHaveText("Subscription with referral");
});

test("fields of a later version stay in the file that is saved again", async ({ page }) => {
  const later = { ...scenario(), of_tomorrow: { a: [1, null] } };
  await openApp(page);
  await drop(page, "later.json", [JSON.stringify(later)]);
  await expect(title(page)).toHaveText("A club");
  await page.getByRole("button", { name: "Menu" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as file" }).first().click(),
  ]);
  expect(JSON.parse(readFileSync(await file.path(), "utf8")).of_tomorrow).toEqual(later.of_tomorrow);
});

test("the frozen links open in the browser as well", async ({ page }) => {
  const folder = path.join(root, "tests/golden/links");
  await openApp(page);
  for (const name of ["1-typical", "1-results"]) {
    await goTo(page, readFileSync(path.join(folder, name + ".link"), "utf8").trim());
    const held = JSON.parse(readFileSync(path.join(folder, name + ".json"), "utf8"));
    await expect(title(page)).toHaveText(held.scenario.name);
    await expect(banner(page)).toBeVisible();
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("note, slider, chart and the two buttons are there, and nothing is cut off", async ({ page }) => {
    // What its sender had open would cover what was sent.
    const sent = { ...scenario(), view: { select: "stage:member" } };
    await openApp(page, withNote(linkOf(sent, "--with-results"), "What if one in ten stays? Move the slider."));
    await expect(banner(page)).toBeVisible();
    await expect(page.locator("#inspector.open")).toHaveCount(0);
    await expect(page.getByText("Read only", { exact: true })).toBeVisible();
    await runDone(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    expect(await axe(page)).toEqual([]);
    const foot = page.locator(".foot");
    await expect(foot.getByRole("button")).toHaveText(["See the whole model", "Make it mine"]);
    await foot.getByRole("button", { name: "See the whole model" }).click();
    const sheet = page.locator("#inspector.open");
    await expect(sheet.locator(".insp-title")).toHaveText("A club");
    // It has the focus before a key is for it.
    await expect.poll(() => sheet.evaluate((it) => it.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await page.locator(".hero").getByRole("slider").press("ArrowLeft");
    await expect(banner(page)).toContainText("You are changing a copy.");
    await expect(page.getByText("Your copy")).toBeVisible();
    await foot.getByRole("button", { name: "Make it mine" }).click();
    await expect(banner(page)).toHaveCount(0);
    await expect(foot.getByRole("button", { name: "Share" })).toBeVisible();
  });
});
