// Runs in the pool of workers: the same numbers everywhere, and what happens when something breaks.
import { cli, digest, expect, frame, openApp, test } from "./support.mjs";

const EXAMPLE = "subscription-referral";

const state = (page, word, timeout = 45_000) =>
  page.locator(`html[data-run="${word}"]`).waitFor({ state: "attached", timeout });

/** What the command line makes of a scenario file. */
function native(text, ...options) {
  const { status, stdout, stderr } = cli(["run", "-", "--format", "json", ...options], text);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout).digest;
}

const template = (id) => cli(["template", id]).stdout;

/** The fragment of the link of a scenario, changed as wanted. */
function fragment(change) {
  const scenario = JSON.parse(template(EXAMPLE));
  change(scenario);
  const text = JSON.stringify(scenario);
  return { text, hash: cli(["link", "-"], text).stdout.trim() };
}

/**
 * Lets workers break as real ones do: `spoil(message, place, count)` may change what the page posts to the worker
 * that was made as number `place`; `count` is how many messages of its kind were posted to any worker.
 */
async function withFaults(page, spoil) {
  await page.addInitScript(`globalThis.spoil = ${spoil};`);
  await page.addInitScript(() => {
    const counts = {};
    globalThis.posted = counts;
    let places = 0;
    globalThis.Worker = class extends globalThis.Worker {
      constructor(...args) {
        super(...args);
        this.place = places;
        places += 1;
        globalThis.workersMade = places;
      }
      postMessage(message, ...rest) {
        counts[message.do] = (counts[message.do] ?? 0) + 1;
        globalThis.spoil(message, this.place, counts[message.do]);
        super.postMessage(message, ...rest);
      }
    };
  });
}

test("the numbers are those of the command line, whatever the number of workers", async ({ page }) => {
  const expected = native(template(EXAMPLE), "--threads", "2");
  for (const workers of [1, 2, 5]) {
    await page.goto(`./?workers=${workers}`);
    await state(page, "done");
    expect(await digest(page), `${workers} workers`).toBe(expected);
  }
});

test("the program with every engine gives the same numbers, and is fetched only when asked for", async ({ page }) => {
  const expected = native(template(EXAMPLE));
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const programs = () => fetched.filter((path) => /^\/worker_bg-.*\.wasm$/.test(path)).length;
  await openApp(page, "?program=page");
  await state(page, "done");
  expect(programs()).toBe(0);
  await page.goto("./?program=full");
  await state(page, "done");
  expect(await digest(page)).toBe(expected);
  expect(programs()).toBe(1);
});

test("what pages draw is there before the rest of a long run, whose numbers stay the same", async ({ page }) => {
  for (const workers of [1, 2, 5]) {
    await page.goto(`./?program=full&workers=${workers}`);
    await state(page, "done");
    expect(await digest(page), `${workers} workers`).toBe(native(template(EXAMPLE)));
    const [seen, run] = await page.evaluate(() => ["seen", "run"].map((name) => performance.getEntriesByName(name, "measure")[0].duration));
    expect(seen).toBeLessThan(run);
  }
  // Too long to keep what comes after the excerpts until they are all there: it follows each of them.
  const { text, hash } = fragment((scenario) => {
    scenario.run.replications = 3000;
  });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  const expected = native(text);
  await expect.poll(() => digest(page), { timeout: 60_000 }).toBe(expected);
});

test("after the first run the program that is compiled for speed takes over, with the same numbers", async ({ page }) => {
  const fetched = page.waitForResponse(/\/worker_bg-[^/]*\.wasm$/);
  await openApp(page);
  await state(page, "done");
  expect(await digest(page)).toBe(native(template(EXAMPLE)));
  await fetched;
  await page.waitForFunction(() => performance.getEntriesByName("faster", "mark").length > 0);
  const { text, hash } = fragment((scenario) => {
    scenario.run.seed = 77;
  });
  await page.evaluate((hash) => {
    performance.clearMeasures("run");
    location.hash = hash;
  }, hash);
  await page.waitForFunction(() => performance.getEntriesByName("run", "measure").length > 0);
  await state(page, "done");
  expect(await digest(page)).toBe(native(text));
});

