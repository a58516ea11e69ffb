// The front page of a static site: how far this browser has come.
import { exercisesIn, readProgress } from "./siteStorage.js";

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const exercises = exercisesIn(readProgress(new URL("./", location.href).pathname));
const solved = new Map(exercises.filter(exercise => exercise.solved).map(exercise => [exercise.id, exercise]));

let all = 0, done = 0;
/** @type {{ lesson: HTMLElement, open: string[], last: string }[]} */
const lessons = [...main.querySelectorAll("li[data-exercises]")].map(item => {
  const lesson = /** @type {HTMLElement} */ (item);
  const ids = (lesson.dataset.exercises ?? "").split(" ").filter(id => id);
  const mine = ids.filter(id => solved.has(id));
  all += ids.length;
  done += mine.length;
  const count = lesson.querySelector(".nb-count");
  if (count) count.textContent = `${mine.length} of ${ids.length} solved`;
  return { lesson, open: ids.filter(id => !solved.has(id)), last: mine.map(id => solved.get(id)?.solved ?? "").sort().at(-1) ?? "" };
});

const standing = main.querySelector(".nb-standing");
const bar = standing?.querySelector("progress");
if (standing && bar) {
  bar.value = done;
  standing.lastChild?.replaceWith(` ${done} of ${all} exercises solved.`);
}

const begun = lessons.filter(({ last }) => last).sort((one, other) => one.last.localeCompare(other.last)).at(-1);
const next = begun && (begun.open.length > 0 ? begun : lessons.slice(lessons.indexOf(begun)).find(({ open }) => open.length > 0));
const go = main.querySelector(".nb-next");
const link = next?.lesson.querySelector("a");
if (go && next && link) go.replaceChildren(Object.assign(document.createElement("a"), { href: link.href, textContent: `Go on with ${next.open[0]} in “${link.textContent}”` }));
navigator.serviceWorker?.register("serviceWorker.js").catch(() => undefined);
