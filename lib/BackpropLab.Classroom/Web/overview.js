// The overview of a class: what the server tells, shown anew at each change. All texts are set as text, never as HTML, and what
// has not changed is left as it stands, so that the keyboard's place on the page stays too.

const words = { s: "solved", t: "trying", x: "stuck for ten minutes", "-": "nothing yet" };
const signs = { s: "✓", t: "…", x: "!", "-": "" };
const kinds = { s: "cl-s", t: "cl-t", x: "cl-x", "-": "cl-none" };

/** On the projector no smaller number is shown: what one or two did could be told of them by who looks around in the room. */
const fewest = 3;

const byId = id => document.getElementById(id);
const projector = byId("projector");
const lessons = byId("lesson");
const wrong = byId("wrong");

/** Each exercise's card, by its id. */
const cards = new Map();

let last = null;
let table = { students: [], ids: [], cells: [], states: [] };

const isProjected = () => projector.getAttribute("aria-pressed") === "true";
const isShown = count => !isProjected() || count >= fewest;
const plain = text => text.replaceAll("`", "");

function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, value);
  made.append(...content);
  return made;
}

function setText(target, text) {
  if (target.textContent !== text)
    target.textContent = text;
}

function bar(text, count, all) {
  return element("div", { class: "cl-bar" },
    element("span", {}, plain(text)),
    element("meter", { min: 0, max: Math.max(all, 1), value: count, "aria-label": plain(text) }, `${count} of ${all}`),
    element("span", {}, String(count)));
}

/** The commonest misconception of which the course has code. */
const withCode = item => item.misconceptions.find(count => count.place !== null && isShown(count.students));

async function showCode(id) {
  const item = last.exercises.find(other => other.id === id);
  const count = item && withCode(item);
  if (!count)
    return;
  const answer = await fetch(`code/${encodeURIComponent(id)}/${count.place}`);
  if (!answer.ok)
    return;
  const { sentence, code, isWhole } = await answer.json();
  byId("wrong-title").textContent = `${id} ${item.title}`;
  byId("wrong-sentence").textContent = plain(sentence);
  byId("wrong-more").hidden = isWhole;
  byId("wrong-code").value = code;
  byId("wrong-code").rows = code.split("\n").length + 1;
  wrong.showModal();
}

function newCard(id) {
  const parts = {
    title: element("h2"), whole: element("meter", { min: 0, class: "cl-whole" }), facts: element("p", { class: "cl-facts" }), bars: element("div"),
    code: element("button", { type: "button", class: "cl-button" }, "Show its code"), drawn: "",
  };
  parts.code.addEventListener("click", () => showCode(id));
  parts.root = element("article", { class: "cl-exercise" }, parts.title, parts.whole, parts.facts, parts.bars, parts.code);
  return parts;
}

/** What is said of a number; nothing, where it is not shown. */
const told = (count, text) => count > 0 && isShown(count) ? [`${count} ${text}`] : [];

function drawCard(card, item, all) {
  const drawn = JSON.stringify([item, all, isProjected()]);
  if (card.drawn === drawn)
    return;
  card.drawn = drawn;
  const of = letter => [...item.states].filter(state => state === letter).length;
  const solved = of("s");
  setText(card.title, `${item.id} ${plain(item.title)}`);
  card.whole.max = Math.max(all, 1);
  card.whole.value = isShown(solved) ? solved : 0;
  card.whole.setAttribute("aria-label", isShown(solved) ? `${item.id}: ${solved} of ${all} ${item.done}` : `${item.id}: fewer than ${fewest} ${item.done}`);
  // Where half of them were right at once, their median is 0.
  card.facts.replaceChildren([
    isShown(solved) ? `${solved} of ${all} ${item.done}` : `fewer than ${fewest} ${item.done}`,
    ...told(of("t"), "trying"), ...told(of("x"), "stuck for ten minutes"), ...item.minutes === null ? [] : told(item.firstTries, "at the first try"),
    ...item.minutes !== null && item.firstTries * 2 < solved && isShown(solved) ? [`half of them within ${item.minutes} min`] : [],
  ].join(" · "));
  card.facts.classList.toggle("cl-stuck", of("x") >= fewest);
  card.bars.replaceChildren(
    ...item.misconceptions.filter(count => isShown(count.students)).map(count => bar(count.text, count.students, all)),
    ...item.answers.filter(count => isShown(count.students)).map(count => bar(count.text, count.students, all)));
  card.code.hidden = withCode(item) === undefined;
  card.code.setAttribute("aria-label", `Show its code: the commonest mistake of ${item.id}`);
}

