// Main-thread work per interaction, from a trace of the browser: a slider that is dragged and a number that is typed,
// on a scenario of twelve stages. measure.mjs prints it.
import { large } from "./large.mjs";
import { frame, linkOf, ready } from "./support.mjs";

const MOVES = 40;
/** Moves of a hand that does not wait, and how many it makes in a second: one for each frame. */
const SWEEP = 120;
const RATE = 60;
/** Milliseconds between two frames after which one was missed. */
const MISSED = 25;
const STAGES = 12;
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "blink.user_timing"];

/** A journey of twelve stages with ways back, two strategies and uncertain numbers. */
export function twelveStages() {
  const stages = [];
  const transitions = [];
  for (let at = 0; at < STAGES - 1; at += 1) {
    const kind = at < 4 ? "prospect" : "customer";
    stages.push({ id: `s${at}`, name: `Stage ${at + 1}`, kind, revenue: kind === "customer" ? 10 : 0, cost: 1 });
    transitions.push({ id: `out${at}`, from: `s${at}`, to: "gone", probability: 0.03 + 0.004 * at });
    if (at > 0) {
      transitions.push({ id: `on${at}`, from: `s${at - 1}`, to: `s${at}`, probability: { range: { low: 0.1, high: 0.2 } } });
      transitions.push({ id: `back${at}`, from: `s${at}`, to: `s${at - 1}`, probability: 0.05 });
    }
  }
  stages.push({ id: "gone", name: "Gone", kind: "lost" });
  const lever = { target: "transition:out9.probability", change: { multiply: 0.8 } };
  return {
    format: 1,
    name: "Twelve stages",
    clock: { period: "month", periods: 60 },
    stages,
    transitions,
    channels: [{ id: "ads", entry: "s0", arrivals: 1000, cost_per_arrival: 5 }],
    referrals: [{ id: "friends", from: "s10", to: "s1", rate: 0.02 }],
    strategies: [{ id: "baseline" }, { id: "care", name: "Care", levers: [lever] }],
    view: { select: "transition:out5" },
  };
}

/** Milliseconds of each task of the page's main thread, in a trace. */
function tasks(trace) {
  const events = JSON.parse(trace.toString()).traceEvents;
  const main = new Set(
    events.filter((event) => event.name === "thread_name" && event.args?.name === "CrRendererMain").map((event) => `${event.pid}/${event.tid}`),
  );
  // Of several renderers the one that was worked with has most tasks.
  const byThread = new Map();
  for (const event of events) {
    const thread = `${event.pid}/${event.tid}`;
    if (event.name === "RunTask" && event.ph === "X" && main.has(thread)) {
      byThread.set(thread, [...(byThread.get(thread) ?? []), (event.tdur ?? event.dur) / 1000]);
    }
  }
  const all = [...byThread.values()].sort((a, b) => b.length - a.length);
  return all[0] ?? [];
}

/** Milliseconds of each task of the page while it does something. */
export async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  return tasks(await browser.stopTracing());
}

export const row = (name, times, count) => {
  const total = times.reduce((sum, time) => sum + time, 0);
  return [name, `${(total / count).toFixed(1)} ms of main thread each; longest task ${Math.max(0, ...times).toFixed(1)} ms`];
};

/** Moves the mouse as a hand does: so many times in a second, whatever the page has come to. */
async function swept(page, at) {
  const cdp = await page.context().newCDPSession(page);
  const start = performance.now();
  const heard = [];
  for (let move = 0; move < SWEEP; move += 1) {
    const [x, y] = at(0.05 + (0.9 * move) / SWEEP);
    heard.push(cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y, button: "left", buttons: 1 }));
    const rest = start + (1000 * (move + 1)) / RATE - performance.now();
    await new Promise((go) => setTimeout(go, Math.max(0, rest)));
  }
  await Promise.all(heard);
  await cdp.detach();
}

/** How many frames of the page were missed while it did something, and of how many. Nothing is traced meanwhile: that takes time, too. */
async function missed(page, act) {
  await page.evaluate(() => {
    globalThis.frames = [];
    const next = (time) => {
      if (globalThis.frames) {
        globalThis.frames.push(time);
        requestAnimationFrame(next);
      }
    };
    requestAnimationFrame(next);
  });
  await act();
  const times = await page.evaluate(() => {
    const { frames } = globalThis;
    globalThis.frames = undefined;
    return frames;
  });
  const gaps = times.slice(1).map((time, at) => time - times[at]);
  const late = gaps.filter((gap) => gap > MISSED);
  return [late.length, gaps.length, Math.max(...gaps)];
}

/** Rows: a slider that is dragged without a pause, how many frames are missed, and what each takes of the main thread. */
async function sweep(browser, page, slider) {
  const box = await slider.boundingBox();
  const at = (part) => [box.x + box.width * part, box.y + box.height / 2];
  const dragged = async (watch) => {
    await page.mouse.move(...at(0.05));
    await page.mouse.down();
    const seen = await watch(() => swept(page, at));
    await page.mouse.up();
    await page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: 60_000 });
    return seen;
  };
  const [late, frames, longest] = await dragged((act) => missed(page, act));
  const times = await dragged((act) => traced(browser, page, act));
  const name = `a slider is dragged, ${RATE} moves a second`;
  return [row(name, times, SWEEP), ["  frames missed", `${late} of ${frames}; the longest ${longest.toFixed(0)} ms`]];
}

/** A page that has opened a link and come to rest. */
export async function settledPage(browser, hash) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(process.env.PERENNIAL_URL + hash);
  await page.locator(ready).waitFor({ state: "attached" });
  await page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: 60_000 });
  // What is made ready after the first run takes a core from the page.
  await page.waitForFunction(() => performance.getEntriesByName("faster", "mark").length > 0);
  return page;
}

/** Rows of the table: dragging a slider, typing a number, each on twelve stages; and what is done on a large map. */
export async function interactions(browser) {
  const page = await settledPage(browser, linkOf(twelveStages()));
  const slider = page.locator("#inspector").getByRole("slider").first();
  const box = await slider.boundingBox();
  const at = (part) => [box.x + box.width * part, box.y + box.height / 2];
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  const drag = await traced(browser, page, async () => {
    for (let move = 0; move < MOVES; move += 1) {
      await page.mouse.move(...at(0.3 + (0.4 * move) / MOVES));
      await frame(page);
    }
  });
  await page.mouse.up();
  await page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: 60_000 });
  const hand = await sweep(browser, page, slider);
  const field = page.locator("#inspector input:not([type=range])").first();
  await field.fill("");
  const text = "12.345678 %";
  const typed = await traced(browser, page, async () => {
    for (const letter of text) {
      await field.press(letter === " " ? "Space" : letter);
      await frame(page);
    }
  });
  await page.context().close();
  return [
    row("a slider is dragged, per move", drag, MOVES),
    ...hand,
    row("a number is typed, per key", typed, text.length),
    ...(await large(browser)),
  ];
}
