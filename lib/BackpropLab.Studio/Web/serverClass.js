// The class of the student, where a server keeps it.

/** @typedef {import("./classDialog.js").ClassDesk} ClassDesk */

const address = new URL("class", location.href);

/** @param {string} [method] @param {object} [wish] */
async function ask(method = "GET", wish = undefined) {
  const answer = await fetch(address, { method, body: wish && JSON.stringify(wish) });
  if (!answer.ok) throw new Error((await answer.text()).trim());
  // A server that keeps no class has nothing to offer.
  return answer.status === 204 ? undefined : answer.json();
}

/** @returns {ClassDesk} */
export function serverClass() {
  return {
    offered: null,
    canReach: true,
    facts: () => ask(),
    join: wish => ask("POST", wish),
    leave: () => ask("DELETE"),
  };
}