test.describe("when the program with every engine does not arrive", () => {
  test.use({ tolerate: [/^console error: Failed to load resource/] });

  test("a sentence says so, the means still stand, and the run can be had again", async ({ page }) => {
    await page.route("**/worker_bg-*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("./?program=full");
    await state(page, "failed");
    await expect(page.getByRole("alert").filter({ hasText: "engine is a file of its own, and it did not arrive" })).toBeVisible();
    await expect(page.locator(".kpi-value").first()).not.toBeEmpty();
    await page.unroute("**/worker_bg-*.wasm");
    await page.getByRole("button", { name: "Run again" }).first().click();
    await state(page, "done");
    expect(await digest(page)).toBe(native(template(EXAMPLE)));
  });
});

test("every template gives the numbers of the command line", async ({ page }) => {
  test.setTimeout(240_000);
  const ids = cli(["templates"]).stdout.trim().split("\n").map((line) => line.split(/\s/)[0]);
  expect(ids.length).toBeGreaterThan(3);
  for (const id of ids) {
    const scenario = JSON.parse(template(id));
    // Equal numbers need few futures; some templates take seconds for those that they ask for.
    scenario.run.replications = 64;
    const text = JSON.stringify(scenario);
    await page.goto("about:blank");
    await openApp(page, cli(["link", "-"], text).stdout.trim());
    await state(page, "done");
    expect(await digest(page), id).toBe(native(text));
  }
});

test("the exact engine answers without a run", async ({ page }) => {
  const { text, hash } = fragment((scenario) => {
    scenario.run.engine = "exact";
  });
  await openApp(page, hash);
  await state(page, "exact");
  // The page has the averages alone, the command line their variances as well.
  expect(await digest(page)).toMatch(/^[0-9a-f]{32}$/);
  expect(await digest(page)).not.toBe(native(text, "--engine", "counts"));
});

test("a newer scenario ends the run of the older one", async ({ page }) => {
  const slow = fragment((scenario) => {
    scenario.run.replications = 3000;
  });
  const quick = fragment((scenario) => {
    scenario.run.replications = 40;
  });
  await openApp(page, slow.hash);
  await state(page, "running");
  await page.evaluate((hash) => {
    location.hash = hash;
  }, quick.hash);
  await state(page, "done");
  const answer = await digest(page);
  expect(answer).toBe(native(quick.text));
  // Nothing of the older run comes after it: a third one, whose answer workers give after whatever they had to say
  // before, is all that follows.
  const third = fragment((scenario) => {
    scenario.run.replications = 41;
  });
  await page.evaluate((hash) => {
    globalThis.digests = [];
    const root = document.documentElement;
    new MutationObserver(() => globalThis.digests.push(root.dataset.digest)).observe(root, { attributeFilter: ["data-digest"] });
    location.hash = hash;
  }, third.hash);
  const last = native(third.text);
  await expect.poll(() => digest(page)).toBe(last);
  const seen = await page.evaluate(() => globalThis.digests.filter(Boolean));
  expect(seen.filter((text) => text !== answer && text !== last)).toEqual([]);
});

test("a worker that is deep in work nobody wants any more is replaced", async ({ page }) => {
  // Many periods: one chunk takes longer than a worker is given to hear of the newer run.
  const heavy = fragment((scenario) => {
    scenario.clock.periods = 10_000;
    scenario.run.replications = 64;
  });
  const quick = fragment((scenario) => {
    scenario.run.replications = 40;
  });
  await withFaults(page, "() => {}");
  await openApp(page, heavy.hash);
  await state(page, "running");
  await page.waitForFunction(() => globalThis.posted.chunk > 0);
  const before = await page.evaluate(() => globalThis.workersMade);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, quick.hash);
  await state(page, "done");
  expect(await digest(page)).toBe(native(quick.text));
  expect(await page.evaluate(() => globalThis.workersMade)).toBeGreaterThan(before);
});

