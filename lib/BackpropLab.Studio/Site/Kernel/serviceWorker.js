// Keeps the site in the browser. What is named after its content never changes; pages are asked for anew where there is a
// network, and taken from here where there is none.
const root = new URL("./", location.href).href;
// Several courses may lie on one host.
const OURS = `backprop-lab ${root} `;
const CACHE = OURS + VERSION;
const isFixed = (/** @type {string} */ path) => /^(assets|kernel)-/.test(path);

addEventListener("install", event => event.waitUntil(skipWaiting()));

addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  await clients.claim();
})()));

// All the rest, once a page has what it needs: so a lesson that nobody has opened yet opens without a network too.
addEventListener("message", event => {
  if (event.data === "keep all") event.waitUntil(keepAll());
  else if (event.data.stop) stopped.add(event.data.stop);
});

/** The notebooks whose cell is to stop: a Web Worker that computes hears nothing else than the answer to its own question. @type {Set<string>} */
const stopped = new Set();

async function keepAll() {
  const cache = await caches.open(CACHE);
  for (const name of FILES) {
    const address = root + name.replace(/(^|\/)index\.html$/, "$1");
    if (!await cache.match(address)) await fetch(address).then(answer => answer.ok ? cache.put(address, answer) : undefined, () => undefined);
  }
}

addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  const path = new URL(request.url).pathname.slice(new URL(root).pathname.length);
  if (path.startsWith("stop/")) event.respondWith(new Response(stopped.delete(path.slice("stop/".length)) ? "stop" : "go on"));
  else event.respondWith(answer(request, path));
});

/** @param {Request} request @param {string} path */
async function answer(request, path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept && isFixed(path)) return kept;
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
  } catch (problem) {
    if (kept) return kept;
    throw problem;
  }
}
