// A cell's text in CodeMirror.
import * as cm from "./codemirror.js";
import { completion } from "./completion.js";
import { csharp } from "./csharp.js";
import { hover } from "./hover.js";
import { mistakes } from "./mistakes.js";
import { signature } from "./signature.js";

const fromOutside = cm.Annotation.define();

/** @param {import("./editor.js").EditorOptions} options @returns {import("./editor.js").Editor} */
export function createEditor({ parent, source, label, help, onInput, onKey }) {
  const looking = mistakes(help);
  const command = (/** @type {import("./editor.js").Key} */ key) => () => { onKey(key); return true; };
  const view = new cm.EditorView({
    parent,
    doc: source,
    extensions: [
      cm.Prec.highest(cm.keymap.of([
        { key: "Mod-Enter", run: command("run") },
        { key: "Shift-Enter", run: command("runOn") },
        { key: "Alt-Enter", run: command("runInsert") },
      ])),
      csharp(),
      cm.history(),
      cm.bracketMatching(),
      cm.indentOnInput(),
      cm.EditorView.lineWrapping,
      cm.EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
      completion(help),
      signature(help),
      hover(help),
      looking.extension,
      cm.keymap.of([...cm.closeBracketsKeymap, ...cm.completionKeymap, ...cm.historyKeymap, ...cm.lintKeymap, ...cm.defaultKeymap, cm.indentWithTab]),
      // What closes a list or a tip comes first; with nothing open, Escape leaves the text.
      cm.Prec.lowest(cm.keymap.of([{ key: "Escape", run: command("leave") }])),
      cm.EditorView.updateListener.of(update => {
        const isOutside = update.transactions.some(transaction => transaction.annotation(fromOutside));
        if (update.docChanged && !isOutside) onInput(update.state.doc.toString());
      }),
    ],
  });

  return {
    source: () => view.state.doc.toString(),
    setSource(text) {
      const old = view.state.doc.toString();
      if (old === text) return;
      view.dispatch({ changes: difference(old, text), annotations: [fromOutside.of(true), cm.Transaction.addToHistory.of(true)] });
    },
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,
    look: () => looking.look(view),
    destroy() {
      looking.forget();
      view.destroy();
    },
  };
}

/** The part that is not alike, so that the cursor stays where it is. @param {string} old @param {string} text */
function difference(old, text) {
  let from = 0;
  while (from < old.length && old[from] === text[from]) from++;
  let rest = 0;
  while (rest < old.length - from && rest < text.length - from && old[old.length - 1 - rest] === text[text.length - 1 - rest]) rest++;
  return { from, to: old.length - rest, insert: text.slice(from, text.length - rest) };
}
