// @ts-check
'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { PageFlow } = require('../src/pageFlow');

/** @param {string[]} codes */
const page = (...codes) => codes.map(code => ({ key: code[0], code }));

/** A worker that says the same to whatever it is asked. @param {Record<string, any>} reply */
function worker(reply) {
  /** @type {any[]} */
  const asked = [];
  return { asked, ask: async (/** @type {any} */ content) => { asked.push(content); return { is_known: true, is_anew: false, lost: [], ...reply }; } };
}

test('The worker is told what each cell says now, and what it said when it ran', async () => {
  const flow = new PageFlow();
  flow.sync(page('a1', 'b1'));
  flow.took('a', 'a1', true);
  flow.sync(page('a2', 'b1'));
  const { asked, ask } = worker({ stale: [0, 1], order: [0, 1] });

  const plan = await flow.plan(ask, ['b']);

  assert.deepEqual(asked[0], { cells: [{ code: 'a2', ran: 'a1', is_stale: false }, { code: 'b1', ran: null, is_stale: false }], run: [1], is_alone: true, lost: [] });
  assert.deepEqual(plan, { order: ['a', 'b'], isAnew: false });
  assert.deepEqual([...flow.stale], ['a', 'b']);
});

test('What was stale stays so until it has run', async () => {
  const flow = new PageFlow();
  flow.sync(page('a1', 'b1'));
  flow.took('a', 'a1', true);
  flow.took('b', 'b1', true);
  await flow.plan(worker({ stale: [1], order: [1] }).ask);
  assert.equal(flow.entries[1].is_stale, true);

  flow.took('b', 'b1', true);
  assert.equal(flow.entries[1].is_stale, false);
  flow.took('b', 'b1', false);
  assert.equal(flow.entries[1].is_stale, true);
});

test('A cell that was taken away after it had run is told of where it stood, and one that had not is forgotten', () => {
  const flow = new PageFlow();
  flow.sync(page('a1', 'b1', 'c1', 'd1'));
  flow.took('a', 'a1', true);
  flow.took('c', 'c1', true);
  flow.sync(page('d1', 'e1'));
  assert.deepEqual(flow.entries.map(({ key, code }) => [key, code]), [['a', null], ['c', null], ['d', 'd1'], ['e', 'e1']]);

  flow.forget();
  assert.deepEqual(flow.entries.map(({ key, ran }) => [key, ran]), [['d', null], ['e', null]]);
});

test('What a cell that is gone has done is forgotten once all that is left has run again', () => {
  const flow = new PageFlow();
  flow.sync(page('a1', 'b1'));
  flow.took('a', 'a1', true);
  flow.took('b', 'b1', true);
  flow.sync(page('b1'));
  assert.equal(flow.entries.length, 2);

  flow.took('b', 'b1', true);
  assert.deepEqual(flow.entries.map(({ key }) => key), ['b']);
});

test('A cell that was moved has not run where it stands, and has where it stood', () => {
  const flow = new PageFlow();
  flow.sync(page('a1', 'b1', 'c1'));
  for (const key of ['a', 'b', 'c'])
    flow.took(key, `${key}1`, true);
  flow.sync(page('a1', 'c1', 'b1'));

  assert.deepEqual(flow.entries.map(({ code, ran }) => [code, ran]), [['a1', 'a1'], [null, 'b1'], ['c1', 'c1'], ['b1', null]]);
});

test('A proposal to begin anew loses nothing', async () => {
  const flow = new PageFlow();
  flow.sync(page('a1'));
  await flow.plan(worker({ stale: [], order: [], lost: ['x'] }).ask);
  await flow.plan(worker({ stale: [0], order: [0], is_anew: true }).ask);

  assert.deepEqual(flow.lost, ['x']);
});

test('Names that are lost are told of the next time, and nobody who cannot tell is believed', async () => {
  const flow = new PageFlow();
  flow.sync(page('a1'));
  await flow.plan(worker({ stale: [], order: [], lost: ['x'] }).ask);
  const silent = worker({ is_known: false });

  assert.equal(await flow.plan(silent.ask), undefined);
  assert.deepEqual(silent.asked[0].lost, ['x']);
});
