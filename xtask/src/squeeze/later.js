
// --- the later part of the program (xtask/src/squeeze/split) ---

// Puts it in its place.
export async function addLater(module) {
    await WebAssembly.instantiate(module, { f: wasm });
}

// Something of it was called before it was there, which nothing should do: it is fetched at once, while all waits.
function loadLater() {
    try {
        const request = new XMLHttpRequest();
        request.open("GET", new URL("app_later_bg.wasm", import.meta.url), false);
        // A page that waits may ask for text alone; this one has the bytes as they are.
        request.overrideMimeType("text/plain; charset=x-user-defined");
        request.send();
        if (request.status !== 200) {
            throw new Error("status " + request.status);
        }
        const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 255);
        new WebAssembly.Instance(new WebAssembly.Module(bytes), { f: wasm });
        console.warn("The later part of Perennial was called too early, and everything had to wait for it.");
    } catch (error) {
        globalThis.perennial?.stopped(error);
        throw error;
    }
}
