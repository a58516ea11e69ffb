// A live page: takes what the server says has changed, and touches nothing else of what stands there.
(() => {
  "use strict";
  const main = document.getElementById("cells");
  const status = document.getElementById("watch-status");
  const stop = document.getElementById("watch-stop");
  const problem = document.getElementById("watch-problem");
  const cells = new Map();
  const trust = document.getElementById("watch-trust");
  const fileTitle = document.title;
  const { nonce } = document.currentScript;

  // Whoever opens an address of this server again that has been used is led back here.
  try { localStorage.setItem("backprop-lab-page", location.pathname); } catch { }

  // The policy of the page lets those scripts run that are handed its nonce: what outputs bring, and no text.
  function parsed(html, isText) {
    const template = document.createElement("template");
    template.innerHTML = html;
    // Scripts that come by innerHTML do not run; copies of them do, when they are put on the page.
    for (const script of isText ? [] : template.content.querySelectorAll("script")) {
      const copy = document.createElement("script");
      for (const { name, value } of script.attributes) copy.setAttribute(name, value);
      copy.textContent = script.textContent;
      if (!copy.src) copy.nonce = nonce;
      script.replaceWith(copy);
    }
    return template.content.firstElementChild ?? document.createElement("span");
  }

  function discard(element) {
    const hadCharts = element.querySelector(".bl-plot, [data-plotly]") !== null;
    element.remove();
    // A chart lets go of the page when it sees that it is gone, and it looks when an attribute of the body changes.
    if (hadCharts) document.body.dataset.discarded = Number(document.body.dataset.discarded ?? 0) + 1;
  }

  // A chart that is drawn again alike has another number in its identifier.
  const alike = html => html.replace(/\bbl-([0-9a-f]{10})-\d+/g, "bl-$1");

  // Puts the parts in place of those of the same position; what is alike stays, with its zoom, focus and selection.
  function patchParts(parent, parts, from, htmls, { before = null, keepRest = false, isText = false }) {
    htmls.forEach((html, n) => {
      const at = from + n;
      const known = parts[at];
      known?.element.classList.remove("nb-former");
      if (known && alike(known.html) === alike(html)) return;
      const element = parsed(html, isText);
      parent.insertBefore(element, known ? known.element : before);
      if (known) discard(known.element);
      parts[at] = { html, element };
      BackpropLab.enhance(parent);
    });
    const rest = from + htmls.length;
    if (!keepRest) parts.splice(rest).forEach(part => discard(part.element));
  }

  function patchFrame(cell, html) {
    const next = parsed(html, true);
    const isText = next.classList.contains("nb-text");
    const fresh = !cell.element || cell.element.classList.contains("nb-text") !== isText;
    if (fresh) {
      const element = next.cloneNode(false);
      if (cell.element) cell.element.replaceWith(element);
      else main.append(element);
      Object.assign(cell, { element, parts: [], outputs: [], box: undefined });
    } else {
      for (const { name } of [...cell.element.attributes]) if (!next.hasAttribute(name)) cell.element.removeAttribute(name);
      for (const { name, value } of next.attributes) cell.element.setAttribute(name, value);
    }
    patchParts(cell.element, cell.parts, 0, [...next.children].map(child => child.outerHTML), { before: cell.box, isText });
  }

  function patchOutputs(cell, { kept, outputs, state }) {
    if (!cell.box && outputs.length > 0) {
      cell.box = Object.assign(document.createElement("div"), { className: "nb-outputs" });
      cell.element.append(cell.box);
    }
    const isRunning = state === "running";
    if (state === "waiting" || (isRunning && cell.startedAt === undefined)) cell.outputs.forEach(part => part.element.classList.add("nb-former"));
    if (cell.box) patchParts(cell.box, cell.outputs, kept, outputs, { keepRest: isRunning });
    if (state === "settled" || state === "outdated") cell.outputs.forEach(part => part.element.classList.remove("nb-former"));
    if (cell.outputs.length === 0) {
      cell.box?.remove();
      cell.box = undefined;
    }
  }

  const words = { waiting: "waiting", running: "running", outdated: "from before the last change" };

  function showState(cell, { state, seconds }) {
    cell.element.dataset.state = state;
    cell.element.setAttribute("aria-busy", String(state === "running"));
    cell.startedAt = state === "running" ? performance.now() - seconds * 1000 : undefined;
    cell.element.querySelector(".nb-state")?.remove();
    const bar = cell.element.querySelector(".nb-bar");
    if (!bar || state === "settled") return;
    const word = Object.assign(document.createElement("span"), { className: "nb-state", textContent: words[state] });
    bar.append(word);
    showTime(cell);
  }

  function showTime(cell) {
    if (cell.startedAt === undefined) return;
    const seconds = Math.floor((performance.now() - cell.startedAt) / 1000);
    const word = cell.element.querySelector(".nb-state");
    if (word) word.textContent = `running, ${seconds} s`;
  }

  function patchCell(change) {
    const cell = cells.get(change.key) ?? {};
    cells.set(change.key, cell);
    if (change.frame !== null) patchFrame(cell, change.frame);
    patchOutputs(cell, change);
    showState(cell, change);
  }

  function putInOrder(order) {
    for (const [key, cell] of cells) {
      if (order.includes(key)) continue;
      discard(cell.element);
      cells.delete(key);
    }
    let next = main.firstChild;
    for (const key of order) {
      const { element } = cells.get(key);
      if (element === next) next = next.nextSibling;
      else main.insertBefore(element, next);
    }
  }

  let contents = "";
  function patchContents(html) {
    if (html === contents) return;
    contents = html;
    const shown = document.querySelector(".nb-contents");
    if (html === "") return shown?.remove();
    const next = parsed(html, true);
    if (shown) shown.querySelector("ol").replaceWith(next.querySelector("ol"));
    else document.getElementById("main").before(next);
    BackpropLab.enhance(document.querySelector(".nb-contents"));
  }

  // What is over in the blink of an eye is not worth an announcement.
  let pending;
  function showStatus(next) {
    clearTimeout(pending);
    const isRunning = next.kind === "running";
    stop.setAttribute("aria-disabled", String(!isRunning));
    pending = setTimeout(() => {
      status.dataset.kind = next.kind;
      if (status.textContent === next.text) return;
      const words = next.cell ? Object.assign(document.createElement("a"), { href: `#cell-${next.cell}` }) : status;
      words.textContent = next.text;
      if (words !== status) status.replaceChildren(words);
    }, isRunning ? 200 : 0);
  }

  function showProblem(text) {
    if (problem.textContent === text) return;
    problem.textContent = text;
  }

  function showTrust(isTrusted) {
    for (const name of ["run", "restart"]) document.getElementById(`watch-${name}`).setAttribute("aria-disabled", String(!isTrusted));
    if (isTrusted && trust.contains(document.activeElement)) document.getElementById("main").focus();
    trust.hidden = isTrusted;
  }

  // One object that sends and takes messages: the rest of the page does not know what answers.
  const connection = { send() { }, onmessage(_message) { }, onstate(_isOpen) { } };
  const longestWait = 5000;
  let wait = 250;
  let hasEnded = false;

  function connect() {
    const socket = new WebSocket(new URL("live", location.href.replace(/^http/, "ws")));
    socket.onopen = () => { wait = 250; connection.onstate(true); };
    socket.onmessage = ({ data }) => connection.onmessage(JSON.parse(data));
    socket.onclose = () => {
      connection.onstate(false);
      if (!hasEnded) setTimeout(connect, wait);
      wait = Math.min(2 * wait, longestWait);
    };
    connection.send = message => { if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message)); };
  }

  let isFirst = true;
  let instance;
  connection.onmessage = message => {
    if (message.kind !== "page") return;
    if (instance !== message.instance) {
      // What stands there was served with the document, or is another server's, which has other keys.
      main.replaceChildren();
      cells.clear();
      instance = message.instance;
    }
    showTrust(message.isTrusted);
    message.changes.forEach(patchCell);
    putInOrder(message.order);
    patchContents(message.contents);
    BackpropLab.followContents();
    document.title = message.title ? `${message.title} · Backprop Lab` : fileTitle;
    document.getElementById("untitled").hidden = message.title !== null;
    showStatus(message.status);
    showProblem(message.problem ?? "");
    if (isFirst && location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    isFirst = false;
    if (message.status.kind === "ended") end();
  };
  connection.onstate = isOpen => {
    if (!isOpen && !hasEnded) showStatus({ kind: "ended", text: "Backprop Lab does not answer; trying again" });
    // Whoever comes again is told everything anew.
    if (isOpen) instance = undefined;
  };

  function end() {
    hasEnded = true;
    showStatus({ kind: "ended", text: "Backprop Lab has ended: start it again to go on." });
    for (const button of document.querySelectorAll(".nb-watch button")) button.setAttribute("aria-disabled", "true");
  }

  for (const [name, kind] of [["stop", "stop"], ["run", "runAll"], ["restart", "restart"]]) {
    const button = document.getElementById(`watch-${name}`);
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") connection.send({ kind });
    });
  }
  document.getElementById("watch-trust-run").addEventListener("click", () => connection.send({ kind: "trust" }));
  connect();
  setInterval(() => cells.forEach(showTime), 1000);
})();
