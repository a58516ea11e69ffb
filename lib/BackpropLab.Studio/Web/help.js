// Help while typing: asks whoever runs the notebook about one cell, and gives the reply; undefined where none comes.

/** @typedef {(type: string, content: Record<string, any>) => Promise<Record<string, any> | undefined>} Help */

/** The first answer of a worker on a busy machine takes its time. */
const PATIENCE = 60_000;

/** @param {{ send(message: object): boolean }} connection */
export function createHelp(connection) {
  let last = 0;
  /** @type {Map<number, (reply?: Record<string, any>) => void>} */
  const asked = new Map();
  /** @type {Promise<any>} */
  let looked = Promise.resolve();

  /** @param {number} cell @param {string} type @param {Record<string, any>} content @returns {Promise<Record<string, any> | undefined>} */
  function ask(cell, type, content) {
    const id = ++last;
    return new Promise(resolve => {
      const timer = setTimeout(() => settle(id), PATIENCE);
      asked.set(id, reply => {
        clearTimeout(timer);
        resolve(reply);
      });
      if (!connection.send({ kind: "help", id, cell, type, content })) settle(id);
    });
  }

  /** @param {number} id @param {Record<string, any>} [reply] */
  function settle(id, reply) {
    asked.get(id)?.(reply);
    asked.delete(id);
  }

  return {
    /** The help for one cell. @param {number} cell @returns {Help} */
    of: cell => (type, content) => {
      if (type !== "diagnostics_request") return ask(cell, type, content);
      // Of two that wait, the newer alone is answered: cells are looked at one after the other.
      return looked = looked.then(() => ask(cell, type, content));
    },
    /** @param {{ id: number, content: Record<string, any> }} message */
    take: ({ id, content }) => settle(id, content),
    /** Nothing more comes of what was asked. */
    forget: () => [...asked.keys()].forEach(id => settle(id)),
  };
}
