// Frame times of the playback: how long the page works in each frame, and how far frames are apart. measure.mjs prints it.
import { settledPage, traced } from "./interactions.mjs";
import { cli, linkOf } from "./support.mjs";

const SECONDS = 6;

/** As many people as there can be dots, one each, most of whom are on their way in every period. */
function crowd() {
  const customer = (id, initial) => ({ id, kind: "customer", initial, revenue: 5 });
  return {
    format: 1,
    name: "A crowd",
    clock: { period: "month", periods: 60 },
    run: { replications: 10 },
    stages: [customer("north", 950), customer("south", 950)],
    transitions: [
      { id: "down", from: "north", to: "south", probability: 0.9 },
      { id: "up", from: "south", to: "north", probability: 0.9 },
    ],
  };
}

const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))];
const both = (values) => `median ${quantile(values, 0.5).toFixed(1)} ms, 95 % ${quantile(values, 0.95).toFixed(1)} ms`;

/** Plays for some seconds: milliseconds of each frame's work and between frames, and of all tasks of the main thread. */
async function frames(browser, scenario) {
  const page = await settledPage(browser, linkOf(scenario));
  await page.getByRole("button", { name: "Play", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Playback" });
  await dialog.getByText(/1 dot = /).waitFor({ timeout: 60_000 });
  await dialog.getByRole("button", { name: "Pause" }).click();
  await page.evaluate(() => {
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.played = { work: [], between: [] };
    let last;
    globalThis.requestAnimationFrame = (act) =>
      ask((now) => {
        const begin = performance.now();
        act(now);
        globalThis.played.work.push(performance.now() - begin);
        if (last !== undefined) {
          globalThis.played.between.push(now - last);
        }
        last = now;
      });
  });
  const tasks = await traced(browser, page, async () => {
    await dialog.getByRole("button", { name: "Play", exact: true }).click();
    await page.waitForTimeout(SECONDS * 1000);
    await dialog.getByRole("button", { name: "Pause" }).click();
  });
  const played = await page.evaluate(() => globalThis.played);
  await page.context().close();
  return { ...played, all: tasks.reduce((sum, time) => sum + time, 0) / played.work.length };
}

/** Rows of the table: the largest crowd, and a template. */
export async function playing(browser) {
  const rows = [];
  const telecom = JSON.parse(cli(["template", "telecom"]).stdout);
  for (const [name, scenario] of [["playback, 1,900 dots, 1,700 on their way", crowd()], ["playback of a template", telecom]]) {
    const { work, between, all } = await frames(browser, scenario);
    rows.push([`${name}, work per frame`, both(work)]);
    rows.push(["  from frame to frame", `${both(between)}; ${work.length} frames in ${SECONDS} s`]);
    rows.push(["  main thread in all, per frame", `${all.toFixed(1)} ms`]);
  }
  return rows;
}
