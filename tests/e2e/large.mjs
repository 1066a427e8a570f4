// Main-thread work per step of what is done on a large map: sixty stages are zoomed, panned, and one of them is dragged.
// interactions.mjs prints it with its own.
import { row, settledPage, traced } from "./interactions.mjs";
import { frame, linkOf } from "./support.mjs";

const STEPS = 30;
const COLUMNS = 10;
const ROWS = 6;

/** Six ways beside each other, ten stages long, with crossings between them and ways back; all of them lose people. */
function sixtyStages() {
  const id = (column, row) => `s${column}-${row}`;
  const stages = [];
  const transitions = [];
  const arrow = (from, to, probability) => transitions.push({ id: `${from}_${to}`, from, to, probability });
  for (let column = 0; column < COLUMNS; column += 1) {
    for (let row = 0; row < ROWS; row += 1) {
      const here = id(column, row);
      const isLast = column === COLUMNS - 1;
      stages.push({ id: here, name: `Stage ${column + 1} ${"ABCDEF"[row]}`, kind: column < 3 ? "prospect" : "customer", revenue: column < 3 ? 0 : 10 });
      if (!isLast) {
        arrow(here, id(column + 1, row), 0.2);
        arrow(here, "gone", 0.02);
      }
      if (!isLast && (column + row) % 3 === 0) {
        arrow(here, id(column + 1, (row + 1) % ROWS), 0.1);
      }
      if (column > 0 && (column + row) % 4 === 0) {
        arrow(here, id(column - 1, row), 0.05);
      }
    }
  }
  // The last way ends in what all of them lose people to.
  stages[stages.length - 1] = { id: "gone", name: "Gone", kind: "lost" };
  const last = id(COLUMNS - 1, ROWS - 1);
  return {
    format: 1,
    name: "Sixty stages",
    clock: { period: "month", periods: 60 },
    stages,
    transitions: transitions.filter(({ from, to }) => from !== last && to !== last),
    channels: [{ id: "ads", entry: id(0, 0), arrivals: 1000, cost_per_arrival: 5 }],
    strategies: [{ id: "baseline" }, { id: "care", name: "Care", levers: [{ target: `transition:${id(4, 0)}_gone.probability`, change: { multiply: 0.8 } }] }],
  };
}

/** Rows of the table: zooming, panning and dragging a stage on the map of sixty. */
export async function large(browser) {
  const page = await settledPage(browser, linkOf(sixtyStages()));
  const map = page.locator("#map .map-view");
  const box = await map.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  const zoom = await traced(browser, page, async () => {
    for (let step = 0; step < STEPS; step += 1) {
      await page.mouse.wheel(0, step < STEPS / 2 ? -40 : 15);
      await frame(page);
    }
  });
  await page.keyboard.up("Control");
  /** What a pointer does that is pressed here and moves on. */
  const dragged = async (from, button, move) => {
    await page.mouse.move(...from);
    await page.mouse.down({ button });
    const times = await traced(browser, page, async () => {
      for (let step = 1; step <= STEPS; step += 1) {
        await page.mouse.move(...move(from, step));
        await frame(page);
      }
    });
    await page.mouse.up({ button });
    return times;
  };
  const pan = await dragged([x, y], "middle", ([left, top], step) => [left - 4 * step, top - step]);
  await page.locator("#map").getByRole("button", { name: "Fit" }).first().click();
  const stage = await page.locator("#map [data-pick=s20] .node").first().boundingBox();
  const middle = [stage.x + stage.width / 2, stage.y + stage.height / 2];
  const move = await dragged(middle, "left", ([left, top], step) => [left + step, top + 2 * step]);
  await page.context().close();
  return [
    row("a map of sixty stages is zoomed, per step", zoom, STEPS),
    row("the same is panned, per step", pan, STEPS),
    row("one of the sixty is dragged, per step", move, STEPS),
  ];
}
