// What a name stands for, under the pointer.
import * as cm from "./codemirror.js";
import { toCodePoints } from "./codePoints.js";
import { documentation } from "./markdown.js";

/** @param {import("./help.js").Help} help */
export function hover(help) {
  return cm.hoverTooltip(async (view, pos) => {
    const word = view.state.wordAt(pos);
    if (!word) return null;
    const code = view.state.doc.toString();
    const reply = await help("inspect_request", { code, cursor_pos: toCodePoints(code, pos), detail_level: 0 });
    const text = reply?.found && (reply.data["text/markdown"] ?? reply.data["text/plain"]);
    if (!text || view.state.doc.toString() !== code) return null;
    return { pos: word.from, end: word.to, above: true, create: () => ({ dom: documentation(text) }) };
  }, { hoverTime: 350 });
}
