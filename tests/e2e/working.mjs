// The benchmark's work in workers alone, without a page that draws: the shipped program, told what the page tells it
// (src/worker/protocol.rs), beside one native thread. measure.mjs prints it.
import { execFileSync } from "node:child_process";
import { benchmark, cli, ready, root } from "./support.mjs";

const ROUNDS = 13;
/** Of so many rounds, one asks the native program, too. */
const NATIVE = 6;

/** Positions of the series that the work asks for: people in each stage, and cumulative revenue. 549 numbers a replication. */
function watched(scenario) {
  const { status, stdout, stderr } = cli(["run", "-", "--engine", "exact", "--format", "json"], JSON.stringify(scenario));
  if (status !== 0) {
    throw new Error(stderr);
  }
  // A series by itself has a mean, others are by what they are of; the order is that of the layout.
  const periods = Object.entries(JSON.parse(stdout).strategies[0].periods);
  const keys = periods.flatMap(([key, one]) => (one.mean ? [key] : Object.keys(one).map((id) => `${key}/${id}`)));
  return [...scenario.stages.map((stage) => keys.indexOf(`stages/${stage.id}`)), keys.indexOf("cumulative_revenue")];
}

/** Starts the workers in a page, and leaves there what runs the work once and says how many milliseconds it took. */
async function start(page, simulators) {
  await page.evaluate(async (count) => {
    const { createWorker, workerModule } = globalThis.perennial;
    const module = await workerModule(true);
    const started = async () => {
      const worker = createWorker(true);
      worker.postMessage({ module });
      await new Promise((go) => (worker.onmessage = go));
      return worker;
    };
    const simulators = await Promise.all(Array.from({ length: count }, started));
    const summariser = await started();
    let run = 0;
    // Chunks that grow and then shrink, much as src/engine/chunk.rs splits a run of 1,000 for two.
    const chunks = [[0, 32], [32, 64], [64, 128], [128, 192], [192, 320], [320, 448], [448, 576], [576, 704], [704, 800], [800, 896], [896, 960], [960, 1000]];
    globalThis.work = (scenario, watched) =>
      new Promise((done) => {
        run += 1;
        const begun = performance.now();
        const waiting = [...chunks];
        summariser.postMessage({ do: "summarise", run, scenario, watched });
        summariser.onmessage = ({ data }) => {
          if (data.is === "summary") {
            const took = performance.now() - begun;
            // What was simulated besides is of no use here.
            [...simulators, summariser].forEach((worker) => worker.postMessage({ do: "stop", stop: run }));
            done(took);
          }
        };
        const asks = simulators.map((simulator) => {
          const ask = () => {
            const chunk = waiting.shift();
            if (chunk) {
              simulator.postMessage({ do: "chunk", run, from: chunk[0], to: chunk[1] });
            }
          };
          simulator.onmessage = ({ data }) => {
            if (data.is === "chunk") {
              ask();
              summariser.postMessage({ do: "add", run, excerpt: data.excerpt, values: data.values }, [data.values.buffer]);
            }
          };
          simulator.postMessage({ do: "simulate", run, scenario, watched });
          return ask;
        });
        // As many at hand as src/worker/schedule gives, one for each after the other.
        [0, 1, 2].forEach(() => asks.forEach((ask) => ask()));
      });
  }, simulators);
}

/** Milliseconds of the work on one native thread: benches/works.rs, which takes some seconds. */
function native() {
  const said = execFileSync("cargo", ["bench", "--quiet", "--bench", "works"], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return Number(said.split("\n")[0].split("\t")[1]);
}

/** Rows of the table: one simulator, and two, beside one native thread; in turn, the fastest of the rounds. */
export async function working(browser) {
  const scenario = benchmark();
  scenario.strategies.length = 1;
  const positions = watched(scenario);
  const pages = [];
  for (const simulators of [1, 2]) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(process.env.PERENNIAL_URL);
    await page.locator(ready).waitFor({ state: "attached" });
    await page.locator('html[data-run="done"]').waitFor({ state: "attached", timeout: 60_000 });
    await start(page, simulators);
    pages.push(page);
  }
  const best = [Infinity, Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    const text = JSON.stringify({ ...scenario, run: { ...scenario.run, seed: 100 + round } });
    const times = [round % NATIVE === 0 ? native() : Infinity];
    for (const page of pages) {
      times.push(await page.evaluate(([text, positions]) => globalThis.work(text, Uint32Array.from(positions)), [text, positions]));
    }
    times.forEach((time, at) => (best[at] = Math.min(best[at], time)));
  }
  const [alone, one, two] = best;
  await Promise.all(pages.map((page) => page.context().close()));
  const ratio = (time) => `${time.toFixed(1)} ms, ${(time / alone).toFixed(2)} of one native thread`;
  return [
    ["the benchmark's work, one native thread", `${alone.toFixed(1)} ms`],
    ["  workers in the browser, one simulator", ratio(one)],
    ["  and two", ratio(two)],
  ];
}