test("the page answers while it simulates, and the run leaves a measure", async ({ page }) => {
  const { hash } = fragment((scenario) => {
    scenario.run.replications = 3000;
  });
  await openApp(page, hash);
  await state(page, "running");
  const frames = await page.evaluate(async () => {
    let frames = 0;
    const end = performance.now() + 500;
    while (performance.now() < end && document.documentElement.dataset.run === "running") {
      await new Promise((done) => requestAnimationFrame(done));
      frames += 1;
    }
    return frames;
  });
  expect(frames).toBeGreaterThan(3);
  await state(page, "done");
  const measures = await page.evaluate(() => performance.getEntriesByName("run", "measure").length);
  expect(measures).toBeGreaterThan(0);
});

test.describe("when a worker breaks", () => {
  // The browser reports what a worker throws; what the page itself throws is no part of it.
  test.use({ tolerate: [/^console error: (?!.*(app|panicked))/s, /^exception: (?!.*app)/s] });

  // A chunk so large that the worker's memory cannot hold it: the program traps.
  const trapOnce = `(message, place, count) => { if (message.do === "chunk" && count === 3) message.to = 4294967295; }`;
  const trapAlways = `(message) => {
    if (message.do === "chunk" && message.from === 0 && !globalThis.healed) message.to = 4294967295;
  }`;
  // Replications that get lost on their way to the summariser.
  const loseOne = `(message, place, count) => { if (message.do === "add" && count === 2) message.run += 1000; }`;
  const spoilSummary = `(message, place, count) => {
    if (message.do === "add" && count === 2) message.values = new Float64Array(3);
  }`;

  test("another does its work, and the numbers are the same", async ({ page }) => {
    await withFaults(page, trapOnce);
    await openApp(page, "?program=page&workers=2");
    await state(page, "done");
    expect(await digest(page)).toBe(native(template(EXAMPLE)));
    // Two that simulate, one that sums up, and the one that took a place.
    expect(await page.evaluate(() => globalThis.workersMade)).toBe(4);
  });

  test("on the same work twice, a sentence says so, and the run can be had again", async ({ page }) => {
    await withFaults(page, trapAlways);
    await openApp(page);
    await state(page, "failed");
    await expect(page.getByRole("alert").filter({ hasText: "A worker stopped twice" })).toBeVisible();
    await page.evaluate(() => {
      globalThis.healed = true;
    });
    await page.getByRole("button", { name: "Run again" }).first().click();
    await state(page, "done");
    expect(await digest(page)).toBe(native(template(EXAMPLE)));
  });

  for (const [what, fault] of [["it was the summariser", spoilSummary], ["replications were lost", loseOne]]) {
    test(`and ${what}, the run begins again`, async ({ page }) => {
      await withFaults(page, fault);
      await openApp(page);
      await state(page, "done");
      expect(await digest(page)).toBe(native(template(EXAMPLE)));
    });
  }

  // What a simulator kept is lost with it, when it is to hand it over; an excerpt, and what follows one, on their way.
  const trapKeeper = `(message, place, count) => {
    if (message.do === "hand over" && count === 1) Object.assign(message, { do: "chunk", from: 0, to: 4294967295 });
  }`;
  const lose = (excerpt) => `(message) => {
    if (message.do === "add" && message.excerpt === ${excerpt} && !globalThis.lost) {
      globalThis.lost = true;
      message.run += 1000;
    }
  }`;
  for (const [what, fault] of [
    ["with what only it had", trapKeeper],
    ["an excerpt was lost", lose(true)],
    ["what follows an excerpt was lost", lose(false)],
  ]) {
    test(`${what}, the run begins again where excerpts go first`, async ({ page }) => {
      await withFaults(page, fault);
      await openApp(page, "?program=full&workers=2");
      await state(page, "done");
      expect(await digest(page)).toBe(native(template(EXAMPLE)));
      expect(await page.evaluate(() => globalThis.posted["hand over"])).toBeGreaterThan(1);
    });
  }

  test("and none can be started, a sentence says so, and the means still stand", async ({ page }) => {
    await page.addInitScript(() => {
      let made = 0;
      const Real = globalThis.Worker;
      globalThis.Worker = class extends Real {
        constructor(...args) {
          // The boot script asks first whether there are module workers.
          if (made++ > 0 && !globalThis.healed) {
            throw new Error("no workers today");
          }
          super(...args);
        }
      };
    });
    await openApp(page);
    await state(page, "failed");
    await expect(page.getByRole("alert").filter({ hasText: "no workers today" })).toBeVisible();
    await expect(page.locator(".kpi-value").first()).not.toBeEmpty();
    await page.evaluate(() => {
      globalThis.healed = true;
    });
    await page.getByRole("button", { name: "Run again" }).first().click();
    await state(page, "done");
  });
});

