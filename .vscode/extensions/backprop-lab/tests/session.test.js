// @ts-check
'use strict';

const assert = require('node:assert/strict');
const path = require('node:path');
const { test } = require('node:test');
const { Session } = require('../src/session');

/** @param {(session: Session, heard: { late: any[], ends: string[] }) => Promise<void>} use */
async function withSession(use) {
  /** @type {{ late: any[], ends: string[] }} */
  const heard = { late: [], ends: [] };
  const session = new Session({ program: process.execPath, args: [path.join(__dirname, 'server.js')] }, __dirname, {
    onMessage: (type, content) => heard.late.push([type, content]),
    onEnd: why => heard.ends.push(why),
  });
  try {
    await use(session, heard);
  } finally {
    await session.dispose();
  }
}

test('What a cell puts out comes in its order, and then whether it succeeded', () => withSession(async session => {
  /** @type {any[]} */
  const messages = [];
  const succeeded = await session.execute('1 + 1 // δ', 1, (type, content) => messages.push([type, content.text ?? content.execution_count]));

  assert.equal(succeeded, true);
  assert.deepEqual(messages, [['status', undefined], ['execute_input', 1], ['stream', '1 + 1 // δ']]);
}));

test('A value that is asked for leaves nothing behind: it is asked for after the last cell, whatever was asked before', () => withSession(async session => {
  await session.execute('1', 1, () => {});
  await session.execute('2', 2, () => {});

  assert.equal(await session.evaluate('value of x'), 'value of x after 2');
  assert.equal(await session.evaluate('value of y'), 'value of y after 2');
  assert.equal(await session.evaluate('fail'), null);
}));

test('A cell that fails is told apart', () => withSession(async session => {
  assert.equal(await session.execute('fail', 1, () => {}), false);
}));

test('Each of two cells that were asked for at once hears its own outputs', () => withSession(async session => {
  /** @type {string[]} */
  const texts = [];
  await Promise.all(['a', 'b'].map(code => session.execute(code, 1, (_, { text }) => text && texts.push(`${code}${text}`))));

  assert.deepEqual(texts, ['aa', 'bb']);
}));

test('A cell that does not end is stopped by an interrupt, and the next one runs', () => withSession(async session => {
  const running = session.execute('loop', 1, () => {});
  await session.interrupt();

  assert.equal(await running, false);
  assert.equal(await session.execute('1', 2, () => {}), true);
}));

test('After a restart the count begins anew', () => withSession(async session => {
  /** @type {number[]} */
  const counts = [];
  const run = () => session.execute('1', 1, (_, { execution_count: count }) => count && counts.push(count));
  await run();
  await session.restart();
  await run();

  assert.deepEqual(counts, [1, 1]);
}));

test('What no cell has caused goes to whoever listens', () => withSession(async (session, { late }) => {
  await session.execute('1', 1, () => {});
  await session.execute('2', 2, () => {});

  assert.equal(late[0][0], 'update_display_data');
}));

test('When the session crashes, whoever waits is told, the listener too, and what is asked later is refused', () => withSession(async (session, { ends }) => {
  await assert.rejects(session.execute('crash', 1, () => {}), /out of luck/);
  await assert.rejects(session.execute('1', 2, () => {}), /out of luck/);

  assert.equal(ends.length, 1);
}));

test('A program that is not there is an end like any other', async () => {
  const why = await new Promise(resolve => new Session({ program: 'no-such-program-at-all', args: [] }, __dirname, { onMessage: () => {}, onEnd: resolve }));

  assert.match(String(why), /ENOENT/);
});

test('A session that is asked to end does so without a word', () => withSession(async (session, { ends }) => {
  await session.dispose();

  assert.deepEqual(ends, []);
}));
