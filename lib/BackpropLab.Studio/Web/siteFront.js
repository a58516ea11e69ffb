// The front page of a static site: how far this browser has come, in the words of the page that a server sends.
import { exercisesIn, readProgress } from "./siteStorage.js";

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const lessons = /** @type {HTMLElement[]} */ ([...main.querySelectorAll("li[data-exercises]")]).map(lesson => ({
  lesson,
  exercises: (lesson.dataset.exercises ?? "").split(" ").filter(text => text).map(text => {
    const [id, cell] = text.split("#");
    return { id, cell };
  }),
}));
const ids = [...new Set(lessons.flatMap(({ exercises }) => exercises.map(({ id }) => id)))];

function show() {
  const noted = new Map(exercisesIn(readProgress(new URL("./", location.href).pathname)).map(exercise => [exercise.id, exercise]));
  const isSolved = (/** @type {string} */ id) => Boolean(noted.get(id)?.solved);
  const points = (/** @type {string[]} */ some) => some.reduce((sum, id) => sum + (noted.get(id)?.points ?? 0), 0);

  for (const { lesson, exercises } of lessons) {
    const count = lesson.querySelector(".nb-count");
    if (count) count.textContent = `${exercises.filter(({ id }) => isSolved(id)).length} of ${exercises.length} solved`;
  }

  const done = ids.filter(isSolved);
  const standing = main.querySelector(".nb-standing");
  const bar = standing?.querySelector("progress");
  if (standing && bar) {
    bar.value = done.length;
    standing.lastChild?.replaceWith(` ${done.length} of ${ids.length} exercises solved${noted.size > 0 ? `, ${points(done)} of ${points(ids)} points` : ""}.`);
  }

  // The first that is not solved, from the lesson of the one that was solved last on.
  const last = done.sort((one, other) => (noted.get(one)?.solved ?? "").localeCompare(noted.get(other)?.solved ?? "")).at(-1);
  const go = main.querySelector(".nb-next");
  if (!go || last === undefined) return;
  const at = Math.max(0, lessons.findIndex(({ exercises }) => exercises.some(({ id }) => id === last)));
  for (const { lesson, exercises } of [...lessons.slice(at), ...lessons.slice(0, at)]) {
    const next = exercises.find(({ id }) => !isSolved(id));
    const link = lesson.querySelector("a");
    if (!next || !link) continue;
    go.replaceChildren(Object.assign(document.createElement("a"), { href: `${link.href}#${next.cell}`, textContent: `Go on with ${next.id} in “${link.textContent}”` }));
    return;
  }

  go.replaceChildren("All exercises are solved.");
}

show();
// A browser that goes back to this page may show it as it was left.
addEventListener("pageshow", ({ persisted }) => { if (persisted) show(); });
addEventListener("storage", show);
navigator.serviceWorker?.register("serviceWorker.js").catch(() => undefined);
