// The service worker: keeps one build of the app on this device, whole or not at all, so that it starts without
// network. (offline.js is the page's side of it.)
//
// The build writes into it what a build is (xtask/src/offline.rs), so that this file differs from build to build:
// that is how a browser finds out that there is a newer one. A file's name holds the hash of its content, and so
// names one content for ever; only the page itself, index.html, has a name that its content does not follow from.
// So it is enough that each build answers with its own page: that names files of its own build alone.
//
//   installing   every file is fetched into a cache of this build, and is compared with its hash; if one is not
//                what it should be, nothing has happened, and the build before goes on
//   waiting      until a person agrees ({ perennial: "take over" }), or no page of the build before is left
//   active       the page comes from this build's cache. Files of an older build are answered, from its own
//                cache, as long as a page of it is open: then ({ perennial: "started" }) that cache goes
//
// What is not listed is the network's and is never kept.
"use strict";

const BUILD = "%BUILD%";
// SHA-256 of the page, in hexadecimal digits.
const PAGE = "%PAGE%";
// The other files of the build, as paths from the folder of this one: a list.
const FILES = "%FILES%";

// Milliseconds in which an open page says of which build it is.
const PATIENCE = 3000;
// Files that are fetched at a time: the page may want the network, too.
const AT_A_TIME = 2;

const ROOT = self.registration.scope;
// One origin may have the app in several folders. No path ends with a space.
const OURS = "perennial " + new URL(ROOT).pathname + " ";
const OWN = OURS + BUILD;

const addressOf = (file) => new URL(file, ROOT).href;
const listed = new Set(FILES.map(addressOf));
const hashIn = (address) => /-([0-9a-f]{16})\.[^/]*$/.exec(address)?.[1];

self.addEventListener("install", (event) => event.waitUntil(install()));
// A page that was open before the first build was kept works without network from now on, too.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data?.perennial === "take over") {
    event.waitUntil(self.skipWaiting());
  } else if (event.data?.perennial === "started") {
    event.waitUntil(tidy());
  }
});
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const address = url.split(/[?#]/)[0];
  if (method !== "GET" || !address.startsWith(ROOT)) {
    return;
  }
  if (mode === "navigate") {
    event.respondWith(page(event.request, address));
  } else if (hashIn(address)) {
    event.respondWith(file(event.request, address));
  }
});

// --- keeping a build ------------------------------------------------------------------------------------

async function install() {
  const cache = await caches.open(OWN);
  const wanted = [[ROOT, PAGE], ...[...listed].map((address) => [address, hashIn(address)])];
  const work = async () => {
    for (let next; (next = wanted.shift()); ) {
      await keep(cache, ...next);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

// What has been kept is whole: an installation that broke off goes on where it was.
async function keep(cache, address, hash) {
  if (!(await cache.match(address))) {
    await cache.put(address, (address !== ROOT && (await ofOlderBuild(address))) || (await fetched(address, hash)));
  }
}

// From the browser's own cache, where the page has just put it, if that is what it should be.
async function fetched(address, hash) {
  for (const cache of [address === ROOT ? "no-cache" : "default", "reload"]) {
    const answer = await fetch(address, { cache, priority: "low" });
    if (answer.ok && answer.type === "basic") {
      const copy = answer.clone();
      const bytes = await answer.arrayBuffer();
      if ((await sha256(bytes)).startsWith(hash)) {
        // A page must not come from an answer that was led elsewhere.
        return copy.redirected ? new Response(bytes, { headers: copy.headers }) : copy;
      }
    }
  }
  throw new Error(address + " did not arrive as build " + BUILD + " has it");
}

async function sha256(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// --- answering --------------------------------------------------------------------------------------------

const ofThisBuild = async (address) => (await caches.open(OWN)).match(address);

const olderBuilds = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== OWN);

async function ofOlderBuild(address) {
  for (const name of await olderBuilds()) {
    const answer = await (await caches.open(name)).match(address);
    if (answer) {
      return answer;
    }
  }
  return undefined;
}

// Its name says which content is meant, whichever build it belongs to.
async function file(request, address) {
  return (await ofThisBuild(address)) || (await ofOlderBuild(address)) || fetch(request);
}

async function page(request, address) {
  if (address === ROOT || address === ROOT + "index.html") {
    return (await ofThisBuild(ROOT)) || fetch(request);
  }
  if (listed.has(address)) {
    return file(request, address);
  }
  // Below this folder there may be other pages, such as another copy of the app, which are not ours to answer.
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(ROOT + new URL(request.url).search);
  }
}

// --- letting go of older builds ---------------------------------------------------------------------------

async function tidy() {
  const old = await olderBuilds();
  const isNewest = () => !self.registration.waiting && !self.registration.installing;
  if (old.length === 0 || !isNewest()) {
    return;
  }
  const pages = await self.clients.matchAll({ type: "window" });
  const builds = await Promise.all(pages.map(buildOf));
  // A page that does not answer, such as one that the browser holds still, may be of any build.
  if (!builds.every(Boolean)) {
    return;
  }
  for (const name of old) {
    if (isNewest() && !builds.includes(name.slice(OURS.length))) {
      await caches.delete(name);
    }
  }
}

function buildOf(client) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    setTimeout(resolve, PATIENCE);
    client.postMessage({ perennial: "which build" }, [port2]);
  });
}
