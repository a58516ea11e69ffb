// What could be written at the cursor, in the order in which the worker gives it.
import * as cm from "./codemirror.js";
import { toCodePoints, toUtf16 } from "./codePoints.js";
import { documentation } from "./markdown.js";

/** The sign that CodeMirror draws for each kind of name. @type {Record<string, string>} */
const SIGNS = {
  struct: "class", delegate: "function", method: "method", field: "property", event: "property", parameter: "variable",
};

/** @param {import("./help.js").Help} help */
export function completion(help) {
  return [
    cm.autocompletion({ override: [context => complete(context, help)], activateOnTypingDelay: 60, maxRenderedOptions: 200 }),
    cm.closeBrackets(),
  ];
}

/** @param {import("@codemirror/autocomplete").CompletionContext} context @param {import("./help.js").Help} help */
async function complete(context, help) {
  const before = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*|\.$/u);
  if (!context.explicit && !before) return null;
  const code = context.state.doc.toString();
  const reply = await help("complete_request", { code, cursor_pos: toCodePoints(code, context.pos) });
  if (context.aborted || !reply?.matches?.length) return null;
  const kinds = reply.metadata?._jupyter_types_experimental ?? [];
  const summaries = reply.metadata?.backprop_lab_documentation ?? {};
  return {
    from: toUtf16(code, reply.cursor_start),
    to: toUtf16(code, reply.cursor_end),
    filter: false,
    options: reply.matches.map((/** @type {string} */ label, /** @type {number} */ place) => {
      const { type, signature } = kinds[place] ?? {};
      return {
        label,
        type: SIGNS[type] ?? type,
        info: signature || summaries[label] ? () => about(signature, summaries[label]) : undefined,
      };
    }),
  };
}

/** @param {string | undefined} signature @param {string | undefined} summary */
function about(signature, summary) {
  const box = documentation(summary ?? "");
  if (signature) box.prepend(Object.assign(document.createElement("pre"), { textContent: signature }));
  return box;
}
