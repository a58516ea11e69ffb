// What the function takes within whose brackets the cursor stands.
import * as cm from "./codemirror.js";
import { toCodePoints } from "./codePoints.js";
import { documentation } from "./markdown.js";

/** @param {import("./help.js").Help} help */
export function signature(help) {
  /** @type {import("@codemirror/state").StateEffectType<import("@codemirror/view").Tooltip | null>} */
  const show = cm.StateEffect.define();
  const field = cm.StateField.define({
    create: () => /** @type {import("@codemirror/view").Tooltip | null} */ (null),
    update: (value, transaction) => transaction.effects.reduce((kept, effect) => effect.is(show) ? effect.value : kept, value),
    provide: shown => cm.showTooltip.from(shown),
  });

  let asked = 0;

  /** @param {import("@codemirror/view").EditorView} view */
  async function ask(view) {
    const { state } = view;
    const number = ++asked;
    const code = state.doc.toString();
    const reply = await help("signature_request", { code, cursor_pos: toCodePoints(code, state.selection.main.head) });
    if (number !== asked) return;
    const call = reply?.signatures?.[reply.active_signature];
    view.dispatch({ effects: show.of(call ? { pos: openBracket(code, state.selection.main.head), above: true, create: () => ({ dom: drawn(call, reply) }) } : null) });
  }

  const close = (/** @type {import("@codemirror/view").EditorView} */ view) => {
    asked++;
    if (!view.state.field(field)) return false;
    view.dispatch({ effects: show.of(null) });
    return true;
  };

  return [
    field,
    cm.keymap.of([
      { key: "Escape", run: close },
      { key: "Mod-Shift-Space", run: view => { ask(view); return true; } },
    ]),
    cm.EditorView.updateListener.of(({ view, state, transactions, focusChanged, selectionSet }) => {
      const isTyped = transactions.some(transaction => transaction.isUserEvent("input.type"));
      const typed = state.sliceDoc(state.selection.main.head - 1, state.selection.main.head);
      // A tip is closed outside of the update that lets go of the focus: within one nothing can be changed.
      if (focusChanged && !view.hasFocus) setTimeout(() => close(view));
      else if ((isTyped && /[(,]/.test(typed)) || (selectionSet && state.field(field)) || (isTyped && state.field(field))) ask(view);
    }),
  ];
}

/** The tip stands at the bracket that opens the call, so that it stays while one types. @param {string} code @param {number} at */
function openBracket(code, at) {
  for (let depth = 0, place = at - 1; place >= 0; place--) {
    if (code[place] === ")") depth++;
    else if (code[place] === "(" && depth-- === 0) return place;
  }
  return at;
}

/** @param {{ label: string, documentation: string, parameters: { label: string, documentation: string }[] }} call @param {Record<string, any>} reply */
function drawn({ label, documentation: summary, parameters }, { signatures, active_signature: place, active_parameter: active }) {
  const box = Object.assign(document.createElement("div"), { className: "nb-doc nb-signature" });
  const line = document.createElement("pre");
  const parameter = parameters[active];
  const from = parameter ? label.indexOf(parameter.label, label.indexOf("(")) : -1;
  if (from < 0) line.append(label);
  else line.append(label.slice(0, from), Object.assign(document.createElement("strong"), { textContent: parameter.label }), label.slice(from + parameter.label.length));
  if (signatures.length > 1) line.append(Object.assign(document.createElement("span"), { className: "nb-more", textContent: `  ${place + 1} of ${signatures.length}` }));
  box.append(line, documentation(parameter?.documentation || summary || ""));
  return box;
}
