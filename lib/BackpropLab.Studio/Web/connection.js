// The way to whoever runs the notebook: messages go both ways, and one that breaks is made again.

/**
 * @typedef {object} Connection
 * @property {(message: object) => boolean} send Whether it went out.
 * @property {(message: import("./messages.js").NotebookMessage) => void} onmessage
 * @property {(isOpen: boolean) => void} onstate
 * @property {(text: string) => void} [onprogress] Told how far it is with getting ready, if that takes a while.
 */

const FIRST_PAUSE = 300, LONGEST_PAUSE = 5000;

/** @param {URL} address @returns {Connection} */
export function connect(address) {
  let pause = FIRST_PAUSE;
  let timer = 0;
  /** @type {WebSocket} */
  let socket;
  /** @type {Connection} */
  const connection = {
    send(message) {
      if (socket.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
    onmessage() { },
    onstate() { },
  };

  function open() {
    clearTimeout(timer);
    socket = new WebSocket(address);
    socket.onopen = () => {
      pause = FIRST_PAUSE;
      connection.onstate(true);
    };
    socket.onmessage = ({ data }) => connection.onmessage(JSON.parse(data));
    socket.onclose = () => {
      connection.onstate(false);
      timer = setTimeout(open, pause);
      pause = Math.min(LONGEST_PAUSE, pause * 1.5);
    };
  }

  // A machine that wakes up, and a window that is looked at again, do not wait for the next try.
  for (const sign of ["online", "focus", "pageshow"]) addEventListener(sign, () => socket.readyState === WebSocket.CLOSED && open());
  open();
  return connection;
}
