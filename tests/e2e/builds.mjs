// Builds of the app for tests of what is kept on a device: dist/ as it is, a newer one that differs from it in every
// program, style and script, and a server that can change from one to the other or go away.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { root } from "./support.mjs";

const dist = process.env.PERENNIAL_DIST || path.join(root, "dist");
const hash = (content) => createHash("sha256").update(content).digest("hex");
const isText = (name) => /\.(js|css|html|svg|json|webmanifest)$|^_headers$/.test(name);

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

/** The files of dist/, by name. */
export function built() {
  const files = new Map();
  for (const name of readdirSync(dist, { recursive: true }).map((name) => name.split(path.sep).join("/"))) {
    try {
      files.set(name, readFileSync(path.join(dist, name)));
    } catch (error) {
      if (error.code !== "EISDIR") {
        throw error;
      }
    }
  }
  return files;
}

/** The id of a build, as its page has it. */
export const id = (files) => /<meta name="build" content="([0-9a-f]{16})">/.exec(files.get("index.html").toString())[1];

/** The name of a file in a build, by the name that it has before its hash. */
export const named = (files, name) => {
  const [start, end] = name.split(/(?=\.)/);
  return [...files.keys()].find((key) => key.startsWith(start + "-") && key.length === name.length + 17 && key.endsWith(end));
};

/** Something behind the content of a file that changes nothing of what it does. */
function longer(name, content) {
  if (name.endsWith(".wasm")) {
    // A section of WebAssembly with a name of its own.
    return Buffer.concat([content, Buffer.from([0, 3, 1, 98, 2])]);
  }
  return Buffer.concat([content, Buffer.from("\n/* newer */\n")]);
}

/** The same app as another build: every program, style and script differs, and so has another name. */
export function newer(old) {
  const files = new Map(old);
  // A file gets another name, and with it all that name it.
  const change = (name, content) => {
    const other = name.replace(/-[0-9a-f]{16}\./, `-${hash(content).slice(0, 16)}.`);
    files.delete(name);
    files.set(other, content);
    for (const [user, text] of [...files]) {
      const has = isText(user) && text.includes(path.posix.basename(name));
      if (has) {
        const changed = Buffer.from(text.toString().replaceAll(path.posix.basename(name), path.posix.basename(other)));
        if (/-[0-9a-f]{16}\./.test(user)) {
          change(user, changed);
        } else {
          files.set(user, changed);
        }
      }
    }
  };
  const starts = [...files.keys()].filter((name) => /-[0-9a-f]{16}\.(js|css|wasm)$/.test(name)).map((name) => name.replace(/-[0-9a-f]{16}/, ""));
  for (const start of starts) {
    const name = named(files, start);
    change(name, longer(name, files.get(name)));
  }
  const [before, page] = [id(old), hash(old.get("index.html"))];
  const after = hash([...files.keys()].join()).slice(0, 16);
  const replace = (name, from, to) => files.set(name, Buffer.from(files.get(name).toString().replaceAll(from, to)));
  replace("index.html", before, after);
  replace("sw.js", before, after);
  replace("sw.js", page, hash(files.get("index.html")));
  return files;
}

/** What `_headers` of a build says of a path, as hosts read it. */
function headers(files, file) {
  const found = {};
  let applies = false;
  for (const line of files.get("_headers").toString().split("\n")) {
    if (line.startsWith("/")) {
      applies = line === "/*" || line === "/" + file;
    } else if (applies && line.trim()) {
      const [name, ...value] = line.trim().split(": ");
      found[name] = value.join(": ");
    }
  }
  return found;
}

/** Serves a build below a folder, with the headers that it asks for. */
export class Host {
  constructor(files, folder = "/") {
    this.files = files;
    this.folder = folder;
    /** Paths that were asked for, from the folder on. */
    this.asked = [];
    /** Changes an answer: a function of a path and a content that gives a content, or null for status 404. */
    this.spoil = (_, content) => content;
  }

  async start(port = 0) {
    this.server = createServer((request, response) => this.answer(request, response));
    await new Promise((resolve) => this.server.listen(port, "127.0.0.1", resolve));
    this.port = this.server.address().port;
    this.url = `http://127.0.0.1:${this.port}${this.folder}`;
    return this;
  }

  /** Goes away; the address answers to nobody. */
  async stop() {
    if (this.server.listening) {
      const closed = new Promise((resolve) => this.server.close(resolve));
      this.server.closeAllConnections();
      await closed;
    }
  }

  /** Comes back at the same address. */
  again() {
    return this.start(this.port);
  }

  answer(request, response) {
    const { pathname } = new URL(request.url, this.url);
    const name = pathname.startsWith(this.folder) ? pathname.slice(this.folder.length) : undefined;
    this.asked.push(name ?? pathname);
    const file = name === "" ? "index.html" : name;
    const content = this.files.has(file) ? this.spoil(file, this.files.get(file)) : null;
    if (!content) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such file.");
      return;
    }
    response.writeHead(200, { ...headers(this.files, name), "Content-Type": TYPES[path.extname(file)] ?? "text/plain" }).end(content);
  }
}
