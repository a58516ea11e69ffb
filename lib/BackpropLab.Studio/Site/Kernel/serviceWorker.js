// Keeps the site in the browser. What is named after its content never changes; pages are asked for anew where there is a
// network, and taken from here where there is none.
const root = new URL("./", location.href).href;
// Several courses may lie on one host.
const OURS = `backprop-lab ${root} `;
const CACHE = OURS + VERSION;
const isFixed = (/** @type {string} */ path) => /^(assets|kernel)-/.test(path);

addEventListener("install", event => event.waitUntil(skipWaiting()));

addEventListener("activate", event => event.waitUntil((async () => {
  const former = (await caches.keys()).filter(name => name.startsWith(OURS) && name !== CACHE);
  // What is named after its content is not loaded again; and a page of the version before may still be open.
  if (former.length > 0) await copyFixed(former[former.length - 1]);
  for (const name of former.slice(0, -1)) await caches.delete(name);
  await clients.claim();
})()));

/** @param {string} former The name of a cache. */
async function copyFixed(former) {
  const [from, to] = [await caches.open(former), await caches.open(CACHE)];
  for (const request of await from.keys()) {
    const path = request.url.slice(root.length);
    const kept = isFixed(path) && FILES.includes(path) && await from.match(request);
    if (kept) await to.put(request, kept).catch(() => undefined);
  }
}

// All the rest, once a page has what it needs: so a lesson that nobody has opened yet opens without a network too.
addEventListener("message", event => {
  if (event.data === "keep all") event.waitUntil(keepAll());
  else if (event.data.stop) ends.set(event.data.stop, event.data.count);
});

/** How often each notebook was asked for what ends the cell that runs: a Web Worker that computes hears nothing else than the answer to its own question. @type {Map<string, number>} */
const ends = new Map();

async function keepAll() {
  const cache = await caches.open(CACHE);
  for (const name of FILES) {
    const address = root + name.replace(/(^|\/)index\.html$/, "$1");
    if (!await cache.match(address)) await fetch(address).then(answer => answer.ok ? cache.put(address, answer) : undefined).catch(() => undefined);
  }
}

addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  const path = new URL(request.url).pathname.slice(new URL(root).pathname.length);
  if (path.startsWith("stop/")) event.respondWith(new Response(String(ends.get(path.slice("stop/".length)) ?? 0)));
  else event.respondWith(answer(event, path));
});

/** @param {FetchEvent} event @param {string} path */
async function answer(event, path) {
  const { request } = event;
  const kept = await caches.match(request, { ignoreSearch: true });
  if (kept && isFixed(path)) return kept;
  try {
    const fresh = await fetch(request);
    // Kept beside, and if there is room: nobody waits for that.
    if (fresh.ok) event.waitUntil(caches.open(CACHE).then(cache => cache.put(request, fresh.clone())).catch(() => undefined));
    return fresh;
  } catch (problem) {
    if (kept) return kept;
    throw problem;
  }
}
