// @ts-check
'use strict';

const vscode = require('vscode');
const fs = require('fs');
const os = require('os');
const path = require('path');

/** What makes a folder a hand-out: the course as a student has unpacked it. */
const MARK = 'handout.json';

/** In the folder in which a student works: where the hand-out is. */
const NOTE = '.course.json';

/** The folder in which the student of this machine works, as `lab` names it. */
const workFolder = () => process.env.BACKPROP_LAB_FOLDER || path.join(os.homedir(), 'Backprop Lab');

/** @param {string} folder */
const isHandOut = folder => fs.existsSync(path.join(folder, MARK));

/** The hand-out that a student's folder was made up from; none if it is no such folder. @param {string} folder @returns {string | undefined} */
function handOutOf(folder) {
  try {
    const { course } = JSON.parse(fs.readFileSync(path.join(folder, NOTE), 'utf8'));
    return typeof course === 'string' ? course : undefined;
  } catch {
    return undefined;
  }
}

/** How the program `lab` of a hand-out is started: with the .NET that lies in there, or else with the machine's own. @param {string} course */
function program(course) {
  const own = path.join(course, 'host', process.platform === 'win32' ? 'lab.exe' : 'lab');
  return fs.existsSync(own) ? { program: own, args: [] } : { program: 'dotnet', args: [path.join(course, 'host', 'lab.dll')] };
}

/** Opens the folder in which the student works. Any command makes it up first. @param {import('./lab').Lab} lab */
async function openLessons(lab) {
  await lab.run('Your lessons could not be put into their folder.', 'progress');
  await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.file(workFolder()));
}

/** Who opens the hand-out itself is shown the way. @param {import('./lab').Lab} lab @param {(error: unknown) => unknown} tell */
async function offerLessons(lab, tell) {
  const open = 'Open My Lessons';
  if (await vscode.window.showInformationMessage('Your lessons lie in a folder of their own, which no newer version of the course touches.', open) === open)
    await openLessons(lab).catch(tell);
}

module.exports = { handOutOf, isHandOut, offerLessons, openLessons, program };
