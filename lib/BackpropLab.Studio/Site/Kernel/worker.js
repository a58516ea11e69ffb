// Runs the cells of one notebook in a Web Worker: brings .NET and what the course needs of it, unpacks it, and passes
// messages on. Whoever started it says which notebook.
import { dotnet } from "./_framework/dotnet.js";
import { BYTES, FORMAT } from "./packing.js";

let loaded = 0;
const unpack = FORMAT === "brotli" ? brotli() : Promise.resolve(gunzip);
const [runtimeFiles, courseFiles, module] = [archive("runtime"), archive("course"), load("dotnet.native.wasm")];
// What fails is told where it is waited for.
for (const early of [runtimeFiles, courseFiles, module]) early.catch(() => undefined);

async function brotli() {
  const { default: start, decompress } = await import("./brotli.js");
  await start({ module_or_path: await fetch(new URL("brotli.wasm", import.meta.url)).then(answer => answer.arrayBuffer()) });
  return async (/** @type {ArrayBuffer} */ packed) => decompress(new Uint8Array(packed)).buffer;
}

/** @param {ArrayBuffer} packed */
function gunzip(packed) {
  return new Response(new Response(packed).body?.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** A packed file. @param {string} name */
async function load(name) {
  const answer = await fetch(new URL(`${name}.bin`, import.meta.url));
  if (!answer.ok || !answer.body) throw new Error(`${name} cannot be loaded: the server answers ${answer.status}.`);
  const counting = new TransformStream({
    transform(/** @type {Uint8Array} */ piece, controller) {
      loaded += piece.byteLength;
      postMessage({ kind: "loading", share: Math.min(1, loaded / BYTES) });
      controller.enqueue(piece);
    },
  });
  const packed = await new Response(answer.body.pipeThrough(counting)).arrayBuffer();
  return (await unpack)(packed);
}

/** An archive, taken apart. @param {string} name @returns {Promise<Map<string, Uint8Array>>} */
async function archive(name) {
  const bytes = await load(name);
  const begin = 4 + new DataView(bytes).getInt32(0, true);
  let place = begin;
  return new Map(JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, begin - 4))).map((/** @type {[string, number]} */ [file, length]) => {
    place += length;
    return [file, new Uint8Array(bytes, place - length, length)];
  }));
}

/** @param {string} type @param {string} name */
function resource(type, name) {
  if (type === "dotnetwasm") return module.then(bytes => new Response(bytes, { headers: { "Content-Type": "application/wasm" } }));
  if (type !== "assembly") return undefined;
  return (name.startsWith("BackpropLab") ? courseFiles : runtimeFiles).then(files => new Response(files.get(name)));
}

/** Nothing answers here any more: a cell has ended the runtime, or broken it. @param {unknown} why */
const end = why => postMessage({ kind: "ended", reason: String(why) });

// .NET makes WebAssembly of what runs often, and by default so soon that the compiler of cells, of which most runs seldom, is
// held up by it: with this bound a first verdict came after 7.2 s instead of 9.5 s, and a training of 5,000 epochs took 2.2 s
// instead of 2.9 s.
const often = "--jiterpreter-minimum-trace-hit-count=40000";
const runtime = await dotnet.withRuntimeOptions([often]).withResourceLoader(resource).withModuleConfig({ onAbort: end, onExit: code => end(`exit code ${code}`) }).create();
const { BackpropLab: { Browser: { Page: page } } } = await runtime.getAssemblyExports("BackpropLab.Browser.dll");

/** The name by which the service worker knows of this worker; empty if there is none. */
let name = "";

/** How many messages have come in here that end the cell which runs, and of how many the service worker has told. */
let heard = 0, told = 0;

/** Called when all of those are heard. @type {(() => void) | undefined} */
let whenHeard;

/** How long a message is waited for that was announced, in milliseconds. */
const ANNOUNCED_TIME = 1000;

/**
 * Whether the person has asked for something that ends the cell which runs. Meanwhile no message comes in here; but a request
 * that is waited for goes out, and the service worker answers it.
 */
function isToStop() {
  if (name === "") return false;
  const request = new XMLHttpRequest();
  try {
    request.open("GET", new URL(`../stop/${name}`, import.meta.url), false);
    request.send();
    if (request.status === 200) told = Number(request.responseText);
    return told > heard;
  } catch {
    return false;
  }
}

/** Waits for the messages that were announced. @returns {Promise<void>} */
function hearWhy() {
  return told <= heard ? Promise.resolve() : new Promise(resolve => {
    whenHeard = resolve;
    setTimeout(resolve, ANNOUNCED_TIME);
  });
}

/** @type {Promise<void> | undefined} */
let help;

/** Brings what help with typing needs besides, when it is first asked for. */
async function loadHelp() {
  for (const [name, content] of await archive("help")) {
    if (name.endsWith(".xml")) page.AddDocumentation(name, content);
    else page.LoadAssembly(content);
  }
}

runtime.setModuleImports("page", {
  tell: (/** @type {string} */ message) => postMessage({ kind: "tell", message }),
  setAside: (/** @type {string} */ text) => postMessage({ kind: "setAside", text }),
  keep: (/** @type {string} */ text) => postMessage({ kind: "keep", text }),
  note: (/** @type {string} */ progress) => postMessage({ kind: "progress", progress }),
  noteAttempts: (/** @type {string} */ lines) => postMessage({ kind: "attempts", lines }),
  fail: (/** @type {string} */ reason) => postMessage({ kind: "fail", reason }),
  isToStop,
  hearWhy,
  loadHelp: () => help ??= loadHelp().catch(problem => {
    // The next who asks tries again.
    help = undefined;
    throw problem;
  }),
});
await runtime.runMain("BackpropLab.Browser.dll", []);
// The compiler reads the same images.
for (const files of [await runtimeFiles, await courseFiles]) {
  files.forEach((image, name) => page.AddAssembly(name, image));
  files.clear();
}

onmessage = ({ data: { endsCell, ...data } }) => {
  if (data.kind === "open") name = data.session;
  try {
    if (data.kind === "open") page.Open(data.name, data.given, data.written, data.earlier, data.progress, data.membership, data.until ?? -1);
    else if (data.kind === "member") page.Join(data.membership);
    else if (data.kind === "found") page.Take(data.text);
    else if (data.kind === "import") page.Import(data.text);
    else page.Receive(JSON.stringify(data));
  } catch (problem) {
    end(problem);
  }

  if (endsCell && ++heard >= told) whenHeard?.();
};
postMessage({ kind: "ready" });