test.describe("when the browser refuses storage", () => {
  test("a change still works, and a notice says that nothing is kept", async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.tries = 0;
      Storage.prototype.setItem = () => {
        globalThis.tries += 1;
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await openApp(page);
    await state(page, "done");
    const slider = page.locator("#inspector").getByRole("slider").first();
    await slider.press("ArrowLeft");
    await expect(page.getByRole("button", { name: "1 change" })).toBeVisible();
    await expect(page.locator(".toast")).toHaveCount(1);
    // It tries again, and says no more.
    const tries = await page.evaluate(() => globalThis.tries);
    await slider.press("ArrowLeft");
    await page.waitForFunction((tries) => globalThis.tries > tries, tries);
    await frame(page);
    await expect(page.locator(".toast")).toHaveCount(1);
  });

  test("and even to look at it, the app opens", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      });
    });
    await openApp(page);
    await state(page, "done");
  });
});

test("a slider ends at what other exits leave; what cannot be simulated says so where it is mended, after a reload, too", async ({ page }) => {
  await openApp(page);
  await state(page, "done");
  const inspector = page.locator("#inspector");
  const field = inspector.getByRole("textbox", { name: "First purchase → Active" });
  const slider = inspector.getByRole("slider", { name: /First purchase → Active/ });
  await slider.press("End");
  await expect(field).toHaveValue(/^56/);
  await state(page, "done");
  await field.fill("58 %");
  await field.press("Enter");
  await expect(inspector).toContainText("Cannot be simulated");
  await page.reload();
  await expect(inspector).toContainText("Cannot be simulated");
  await expect(inspector.getByRole("heading", { name: "Arrows that move most customers" })).toHaveCount(0);
  await inspector.getByRole("button", { name: "See what is wrong" }).click();
  await page.getByRole("dialog").getByRole("button").filter({ hasText: "Go to it" }).first().click();
  await expect(inspector).toContainText("First purchase");
});

test("what was changed is kept on this device, and undone by Ctrl+Z", async ({ page }) => {
  await openApp(page);
  await state(page, "done");
  const before = await digest(page);
  await page.locator("#inspector").getByRole("slider").first().press("ArrowLeft");
  await expect(page.getByRole("button", { name: "1 change" })).toBeVisible();
  await state(page, "done");
  await expect.poll(() => digest(page)).not.toBe(before);
  const after = await digest(page);
  await page.reload();
  await state(page, "done");
  expect(await digest(page)).toBe(after);
  await expect(page.getByRole("button", { name: "1 change" })).toBeVisible();

  await page.locator("#inspector").getByRole("slider").first().press("ArrowLeft");
  await expect.poll(() => digest(page)).not.toBe(after);
  await page.keyboard.press("Control+z");
  await expect.poll(() => digest(page)).toBe(after);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => digest(page)).not.toBe(after);
});

test("the address shows a link while it is what is on screen", async ({ page }) => {
  const { hash } = fragment((scenario) => {
    scenario.name = "From a link";
  });
  await openApp(page, hash);
  await state(page, "done");
  expect(new URL(page.url()).hash).toBe(hash);
  await page.locator("#inspector").getByRole("slider").first().press("ArrowLeft");
  await expect.poll(() => new URL(page.url()).hash).toBe("#/journey");
  // Another link in the same tab opens too, and the way back is undo.
  const other = fragment((scenario) => {
    scenario.name = "Another link";
  });
  await page.evaluate((to) => {
    location.hash = to;
  }, other.hash);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Another link");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("From a link");
});
