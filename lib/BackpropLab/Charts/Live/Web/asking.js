// Asks whoever runs the notebook for what its session alone can compute. Where nobody runs it, nobody hears.

/** An event that bubbles: a host hears it at its document, says so by preventing its default, and answers once, with a text, or null where it cannot. */
const EVENT = "backprop-lab-ask";

export class Asking {
  /** @param {HTMLElement} host of the widget @param {string} id of the widget @param {(answer) => void} answered takes what comes of the newest position; null where nothing does */
  constructor(host, id, answered) {
    Object.assign(this, { host, id, answered });
  }

  /** Asks about a position, once what was asked before is answered. Gives whether anybody hears it. */
  ask(position) {
    this.newest = position;
    if (this.isOpen) return true;
    this.isOpen = true;
    const answer = text => {
      this.isOpen = false;
      const { newest } = this;
      if (newest === position) this.answered(text === null ? null : JSON.parse(text));
      else if (newest && !this.ask(newest)) this.answered(null);
    };
    const question = new CustomEvent(EVENT, { bubbles: true, cancelable: true, composed: true, detail: { id: this.id, text: JSON.stringify(position), answer } });
    if (this.host.dispatchEvent(question)) this.isOpen = false;
    return this.isOpen;
  }

  /** Nothing more comes of what was asked. */
  forget() {
    this.newest = undefined;
  }
}
