// @ts-check
'use strict';

const { spawn } = require('child_process');
const { randomUUID } = require('crypto');
const readline = require('readline');

/**
 * A message of the Jupyter protocol, as `lib/BackpropLab.Protocol` has it: a line of JSON.
 *
 * @typedef {object} Message
 * @property {string} channel
 * @property {{ msg_id: string, msg_type: string }} header
 * @property {{ msg_id?: string }} [parent_header]
 * @property {Record<string, any>} content
 *
 * @typedef {object} Command
 * @property {string} program
 * @property {string[]} args
 *
 * @typedef {object} Listener
 * @property {(type: string, content: Record<string, any>) => void} onMessage Takes what no request has caused.
 * @property {(why: string) => void} onEnd Called once, if the session ends and nobody asked for it.
 */

/** How long a session may take to end once it was asked to. */
const TIME_TO_END = 3000;

/** The most characters of standard error that a sentence about the end of a session may hold. */
const LAST_WORDS = 500;

const CONTROL = new Set(['interrupt_request', 'shutdown_request']);

/** The session of one notebook: `lab serve --stdio`, spoken to in messages. */
class Session {
  /**
   * Starts it; returns before it is ready.
   * @param {Command} command
   * @param {string} folder The folder of the notebook.
   * @param {Listener} listener
   */
  constructor(command, folder, listener) {
    this.listener = listener;
    this.id = randomUUID();
    /** @type {Map<string, { onMessage?: (type: string, content: Record<string, any>) => void, resolve: (content: Record<string, any>) => void, reject: (error: Error) => void, replies: string }>} */
    this.open = new Map();
    this.isEnding = false;
    /** The number of the last cell that ran. */
    this.lastRun = 0;
    this.lastWords = '';
    this.process = spawn(command.program, command.args, { cwd: folder, stdio: 'pipe' });
    this.ended = new Promise(resolve => this.process.once('close', resolve));
    this.process.once('error', error => this.end(error.message));
    this.process.once('close', code => this.end(this.lastWords.trim() || `exit code ${code}`));
    this.process.stdin.on('error', () => { /* It has ended, and "close" says so. */ });
    this.process.stderr.setEncoding('utf8').on('data', text => { this.lastWords = (this.lastWords + text).slice(-LAST_WORDS); });
    readline.createInterface({ input: this.process.stdout, crlfDelay: Infinity }).on('line', line => this.hear(line));
  }

  /**
   * Runs a cell.
   * @param {string} code
   * @param {number} number The number of the cell on the page, by which errors name it.
   * @param {(type: string, content: Record<string, any>) => void} onMessage Takes what it puts out, as it comes.
   * @param {boolean} [isAnew] Whether the session forgets all that has run before.
   * @returns {Promise<boolean>} Whether it ran to its end without an error.
   */
  async execute(code, number, onMessage, isAnew = false) {
    const reply = await this.request('execute_request', { code, cell_number: number, ...(isAnew && { after_execution: 0 }) }, onMessage);
    this.lastRun = reply.execution_count;
    return reply.status === 'ok';
  }

  /**
   * The value of an expression as plain text; null if it has none. Nothing of it is left in the session.
   * @param {string} code
   * @returns {Promise<string | null>}
   */
  async evaluate(code) {
    /** @type {string | null} */
    let value = null;
    await this.request('execute_request', { code, after_execution: this.lastRun }, (type, { data }) => {
      if (type === 'execute_result')
        value = data['text/plain'] ?? null;
    });
    return value;
  }

  /** Stops the cell that runs and those that wait. */
  async interrupt() {
    await this.request('interrupt_request', {});
  }

  /** Begins anew, with no variables. */
  async restart() {
    await this.request('shutdown_request', { restart: true });
  }

  /** Ends it, whatever runs. */
  async dispose() {
    this.isEnding = true;
    this.send('shutdown_request', {});
    this.process.stdin.end();
    const timer = setTimeout(() => this.process.kill('SIGKILL'), TIME_TO_END);
    await this.ended;
    clearTimeout(timer);
  }

  /**
   * Asks for something and waits for the reply.
   * @param {string} type
   * @param {Record<string, any>} content
   * @param {(type: string, content: Record<string, any>) => void} [onMessage]
   * @returns {Promise<Record<string, any>>}
   */
  request(type, content, onMessage) {
    return new Promise((resolve, reject) => {
      if (this.why !== undefined)
        return reject(new Error(this.why));
      const id = this.send(type, content);
      this.open.set(id, { onMessage, resolve, reject, replies: type.replace(/_request$/, '_reply') });
    });
  }

  /** @param {string} type @param {Record<string, any>} content @returns {string} The identifier of the message. */
  send(type, content) {
    const id = randomUUID();
    const header = { msg_id: id, msg_type: type, session: this.id, username: 'editor', date: new Date().toISOString(), version: '5.4' };
    const message = { channel: CONTROL.has(type) ? 'control' : 'shell', header, parent_header: {}, metadata: {}, content: withDefaults(type, content) };
    this.process.stdin.write(JSON.stringify(message) + '\n');
    return id;
  }

  /** @param {string} line */
  hear(line) {
    /** @type {Message} */
    let message;
    try {
      message = JSON.parse(line);
    } catch {
      // No message: something else has written to standard output, and says nothing to us.
      return;
    }
    const type = message?.header?.msg_type;
    if (!type)
      return;
    const request = this.open.get(message.parent_header?.msg_id ?? '');
    if (!request) {
      if (!message.parent_header?.msg_id)
        this.listener.onMessage(type, message.content);
      return;
    }
    if (type !== request.replies) {
      request.onMessage?.(type, message.content);
      return;
    }
    this.open.delete(message.parent_header?.msg_id ?? '');
    request.resolve(message.content);
  }

  /** @param {string} why */
  end(why) {
    if (this.why !== undefined)
      return;
    this.why = `The session has ended: ${why}`;
    for (const { reject } of this.open.values())
      reject(new Error(this.why));
    this.open.clear();
    if (!this.isEnding)
      this.listener.onEnd(this.why);
  }
}

/** What Jupyter wants in a request and nobody here has a choice about. @param {string} type @param {Record<string, any>} content */
function withDefaults(type, content) {
  switch (type) {
    case 'execute_request': return { silent: false, store_history: true, allow_stdin: false, stop_on_error: false, ...content };
    case 'shutdown_request': return { restart: false, ...content };
    default: return content;
  }
}

module.exports = { Session };
