// The script of a worker with the program that holds every engine: worker-boot.js, but for the glue.
import { initSync } from "./worker.js";

self.onmessage = (event) => {
  self.onmessage = null;
  initSync({ module: event.data.module });
  self.postMessage({ ready: true });
};
