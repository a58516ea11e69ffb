// @ts-check
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { VsCode } = require('./vscode');

const [work, browser] = process.argv.slice(2);
const course = path.join(work, 'course');
const lesson = path.join(course, 'notebooks', '03-mlp-backprop.dib');

/** @type {[string, (code: VsCode) => Promise<void>][]} */
const steps = [
  ['VS Code starts with the folder of the course open', code => code.start(browser, course)],
  ['VS Code offers the extension of the folder, and one dialog trusts and installs it', async code => {
    await code.takeWhatIsOffered();
  }],
  ['the side bar shows the lessons, and a click opens one as a notebook', async code => {
    await code.openLesson('3. A network that bends');
    await code.picture('lesson');
  }],
  ['the whole lesson runs with no exercise solved, its charts drawn', async code => {
    await code.page.getByText('Run All').first().click();
    await code.waitUntilIdle();
    await code.scrollTo('.bl-card-open');
    await code.scrollTo('.js-plotly-plot .main-svg');
    await code.picture('ran');
  }],
  ['a wrong gradient gets a card that says what is wrong', async code => {
    await code.page.locator('.monaco-list-row', { hasText: '3. A network that bends' }).locator('.monaco-tl-twistie').click();
    await code.goTo('3.3');
    await code.replaceLine('// Exercise 3.3', 'NotSolvedYet', 'return t - y;');
    await code.run('// Exercise 3.3');
    await code.run('Exercise.Check("3.3"');
    await code.outputWith('not yet');
    await code.picture('wrong');
  }],
  ['a hint stands below its card', async code => {
    await code.page.locator('.cell-status-item', { hasText: 'Hint 1 of 3' }).first().click();
    await code.outputWith('hint 1 of 3');
    await code.picture('hint');
  }],
  ['the right gradient is solved, and the side bar and the status bar count it', async code => {
    await code.replaceLine('// Exercise 3.3', 'return t - y', 'return y - t;');
    await code.run('// Exercise 3.3');
    await code.run('Exercise.Check("3.3"');
    await code.outputWith('solved');
    await code.page.locator('.statusbar', { hasText: '1 of' }).waitFor();
    await code.picture('solved');
  }],
  ['what reads an answer is out of date, and one click brings it up to date', async code => {
    const marks = code.page.locator('.cell-status-item', { hasText: 'Out of date' });
    // What uses the answer stands below the last of the gradients.
    await code.goTo('3.8');
    await code.page.mouse.move(700, 500);
    await code.until(async () => {
      await code.page.mouse.wheel(0, 300);
      await code.page.waitForTimeout(300);
      // A mark that VS Code has made below the visible part cannot be clicked.
      const box = await marks.first().boundingBox({ timeout: 100 }).catch(() => null);
      return box !== null && box.y > 150 && box.y < 750;
    });
    await code.picture('out-of-date');
    await marks.first().click();
    await code.waitUntilIdle();
    await code.until(async () => await marks.count() === 0);
    await code.goTo('3.3');
    // The check is shown; the answer stands above it.
    await code.page.mouse.move(700, 500);
    await code.until(async () => {
      await code.page.mouse.wheel(0, -100);
      await code.page.waitForTimeout(300);
      return await code.cell('// Exercise 3.3').locator('.view-line', { hasText: 'return y - t' }).isVisible();
    });
    await code.picture('up-to-date');
  }],
  ['Chart. completes, and a name tells what it is', async code => {
    await code.cell('// Exercise 3.3').locator('.view-line', { hasText: 'return y - t' }).click();
    await code.page.keyboard.press('End');
    await code.page.keyboard.type(' Chart.');
    await code.page.locator('.suggest-widget', { hasText: 'DecisionBoundary' }).waitFor();
    await code.picture('completion');
    await code.page.keyboard.press('Escape');
    for (let typed = ' Chart.'.length; typed > 0; typed--)
      await code.page.keyboard.press('Backspace');
    await code.cell('// Exercise 3.3').locator('.view-line span', { hasText: /^Matrix$/ }).first().hover();
    await code.page.locator('.monaco-hover', { hasText: 'Matrix' }).first().waitFor();
    await code.picture('hover');
  }],
  ['an endless loop stops within two seconds, and the variables are kept', async code => {
    await code.replaceLine('// Exercise 3.3', 'return y - t', 'while (true) { } return y;');
    await code.run('// Exercise 3.3');
    await code.replaceLine('Exercise.Check("3.3"', 'Exercise.Check', 'while (true) { }');
    await code.page.keyboard.press('Control+Enter');
    await code.page.waitForTimeout(3000);
    const start = Date.now();
    await code.page.getByText('Interrupt').first().click();
    await code.outputWith('was stopped before its end');
    assert.ok(Date.now() - start < 2000, `it took ${Date.now() - start} ms`);
    await code.picture('stopped');
  }],
  ['a class is joined from the palette, and left again', async code => {
    const room = spawn('dotnet', [path.join(course, 'lib/BackpropLab.Cli/bin/Debug/net10.0/lab.dll'), 'class', 'open', '--name', 'ML', '--host', '127.0.0.1', '--file', path.join(work, 'class.db'), '--no-browser'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      let said = '';
      room.stdout.on('data', text => { said += text; });
      await code.until(async () => /lab class join \S+ \w+/.test(said));
      const [, address, key] = /lab class join (\S+) (\w+)/.exec(said) ?? [];
      await code.command('Backprop Lab: Join a Class', address, key, 'ada');
      await code.page.locator('.notifications-toasts', { hasText: 'You are in ML, as ada' }).waitFor();
      await code.picture('class');
      assert.ok(fs.existsSync(path.join(course, 'notebooks', '.class.json')));
      await code.command('Backprop Lab: Leave the Class');
      await code.until(async () => !fs.existsSync(path.join(course, 'notebooks', '.class.json')));
    } finally {
      room.kill('SIGINT');
    }
  }],
  ['saving keeps every cell that was not touched, byte for byte, and no output', async code => {
    const before = fs.readFileSync(lesson, 'utf8');
    await code.page.keyboard.press('Control+s');
    await code.until(async () => fs.readFileSync(lesson, 'utf8') !== before);
    const expected = before.replace(/(\/\/ Exercise 3\.3 [^]*?)throw new NotSolvedYet\(\);/, '$1while (true) { } return y;').replace('Exercise.Check("3.3", OutputDelta)', 'while (true) { }');
    assert.equal(fs.readFileSync(lesson, 'utf8'), expected);
  }],
  ['an edit from outside shows in the notebook', async code => {
    fs.writeFileSync(lesson, fs.readFileSync(lesson, 'utf8').replace(/^while \(true\) \{ \}$/m, 'var outside = 1;'));
    // The check of an exercise has gone with that line.
    await code.page.locator('.statusbar', { hasText: 'of 16 solved' }).waitFor();
  }],
];

(async () => {
  const code = new VsCode(work);
  let failed = 0;
  for (const [name, step] of steps) {
    try {
      await step(code);
      console.log(`passed  ${name}`);
    } catch (error) {
      failed++;
      await code.picture('failed').catch(() => {});
      console.log(`failed  ${name}\n        ${String(error).split('\n')[0]}`);
    }
  }
  await code.end();
  console.log(`${steps.length - failed} passed, ${failed} failed; pictures in ${code.pictures}`);
  process.exit(failed === 0 ? 0 : 1);
})();
