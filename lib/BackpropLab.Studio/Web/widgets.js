// What moves under the hand on the page asks the session (docs/conventions.md, "A live channel"); the answer is this window's alone.

/** @param {{ send(message: object): boolean }} connection */
export function createWidgets(connection) {
  let last = 0;
  /** @type {Map<number, (text: string | null) => void>} */
  const asked = new Map();

  document.addEventListener("backprop-lab-ask", event => {
    const { id: widget, text, answer } = /** @type {CustomEvent<{ id: string, text: string, answer: (text: string | null) => void }>} */ (event).detail;
    const id = ++last;
    if (!connection.send({ kind: "ask", id, widget, text })) return;
    event.preventDefault();
    asked.set(id, answer);
  });

  /** @param {{ id: number, text: string | null }} message */
  function take({ id, text }) {
    const answer = asked.get(id);
    asked.delete(id);
    answer?.(text);
  }

  return {
    take,
    /** No answer comes any more. */
    forget: () => [...asked.keys()].forEach(id => take({ id, text: null })),
  };
}
