// @ts-check
'use strict';

// Stands in for `lab serve`: answers a cell by what the cell says, so that the client can be tried without a build.
const readline = require('node:readline');

let count = 0;
/** @type {any} */
let waiting;

/** @param {any} parent @param {string} type @param {Record<string, any>} content */
function say(parent, type, content) {
  const message = { channel: 'iopub', header: { msg_id: String(Math.random()), msg_type: type }, parent_header: parent?.header ?? {}, metadata: {}, content };
  process.stdout.write(JSON.stringify(message) + '\n');
}

/** @param {any} request */
function execute(request) {
  const { code } = request.content;
  say(request, 'status', { execution_state: 'busy' });
  say(request, 'execute_input', { code, execution_count: ++count });
  if (code === 'crash') {
    process.stderr.write('out of luck\n', () => process.exit(3));
    return;
  }
  if (code === 'loop') {
    waiting = request;
    return;
  }
  process.stdout.write('this is no message\n');
  if (code.startsWith('value of '))
    say(request, 'execute_result', { data: { 'text/plain': `${code} after ${request.content.after_execution}` }, metadata: {}, execution_count: count });
  say(request, 'stream', { name: 'stdout', text: code });
  say(request, 'execute_reply', { status: code === 'fail' ? 'error' : 'ok', execution_count: count });
  say(request, 'status', { execution_state: 'idle' });
  say(undefined, 'update_display_data', { data: {}, metadata: {}, transient: { display_id: 'd' } });
}

readline.createInterface({ input: process.stdin }).on('line', line => {
  const request = JSON.parse(line);
  switch (request.header.msg_type) {
    case 'execute_request':
      return execute(request);
    case 'interrupt_request':
      say(request, 'interrupt_reply', { status: 'ok' });
      say(waiting, 'execute_reply', { status: 'error', execution_count: count });
      return;
    case 'shutdown_request':
      say(request, 'shutdown_reply', { status: 'ok', restart: request.content.restart });
      if (request.content.restart)
        count = 0;
      else
        process.exit(0);
  }
}).on('close', () => process.exit(0));