function drawCards(shown, all) {
  const wanted = new Set(shown.map(item => item.id));
  for (const [id, card] of cards) {
    if (!wanted.has(id)) {
      card.root.remove();
      cards.delete(id);
    }
  }
  let before = null;
  for (const item of shown) {
    if (!cards.has(item.id))
      cards.set(item.id, newCard(item.id));
    const card = cards.get(item.id);
    drawCard(card, item, all);
    const place = before === null ? byId("exercises").firstElementChild : before.root.nextElementSibling;
    if (place !== card.root)
      byId("exercises").insertBefore(card.root, place);
    before = card;
  }
}

function newTable(students, shown) {
  const head = element("tr", {}, element("th", { scope: "col" }, "Student"), ...shown.map(item => element("th", { scope: "col" }, item.id)));
  table = { students, ids: shown.map(item => item.id), cells: shown.map(() => []), states: shown.map(() => "") };
  const rows = students.map(name => {
    const row = element("tr", {}, element("th", { scope: "row" }, name));
    for (const cells of table.cells) {
      const cell = element("td");
      cells.push(cell);
      row.append(cell);
    }
    return row;
  });
  byId("students").replaceChildren(element("thead", {}, head), element("tbody", {}, ...rows));
}

const same = (some, others) => some.length === others.length && some.every((item, place) => item === others[place]);

/** A cell for each student and exercise: of thousands only those are touched that have changed. */
function drawTable(students, shown) {
  if (!same(table.students, students) || !same(table.ids, shown.map(item => item.id)))
    newTable(students, shown);
  shown.forEach((item, column) => {
    const before = table.states[column];
    for (let row = 0; row < students.length; row++) {
      const state = item.states[row];
      if (before[row] === state)
        continue;
      const cell = table.cells[column][row];
      cell.className = kinds[state];
      cell.textContent = signs[state];
      cell.title = `${students[row]}, ${item.id}: ${words[state]}`;
    }
    table.states[column] = item.states;
  });
}

/** The lessons that have attempts; until one is chosen, that of the last attempt is shown. */
function drawLessons() {
  const names = ["All", ...new Set(last.exercises.map(item => item.lesson))];
  if (!same([...lessons.options].map(option => option.value), names)) {
    const chosen = lessons.dataset.chosen;
    lessons.replaceChildren(...names.map(name => element("option", { value: name }, name)));
    lessons.value = names.includes(chosen) ? chosen : "All";
  }
  if (!lessons.dataset.chosen && last.latest !== null)
    lessons.value = last.latest;
}

function draw() {
  if (last === null)
    return;
  const all = last.students.length;
  setText(byId("status"), all === 1 ? "1 student has joined." : `${all} students have joined.`);
  setText(byId("view"), isProjected() ? `Names and numbers under ${fewest} are not shown.` : "For you alone: names and all numbers are shown.");
  drawLessons();
  const shown = last.exercises.filter(item => lessons.value === "All" || item.lesson === lessons.value);
  drawCards(shown, all);
  byId("room").hidden = isProjected();
  if (isProjected())
    newTable([], []);
  else
    drawTable(last.students, shown);
}

projector.addEventListener("click", () => {
  projector.setAttribute("aria-pressed", String(!isProjected()));
  draw();
});

lessons.addEventListener("change", () => {
  lessons.dataset.chosen = lessons.value;
  draw();
});

byId("read").addEventListener("submit", async event => {
  event.preventDefault();
  const answer = await fetch("read", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ code: byId("code").value }) });
  const { said, problem } = await answer.json();
  byId("said").textContent = plain(said ?? problem);
  if (said)
    byId("code").value = "";
});

const events = new EventSource("events");
events.addEventListener("message", event => {
  last = JSON.parse(event.data);
  draw();
});
events.addEventListener("error", () => setText(byId("status"), "The class is not reached; trying again …"));
