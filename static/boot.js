// Starts the app, or says in a sentence why it cannot.
//
// A classic script on purpose: it also runs where module scripts do not, and can then say so. It writes
// the only words that a person may read outside the catalogue in src/text, besides those of index.html: in English,
// and beside it in Spanish.
//
// For Rust it leaves `globalThis.perennial`:
//
//   perennial.workerModule(full)
//                              Promise<WebAssembly.Module>: the program of page and workers alike, or the
//                              workers' own with all engines; either is fetched and compiled once for all
//                              of them. After a failure the next call tries again.
//   perennial.createWorker(full)
//                              Worker: a new module worker, without a program as yet. Post
//                              `{ module }` to it first; worker-boot.js says what follows.
//   perennial.later()          Promise: the part of the page's program that the first screen does not need is
//                              there once it resolves. Fetched once; after a failure the next call tries again.
//   perennial.stopped(error)   The page cannot go on, since something that it needs at once did not arrive.
//   perennial.scriptUrl(path)  TrustedScriptURL (a string where a browser has no Trusted Types) of a script
//                              in the app's own folder; anything else throws.
//
// The app, once a person can use it, sets `document.documentElement.dataset.ready = "true"`.
(() => {
  "use strict";

  // What is shown in a frame, and that nothing is kept, is for Rust (src/app/effects/frame.rs).
  const isEmbedded = new URLSearchParams(location.search).has("embed");

  // --- the reader's language, as src/app/effects/storage.rs chooses it -----------------------------------

  function isSpanish() {
    let kept;
    try {
      kept = isEmbedded ? null : localStorage.getItem("perennial.language");
    } catch { /* as good as nothing */ }
    const first = [kept, ...navigator.languages].find((tag) => /^(en|es)(?![a-z])/i.test(tag));
    return /^es/i.test(first);
  }

  const inSpanish = isSpanish();

  const word = (english, spanish) => (inSpanish ? spanish : english);

  // What stands in index.html until the app does.
  if (inSpanish) {
    document.documentElement.lang = "es";
    for (const element of document.querySelectorAll("[data-es]")) {
      element.textContent = element.dataset.es;
    }
  }

  // --- the files of the app, as index.html names them -------------------------------------------

  const href = (id) => document.getElementById(id).href;

  // --- Trusted Types: the policy of index.html lets no other string become a script's address -----

  const folder = new URL(".", document.baseURI);

  function ownScript(path) {
    const url = new URL(path, folder);
    if (url.origin !== folder.origin || !url.pathname.startsWith(folder.pathname)) {
      throw new TypeError("Perennial runs only scripts of its own folder, not " + url.href);
    }
    return url.href;
  }

  const policy = globalThis.trustedTypes
    ? globalThis.trustedTypes.createPolicy("perennial", { createScriptURL: ownScript })
    : { createScriptURL: ownScript };

  // --- in a frame of another page -------------------------------------------------------------------

  // A page around this one could lead the hand of whoever works in it. It shows what its address asks for, and without
  // that only the way out.
  function framed() {
    say(word("Perennial does not work inside another page.", "Perennial no funciona dentro de otra página."));
    const link = Object.assign(document.createElement("a"), {
      href: location.href,
      target: "_blank",
      rel: "noopener",
      className: "boot-open",
      textContent: word("Open Perennial in a tab", "Abrir Perennial en una pestaña"),
    });
    document.getElementById("boot").append(link);
  }

  // --- workers ------------------------------------------------------------------------------------

  const createWorker = (full) =>
    new Worker(policy.createScriptURL(href(full ? "full-js" : "worker-js")), { type: "module" });

  const compiled = {};

  function workerModule(full) {
    const id = full ? "full-wasm" : "app-wasm";
    compiled[id] ??= compile(href(id)).catch((error) => {
      delete compiled[id];
      throw error;
    });
    return compiled[id];
  }

  // Compiles while it downloads, or afterwards where a server sends another type than application/wasm.
  async function compile(url) {
    const response = await fetch(url, { credentials: "same-origin" });
    if (!response.ok) {
      throw new MissingFile(url, response.status);
    }
    const type = (response.headers.get("content-type") || "").split(";")[0].trim();
    return type === "application/wasm"
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  }

  // --- the later part of the program ---------------------------------------------------------------

  // The glue of the program, once it is there.
  let app;
  let part;

  function later() {
    part ??= addLater().then(keep, (error) => {
      part = undefined;
      throw error;
    });
    return part;
  }

  async function addLater() {
    // The styles first: nothing is drawn a moment without them. A quick build is whole from the start.
    const [program] = await Promise.all([app.addLater && compile(href("later-wasm")), addStyles(href("later-css"))]);
    if (program) {
      await app.addLater(program);
      // What is drawn of it is a task of its own.
      await new Promise((go) => setTimeout(go));
    }
  }

  function addStyles(url) {
    return new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.onload = resolve;
      link.onerror = () => {
        link.remove();
        reject(new MissingFile(url, word("not loaded", "no se ha cargado")));
      };
      link.href = url;
      document.head.append(link);
    });
  }

  // Everything stands: from the next quiet moment on the app is kept, to work without network. Whatever fails there
  // is no loss for who has one.
  function keep() {
    if (navigator.serviceWorker && !isEmbedded) {
      const begin = async () => (await import(href("offline-js"))).start(policy.createScriptURL(href("sw-js")));
      (globalThis.requestIdleCallback ?? setTimeout)(() => begin().catch(() => {}));
    }
  }

  class MissingFile extends Error {
    constructor(url, status) {
      super(new URL(url).pathname.split("/").pop() + " (" + word("status", "estado") + " " + status + ")");
    }
  }

  // --- what the app asks of a browser ---------------------------------------------------------------

  // The smallest module that uses a feature of WebAssembly; a browser without the feature finds it invalid.
  const valid = (...body) =>
    typeof WebAssembly === "object" && WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, ...body]));

  // A browser that knows module workers reads `type` before it starts anything, and the exception stops
  // it there; another starts the script as a classic one, which is ended at once.
  function moduleWorkers() {
    let read = false;
    const options = { get type() { read = true; throw new Error("asked"); } };
    try {
      new Worker(policy.createScriptURL(href("worker-js")), options).terminate();
    } catch { /* as expected */ }
    return read;
  }

  const NEEDS = [
    { name: "WebAssembly", since: "Chrome 57, Edge 57, Firefox 52, Safari 11", present: () => valid() },
    {
      name: "WebAssembly SIMD",
      since: "Chrome 91, Edge 91, Firefox 89, Safari 16.4",
      present: () => valid(1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11),
    },
    {
      name: word("WebAssembly reference types", "los tipos de referencia de WebAssembly"),
      since: "Chrome 96, Edge 96, Firefox 79, Safari 15",
      present: () => valid(1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 7, 1, 5, 0, 208, 112, 26, 11),
    },
    {
      name: word("module workers", "los workers de tipo módulo"),
      since: "Chrome 80, Edge 80, Firefox 114, Safari 15",
      present: moduleWorkers,
    },
  ];

  // --- the sentence when it cannot start --------------------------------------------------------------

  function say(sentence, { detail, retry } = {}) {
    const boot = document.getElementById("boot");
    const status = document.getElementById("boot-status");
    if (!boot || !status) {
      return; // The app already stands here, and has its own words.
    }
    boot.classList.add("boot-failed");
    status.setAttribute("role", "alert");
    status.textContent = sentence;
    if (detail) {
      status.after(Object.assign(document.createElement("p"), { textContent: detail }));
    }
    if (retry) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: word("Try again", "Intentar de nuevo") });
      button.addEventListener("click", () => location.reload());
      boot.append(button);
    }
  }

  // Instead of everything else: the app holds still in the middle of what it did.
  function stopped(error) {
    const main = Object.assign(document.createElement("main"), { id: "boot", className: "boot" });
    main.append(
      Object.assign(document.createElement("h1"), { textContent: "Perennial" }),
      Object.assign(document.createElement("p"), { id: "boot-status" }),
    );
    document.body.replaceChildren(main);
    say(word("Perennial could not go on: a file did not arrive, or not whole.", "Perennial no ha podido continuar: un archivo no ha llegado, o no entero."), {
      detail: why(error),
      retry: true,
    });
  }

  const why = (error) =>
    word("It may be the network, or a new version that was put here just now.", "Puede ser la red, o una versión nueva que se acaba de poner aquí.")
    + " (" + error.message + ")";

  const list = (names) => names.join(", ").replace(/, ([^,]*)$/, word(" and $1", " y $1"));

  // The words of index.html are on the screen, or nobody looks. They come first: the program is most of what a
  // slow line has to carry.
  const painted = () =>
    new Promise((go) => {
      if (document.hidden) {
        go();
      }
      // A frame that was asked for is not on the screen yet: on a busy machine that takes its time.
      const isTold = globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint");
      if (isTold) {
        new PerformanceObserver(() => go()).observe({ type: "paint", buffered: true });
      } else {
        requestAnimationFrame(() => setTimeout(go));
      }
      // No frame comes to a page that was hidden meanwhile.
      document.addEventListener("visibilitychange", () => go(), { once: true });
      setTimeout(go, isTold ? 1000 : 300);
    });

  // --- the start --------------------------------------------------------------------------------------

  async function start() {
    if (location.protocol === "file:") {
      say(word("This page was opened from disk, and a browser does not start an app from a file.", "Esta página se ha abierto desde el disco, y un navegador no inicia una aplicación desde un archivo."), {
        detail: word("Run “cargo xtask serve” in the project and open the address it prints, or put this folder on any web server.", "Ejecute «cargo xtask serve» en el proyecto y abra la dirección que muestra, o ponga esta carpeta en cualquier servidor web."),
      });
      return;
    }
    if (window !== window.parent && !isEmbedded) {
      framed();
      return;
    }
    const missing = NEEDS.filter((need) => !need.present());
    if (missing.length > 0) {
      const names = list(missing.map((need) => need.name));
      say(word(`This browser lacks ${names}, which Perennial needs to simulate.`, `A este navegador le falta lo que Perennial necesita para simular: ${names}.`), {
        detail: missing.map((need) => `${need.name}: ${need.since}.`).join(" ") + " "
          + word("Please update the browser, or open this page in a newer one.", "Actualice el navegador o abra esta página en uno más nuevo."),
      });
      return;
    }
    await painted();
    let module;
    try {
      [app, module] = await Promise.all([import(href("app-js")), workerModule(false)]);
    } catch (error) {
      say(word("Perennial could not start: a file did not arrive, or not whole.", "Perennial no ha podido empezar: un archivo no ha llegado, o no entero."), {
        detail: why(error),
        retry: true,
      });
      return;
    }
    try {
      // Some of these browsers start a program of this size on the page in this way alone.
      await app.default({ module_or_path: module });
    } catch (error) {
      say(word("Perennial stopped while it was starting. This is a mistake in the app, not in your browser.", "Perennial se ha detenido al empezar. Es un error de la aplicación, no de su navegador."), {
        detail: "(" + error.message + ")",
        retry: true,
      });
    }
  }

  globalThis.perennial = Object.freeze({ workerModule, createWorker, later, stopped, scriptUrl: (path) => policy.createScriptURL(path) });
  start();
})();
