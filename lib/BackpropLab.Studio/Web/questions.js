// A question or a prediction is answered by a click: what a card asks for becomes buttons.
import { button, make } from "./dom.js";

/** @param {(message: object) => boolean} send */
export function createQuestions(send) {
  /** @param {import("./cells.js").Cell} cell */
  return cell => {
    for (const card of /** @type {Iterable<HTMLElement>} */ (cell.element.querySelectorAll(".bl-card[data-asks]:not([data-answerable])"))) {
      card.dataset.answerable = "";
      const answer = (/** @type {string} */ value) => send({ kind: "answer", cell: cell.key, value });
      const kind = card.dataset.asks;
      if (kind === "letter") offerLetters(card, answer);
      else if (kind === "order") offerOrder(card, answer);
      else if (kind === "number") offerNumber(card, answer);
    }
  };
}

/** The things that are lettered on a card. @param {HTMLElement} card */
function things(card) {
  return [...card.querySelectorAll(".bl-lettered li")].map(item => ({ item, letter: item.querySelector("strong")?.textContent?.replace(")", "").trim() ?? "" }));
}

/** The whole line can be pressed. @param {HTMLElement} card @param {(value: string) => void} answer */
function offerLetters(card, answer) {
  for (const { item, letter } of things(card)) {
    const choice = make("button", { type: "button", className: "nb-choice", onclick: () => answer(letter) }, ...item.childNodes);
    item.replaceChildren(choice);
  }
}

/** The things are pressed one after the other; the last sends the order. @param {HTMLElement} card @param {(value: string) => void} answer */
function offerOrder(card, answer) {
  /** @type {string[]} */
  const chosen = [];
  const all = things(card);
  const shown = make("output", { className: "nb-order" });
  const again = button("Begin again", () => {
    chosen.length = 0;
    show();
  });
  const choices = all.map(({ item, letter }) => {
    const choice = make("button", { type: "button", className: "nb-choice", onclick: () => choose(letter) }, ...item.childNodes);
    item.replaceChildren(choice);
    return { choice, letter };
  });

  /** @param {string} letter */
  function choose(letter) {
    chosen.push(letter);
    if (chosen.length === all.length) answer(chosen.join(" "));
    else show();
  }

  function show() {
    for (const { choice, letter } of choices) choice.disabled = chosen.includes(letter);
    shown.textContent = chosen.length === 0 ? "Press them in your order." : `Your order: ${chosen.join(", ")} …`;
    again.hidden = chosen.length === 0;
  }

  card.append(make("p", { className: "nb-ask" }, shown, again));
  show();
}

/** @param {HTMLElement} card @param {(value: string) => void} answer */
function offerNumber(card, answer) {
  const field = make("input", { type: "text", inputMode: "decimal", size: 8, autocomplete: "off" });
  field.setAttribute("aria-label", "Your prediction, a number");
  const give = () => {
    if (field.value.trim() !== "") answer(field.value.trim());
  };
  field.addEventListener("keydown", ({ key }) => key === "Enter" && give());
  card.append(make("p", { className: "nb-ask" }, field, button("Predict", give)));
}
