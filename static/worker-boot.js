// The script of a worker with the page's program: it waits for the compiled module, starts it, and steps aside.
// (full-boot.js is the same for the program with every engine.)
//
// The first message must be `{ module: WebAssembly.Module }` (perennial.workerModule() in boot.js). It is
// answered with `{ ready: true }`; every later message, either way, is the Rust program's (src/worker/agent.rs).
// That program sets `self.onmessage` in its `main`, which runs inside `initSync`: a message posted right
// behind the module is therefore never lost. An exception here or in Rust reaches the page as the worker's
// `error` event.
import { initSync } from "./app.js";

self.onmessage = (event) => {
  self.onmessage = null;
  initSync({ module: event.data.module });
  self.postMessage({ ready: true });
};
