// Joining a class by a click, and what the student sees of it.
import { button, make, tell } from "./dom.js";

/** @typedef {{ class: string | null, name: string | null, seat: number | null, waiting: number, isKnown: boolean }} ClassFacts */
/** @typedef {{ address: string | null, code: string | null, name: string | null, seat: number | null }} ClassWish */

/**
 * @typedef {object} ClassDesk Who keeps the membership.
 * @property {{ address: string, code: string } | null} offered The class that is meant; null if the student has to name it.
 * @property {boolean} canReach Whether a class can be told over a network.
 * @property {() => Promise<ClassFacts | null | undefined>} facts Null for no class; undefined if there can be none.
 * @property {(wish: ClassWish) => Promise<ClassFacts | null>} join Fails with a sentence.
 * @property {() => Promise<ClassFacts | null>} leave
 */

const TOLD = "From then on each check tells the class which exercise it was, whether it is solved, which known mistake it was, and when. What you write is never sent.";

/** @param {string} id */
const element = id => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {ClassDesk} desk @param {(text: string) => void} say */
export function createClassDialog(desk, say) {
  const dialog = /** @type {HTMLDialogElement} */ (element("class"));
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
  const show = element("show-class");
  const [join, leave] = [/** @type {HTMLButtonElement} */ (element("join")), element("leave")];
  const problem = element("class-problem");
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const text = (/** @type {string} */ name) => field(name).value.trim() || null;
  /** @type {HTMLElement | undefined} */
  let offer;

  for (const part of dialog.querySelectorAll(".nb-by-network")) /** @type {HTMLElement} */ (part).hidden = desk.offered !== null || !desk.canReach;
  if (!desk.canReach) for (const details of dialog.querySelectorAll("details")) details.open = true;

  /** @param {ClassFacts | null} facts */
  function take(facts) {
    const isIn = facts !== null && facts.isKnown;
    show.textContent = facts === null ? "Join a class" : `Class: ${facts.class ?? `seat ${facts.seat}`}`;
    show.hidden = false;
    tell(element("class-title"), facts === null ? "Join a class" : facts.class ?? "Your class");
    tell(element("class-text"), facts === null ? TOLD : standing(facts));
    element("class-fields").hidden = join.hidden = isIn;
    leave.hidden = facts === null;
    if (isIn) offer?.remove();
  }

  /** Does something that may fail. @param {() => Promise<ClassFacts | null>} action */
  async function attempt(action) {
    problem.textContent = "";
    join.disabled = true;
    try {
      take(await action());
      return true;
    } catch (failure) {
      problem.textContent = failure instanceof Error ? failure.message : String(failure);
      return false;
    } finally {
      join.disabled = false;
    }
  }

  function open() {
    problem.textContent = "";
    dialog.showModal();
    desk.facts().then(facts => take(facts ?? null), failure => { problem.textContent = failure.message; });
  }

  show.addEventListener("click", open);
  dialog.querySelector("[value=close]")?.addEventListener("click", () => dialog.close());
  leave.addEventListener("click", async () => { if (await attempt(() => desk.leave())) say("You have left the class."); });
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const wish = { address: text("address"), code: text("code"), name: text("name"), seat: field("seat").valueAsNumber || null };
    if (await attempt(() => desk.join(wish))) say(element("class-text").textContent ?? "");
  });

  desk.facts().then(facts => {
    if (facts === undefined) return;
    take(facts);
    if (facts === null && desk.offered) offer = offerClass(open);
  }, () => undefined);
}

/** @param {ClassFacts} facts */
function standing({ name, seat, waiting, isKnown }) {
  if (seat !== null) return `You have seat ${seat}. Each card ends with eight letters to read out; nothing is sent.`;
  if (!isKnown) return "The class does not know you any more: join it again.";
  const late = waiting === 0 ? "" : ` ${waiting === 1 ? "1 check waits" : `${waiting} checks wait`} until the class is reached.`;
  return `You are in, as ${name}. Each check tells the class the exercise, the verdict and the known mistake, never what you wrote.${late}`;
}

/** The site belongs to a class: that is said once, above the lesson. @param {() => void} open */
function offerClass(open) {
  const offer = make("div", { className: "nb-note nb-offer" },
    make("p", {}, "These pages belong to a class. Whoever joins it lets the teacher see which exercises are hard, and which mistakes are common; what you write is never sent."),
    button("Join the class", open), " ", button("Not now", () => offer.remove()));
  offer.setAttribute("role", "region");
  offer.setAttribute("aria-label", "Class");
  element("cells").before(offer);
  return offer;
}
