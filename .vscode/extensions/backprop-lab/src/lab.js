// @ts-check
'use strict';

const vscode = require('vscode');
const fs = require('fs');
const path = require('path');
const { spawn } = require('child_process');
const { handOutOf, isHandOut, program } = require('./handout');

const PROJECT = path.join('lib', 'BackpropLab.Cli');
const PROGRAM = path.join(PROJECT, 'bin', 'Debug', 'net10.0', 'lab.dll');
const SDK = 'https://dotnet.microsoft.com/download';

/** A sentence for a person, with what can be done about it. */
class LabError extends Error {
  /** @param {string} message @param {{ title: string, run: () => void }} [remedy] */
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/** The command `lab` of one checkout of the course, or of a hand-out, which is built already. */
class Lab {
  /** @param {string} root The folder that holds `lab.sln`, or in which a student works. @param {vscode.OutputChannel} log @param {string} [handOut] Where the hand-out is. */
  constructor(root, log, handOut) {
    this.root = root;
    this.log = log;
    this.handOut = handOut;
    /** A build that is under way. @type {Promise<void> | undefined} */
    this.building = undefined;
  }

  /**
   * The checkout that a file lies in, or the hand-out of the student's folder that it lies in.
   * @param {string} file @param {vscode.OutputChannel} log
   * @returns {Lab | undefined}
   */
  static of(file, log) {
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      if (fs.existsSync(path.join(folder, 'lab.sln')))
        return new Lab(folder, log);
      const handOut = handOutOf(folder);
      if (handOut)
        return new Lab(folder, log, handOut);
      if (isHandOut(folder))
        throw new LabError(`${path.basename(file)} is the lesson as it was given, and a newer version of the course replaces it: yours lies in a folder of your own.`,
          { title: 'Show the course', run: () => vscode.commands.executeCommand('workbench.view.extension.backprop-lab') });
      if (path.dirname(folder) === folder)
        return undefined;
    }
  }

  /** How a session is started. @returns {import('./session').Command} */
  get serve() {
    const { program, args } = this.command;
    return { program, args: [...args, 'serve', '--stdio'] };
  }

  /** How the program is started. */
  get command() {
    return this.handOut ? program(this.handOut) : { program: 'dotnet', args: [path.join(this.root, PROGRAM)] };
  }

  /** Builds the program if it is not there, or older than what it is made of; a build that is under way is waited for. */
  async ensureBuilt() {
    // A build is a program too, and the folder says what it does.
    if (!vscode.workspace.isTrusted)
      throw new LabError('This folder is not trusted yet: cells and commands run once it is.', { title: 'Manage trust', run: () => vscode.commands.executeCommand('workbench.trust.manage') });
    if (this.isCurrent())
      return;
    if (this.handOut)
      throw new LabError(`The course is no longer in ${this.handOut}: start "lab" once in the folder where it is now.`);
    this.building ??= this.build().finally(() => { this.building = undefined; });
    await this.building;
  }

  /**
   * Runs a command of lab.
   * @param {string} failure What did not happen if it fails, as a sentence.
   * @param {string[]} args
   * @returns {Promise<string>} What it printed.
   */
  async run(failure, ...args) {
    await this.ensureBuilt();
    const command = this.command;
    return this.start(command.program, [...command.args, ...args], failure);
  }

  async build() {
    const title = 'Building the course, once: this takes a minute';
    const begun = new Date();
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, cancellation) => {
      await this.start('dotnet', ['build', PROJECT, '-nologo', '-v:minimal', '-clp:NoSummary'], 'The course could not be built.', line => {
        const built = /^\s*(\S+) -> /.exec(line);
        if (built)
          progress.report({ message: built[1] });
      }, cancellation);
    });
    // What changed in other assemblies alone leaves the program as it was: it is as new as its sources were when the build began.
    fs.utimesSync(path.join(this.root, PROGRAM), begun, begun);
  }

  /** @param {string} program @param {string[]} args @param {string} failure @param {(line: string) => void} [onLine] @param {vscode.CancellationToken} [cancellation] @returns {Promise<string>} */
  start(program, args, failure, onLine, cancellation) {
    return new Promise((resolve, reject) => {
      this.log.appendLine(`> ${program} ${args.join(' ')}`);
      const child = spawn(program, args, { cwd: this.root, stdio: ['ignore', 'pipe', 'pipe'] });
      cancellation?.onCancellationRequested(() => child.kill());
      let printed = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', text => {
          printed += text;
          this.log.append(text);
          text.split('\n').forEach((/** @type {string} */ line) => onLine?.(line));
        });
      }
      child.once('error', () => reject(new LabError(
        'The program dotnet was not found: the course needs the .NET 10 SDK. Install it and open VS Code anew.',
        { title: 'Get the SDK', run: () => vscode.env.openExternal(vscode.Uri.parse(SDK)) })));
      child.once('close', code => {
        if (cancellation?.isCancellationRequested)
          reject(new LabError('The build was stopped: run a cell to begin it anew.'));
        else if (code === 0)
          resolve(printed);
        else
          reject(new LabError(`${failure} ${reason(printed)}`, { title: 'Show all of it', run: () => this.log.show() }));
      });
    });
  }

  isCurrent() {
    if (this.handOut)
      return fs.existsSync(path.join(this.handOut, 'host', 'lab.dll'));
    const program = path.join(this.root, PROGRAM);
    if (!fs.existsSync(program))
      return false;
    const built = fs.statSync(program).mtimeMs;
    const settings = ['Directory.Build.props', 'Directory.Packages.props', 'global.json'].map(name => path.join(this.root, name)).filter(fs.existsSync);
    return [...settings, ...sources(path.join(this.root, 'lib'))].every(file => fs.statSync(file).mtimeMs <= built);
  }
}

/** What a person needs to know of a build, or another command, that failed. @param {string} printed */
function reason(printed) {
  const lines = printed.split('\n').map(line => line.trim()).filter(line => line !== '');
  if (lines.some(line => line.includes('A compatible .NET SDK was not found')))
    return 'The .NET SDK that is installed is older than the course wants: install the .NET 10 SDK.';
  return lines.find(line => /\berror\b/.test(line)) ?? lines.at(-1) ?? 'It said nothing.';
}

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (entry.isDirectory())
      return ['bin', 'obj', 'node_modules'].includes(entry.name) ? [] : sources(path.join(folder, entry.name));
    return /\.(cs|csproj|css|js|props|targets)$/.test(entry.name) ? [path.join(folder, entry.name)] : [];
  });
}

module.exports = { Lab, LabError };
