// The mistakes of a cell, underlined once nothing was typed for a while.
import * as cm from "./codemirror.js";
import { toUtf16 } from "./codePoints.js";

const PAUSE = 400;

/** @param {import("./help.js").Help} help */
export function mistakes(help) {
  let timer = 0;

  /** @param {import("@codemirror/view").EditorView} view */
  async function look(view) {
    const { doc } = view.state;
    const code = doc.toString();
    const reply = await help("diagnostics_request", { code });
    // What was asked about an older text says nothing of this one.
    if (!reply?.diagnostics || view.state.doc !== doc) return;
    view.dispatch(cm.setDiagnostics(view.state, reply.diagnostics.map((/** @type {any} */ { start, end, severity, message }) => {
      const from = toUtf16(code, start);
      return { from, to: Math.max(from, toUtf16(code, end)), severity, message };
    })));
  }

  return {
    extension: cm.EditorView.updateListener.of(({ docChanged, view }) => {
      if (!docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(() => look(view), PAUSE);
    }),
    look,
    forget: () => clearTimeout(timer),
  };
}
