// The page's side of working without network: it registers the service worker (sw.js), and offers a newer build
// once that is here, whole. boot.js starts it when everything else has arrived.
//
// `data-kept` on the root element says for tests and support whether the build is kept: "true" or "refused".
//
// What it says, it says to Rust (src/app/effects/update.rs): `data-update="ready"` stands on the root element and
// the window has an event `perennial:update`, when a newer build waits; the window gets an event
// `perennial:agreed` when the person wants it.

// The page has been told of changes of the address half a second later at the latest, and writes what is on
// screen to this device when it goes (src/app/effects).
const SETTLED = 600;
// A tab may stay open for weeks: milliseconds after which it looks for a newer build when it is looked at.
const AGAIN = 60 * 60 * 1000;
// What keeps the app fetches, hashes and writes a hundred files. A run that goes on wants the same cores, and is what the person
// waits for: milliseconds after which it shares them, as a run may take minutes.
const PATIENCE = 5000;

const workers = navigator.serviceWorker;
const root = document.documentElement;
const build = document.querySelector('meta[name="build"]').content;

/** Starts it; `script` is the address of the service worker, which the policy of the page has passed. */
export async function start(script) {
  await atRest();
  let registration;
  try {
    registration = await workers.register(script, { updateViaCache: "none" });
  } catch {
    root.dataset.kept = "refused";
    return; // A browser that will not keep it, such as in a private window, needs the network.
  }
  let agreed = false;
  let controlled = Boolean(workers.controller);

  // Which older builds can go is known once this page says that it has started, and every open one of which build it is.
  workers.addEventListener("message", (event) => {
    if (event.data?.perennial === "which build") {
      event.ports[0].postMessage(build);
    }
  });
  workers.ready.then(({ active }) => {
    root.dataset.kept = "true";
    active.postMessage({ perennial: "started" });
  });

  // Another build answers from now on: a person agreed to it, here or in another tab. The first one that is kept
  // is no news.
  workers.addEventListener("controllerchange", () => {
    const isFirst = !controlled;
    controlled = true;
    if (agreed || !(isFirst || isTyping())) {
      reload();
    } else if (!isFirst) {
      offer();
    }
  });
  addEventListener("perennial:agreed", () => {
    agreed = true;
    if (registration.waiting) {
      registration.waiting.postMessage({ perennial: "take over" });
    } else {
      reload();
    }
  });

  const look = () => {
    if (registration.waiting && registration.active) {
      offer();
    }
  };
  const watch = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", watch);
  watch();
  look();

  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - looked > AGAIN) {
      looked = Date.now();
      registration.update().catch(() => {}); // There is no network now.
    }
  });
}

// No run goes on, or has for long.
function atRest() {
  return new Promise((resolve) => {
    const look = () => {
      if (root.dataset.run !== "running") {
        done();
      }
    };
    const done = () => {
      watching.disconnect();
      clearTimeout(late);
      resolve();
    };
    const watching = new MutationObserver(look);
    const late = setTimeout(done, PATIENCE);
    watching.observe(root, { attributeFilter: ["data-run"] });
    look();
  });
}

function offer() {
  root.dataset.update = "ready";
  dispatchEvent(new Event("perennial:update"));
}

// In a tab where someone is in the middle of something the build that runs goes on, from its own files.
function isTyping() {
  const field = document.activeElement;
  const isField = field?.matches("textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])");
  return Boolean(isField || document.querySelector("dialog[open], [role=dialog]"));
}

let reloading = false;

function reload() {
  if (!reloading) {
    reloading = true;
    // Leaving a field takes what was typed in it.
    document.activeElement?.blur();
    setTimeout(() => {
      // Whoever is asked whether to leave may stay, and is asked again the next time.
      reloading = false;
      location.reload();
    }, SETTLED);
  }
}
