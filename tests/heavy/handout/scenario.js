// @ts-check
'use strict';

const { execFileSync } = require('node:child_process');
const path = require('node:path');
const { VsCode } = require('../vscode/vscode');

const [work, course, browser] = process.argv.slice(2);
const lessons = path.join(work, 'home', 'Backprop Lab');

/** @type {[string, (code: VsCode) => Promise<void>][]} */
const steps = [
  ['a package of the extension is made without npm, and VS Code installs it', async code => {
    const file = path.join(work, 'backprop-lab.vsix');
    execFileSync(path.join(course, 'lab'), ['vscode', '--no-install', '-o', file], { stdio: 'inherit' });
    code.install(file);
  }],
  ['the folder of the hand-out shows the way to the lessons, which opens them', async code => {
    await code.start(browser, course);
    await code.trust();
    await code.page.locator('.notification-toast .monaco-button', { hasText: 'Open My Lessons' }).first().click();
    await code.until(async () => code.page.url().includes('Backprop'));
    await code.picture('lessons');
  }],
  ['a lesson runs there with no build', async code => {
    await code.trust();
    await code.openLesson('3. A network that bends');
    await code.page.getByText('Run All').first().click();
    await code.waitUntilIdle();
    await code.scrollTo('.bl-card-open');
    await code.picture('ran');
  }],
];

(async () => {
  const code = new VsCode(work);
  try {
    for (const [name, step] of steps) {
      await step(code);
      console.log(`✓ ${name}`);
    }
  } catch (error) {
    await code.picture('failed').catch(() => {});
    console.error(`${error}\nPictures: ${code.pictures}`);
    process.exitCode = 1;
  } finally {
    await code.end();
  }
})();
