// @ts-check
'use strict';

const vscode = require('vscode');
const path = require('path');

const TITLE = 'Join a class';
const TOLD = 'Each check then tells the class the exercise, the verdict and the known mistake, never your code.';
const LAST_SEAT = 255;

/** Joins a class and leaves it, as `lab class join` and `lab class leave` do. */
class Classroom {
  /** @param {import('./controller').Controller} controller @param {import('./course').Course | undefined} course */
  constructor(controller, course) {
    this.controller = controller;
    this.course = course;
    this.registered = vscode.Disposable.from(
      vscode.commands.registerCommand('backprop-lab.joinClass', () => this.join()),
      vscode.commands.registerCommand('backprop-lab.leaveClass', () => this.run('leave', 'The class was not left.')),
    );
  }

  dispose() {
    this.registered.dispose();
  }

  async join() {
    const address = await ask({ prompt: `The address that the teacher shows. Leave it empty if no network leads to the class. ${TOLD}`, placeHolder: 'http://192.168.1.20:5055/' });
    if (address === undefined)
      return;
    const given = address === '' ? await seat() : await membership(address);
    if (given)
      await this.run('join', 'You are not in the class.', ...given);
  }

  /** @param {string} command @param {string} failure @param {string[]} args */
  async run(command, failure, ...args) {
    if (!this.course) {
      vscode.window.showInformationMessage('This window has no lessons open: open the folder of the course.');
      return;
    }
    try {
      const lab = this.controller.labOf(vscode.Uri.file(path.join(this.course.folder, 'class')));
      const said = await lab?.run(failure, 'class', command, ...args, '--folder', this.course.folder);
      vscode.window.showInformationMessage(said?.trim() ?? 'These lessons lie outside the course: open its folder.');
    } catch (error) {
      await this.controller.tell(error);
    }
  }
}

/** What a class wants to know that a network leads to; undefined if the person thinks better of it. @param {string} address */
async function membership(address) {
  const code = await ask({ prompt: 'The code of the class', placeHolder: 'KXRTMB' });
  const name = code && await ask({ prompt: 'The name to appear under. Leave it empty for a made-up one.' });
  return code && name !== undefined ? [address, code, ...name === '' ? [] : ['--as', name]] : undefined;
}

/** Where cards have codes to read out; undefined if the person thinks better of it. */
async function seat() {
  const validateInput = (/** @type {string} */ text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= LAST_SEAT ? undefined : `A number from 1 to ${LAST_SEAT}`;
  const number = await ask({ prompt: 'The number of your seat: each card then ends with eight letters to read out, and nothing is sent.', validateInput });
  return number ? ['--seat', number] : undefined;
}

/** @param {vscode.InputBoxOptions} options */
async function ask(options) {
  return (await vscode.window.showInputBox({ title: TITLE, ignoreFocusOut: true, ...options }))?.trim();
}

module.exports = { Classroom };
