// @ts-check
'use strict';

const { execFileSync, spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const SERVER = path.join(__dirname, 'node_modules', '.bin', 'code-server');
// One of its own: another run may be under way.
const PORT = 18_000 + process.pid % 1000;
const PATIENCE = 60_000;

/** VS Code in a browser, with a folder open, and what a person does in it. */
class VsCode {
  /** @param {string} work A folder for its data, and for the pictures. */
  constructor(work) {
    this.work = work;
    this.pictures = path.join(work, 'pictures');
    this.count = 0;
  }

  /** Installs a package of an extension. @param {string} file */
  install(file) {
    execFileSync(SERVER, [...this.places, '--install-extension', file], { stdio: 'inherit' });
  }

  /** Where it keeps its data and its extensions. */
  get places() {
    return ['--user-data-dir', path.join(this.work, 'data'), '--extensions-dir', path.join(this.work, 'extensions')];
  }

  /** @param {string} executablePath The browser. @param {string} folder */
  async start(executablePath, folder) {
    fs.mkdirSync(this.pictures, { recursive: true });
    const user = path.join(this.work, 'data', 'User');
    fs.mkdirSync(user, { recursive: true });
    fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ 'workbench.startupEditor': 'none', 'chat.disableAIFeatures': true, 'files.autoSave': 'off', 'workbench.secondarySideBar.defaultVisibility': 'hidden' }));
    this.server = spawn(SERVER, ['--auth', 'none', '--bind-addr', `127.0.0.1:${PORT}`, ...this.places, '--disable-telemetry', '--disable-update-check'], { stdio: 'ignore' });
    this.browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    this.page = await (await this.browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
    this.page.setDefaultTimeout(PATIENCE);
    await this.until(async () => (await fetch(`http://127.0.0.1:${PORT}/healthz`)).ok);
    await this.page.goto(`http://127.0.0.1:${PORT}/?folder=${folder}`);
    await this.page.waitForSelector('.monaco-workbench');
  }

  async end() {
    await this.browser?.close();
    this.server?.kill();
  }

  /** Waits until something holds. @param {() => Promise<boolean>} holds */
  async until(holds) {
    for (const end = Date.now() + PATIENCE; ; await new Promise(resolve => setTimeout(resolve, 250))) {
      if (await holds().catch(() => false))
        return;
      if (Date.now() > end)
        throw new Error(`waited in vain: ${holds}`);
    }
  }

  /** @param {string} name */
  async picture(name) {
    await this.page.screenshot({ path: path.join(this.pictures, `${String(++this.count).padStart(2, '0')}-${name}.png`) });
  }

  /** Trusts the folder that is open, where VS Code says that it does not yet. */
  async trust() {
    await this.page.locator('.monaco-banner-message-actions-container a, .banner a', { hasText: /^Manage$/ }).first().click();
    await this.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).first().click();
    await this.page.getByText('Restricted Mode').first().waitFor({ state: 'hidden' });
    // The editor of trust stands above all else.
    await this.page.locator('.monaco-modal-editor-block .codicon-close').first().click();
    await this.page.locator('.monaco-modal-editor-block').waitFor({ state: 'hidden' });
  }

  /** Takes what VS Code offers by itself: the extension of the folder, with trust in it. */
  async takeWhatIsOffered() {
    await this.page.locator('.notification-toast .monaco-button', { hasText: /^Install$/ }).first().click();
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Trust Workspace & Install' }).click();
    await this.page.locator('a.action-label[aria-label="Backprop Lab"]').first().waitFor();
  }

  /** Gives a command by the palette, and answers what it asks. @param {string} name @param {string[]} answers */
  async command(name, ...answers) {
    await this.page.keyboard.press('F1');
    for (const text of [name, ...answers]) {
      await this.page.locator('.quick-input-widget input:focus').waitFor();
      await this.page.keyboard.insertText(text);
      await this.page.waitForTimeout(500);
      await this.page.keyboard.press('Enter');
      await this.page.waitForTimeout(500);
    }
  }

  /** @param {string} title */
  async openLesson(title) {
    const lesson = this.page.locator('.monaco-list-row', { hasText: title }).first();
    if (!await lesson.isVisible())
      await this.page.locator('a.action-label[aria-label="Backprop Lab"]').first().click();
    await lesson.click();
    await this.page.locator('.notebook-toolbar-container', { hasText: 'Run All' }).waitFor();
  }

  /** Shows the cell that checks an exercise, by the side bar. @param {string} id */
  async goTo(id) {
    await this.page.locator('.monaco-list-row', { hasText: new RegExp(`^${id.replace('.', '\\.')} `) }).first().click();
    await this.cell(`Exercise.Check("${id}"`).waitFor();
  }

  /** The cell that holds a text. @param {string} text */
  cell(text) {
    return this.page.locator('.notebookOverlay .code-cell-row', { has: this.page.locator('.view-lines', { hasText: text }) }).first();
  }

  /** Puts text in place of a line of a cell. @param {string} cell @param {string} line @param {string} text */
  async replaceLine(cell, line, text) {
    await this.cell(cell).locator('.view-line', { hasText: line }).first().click();
    await this.page.keyboard.press('End');
    await this.page.keyboard.press('Shift+Home');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Escape');
  }

  /** Runs the cell with the cursor in it. @param {string} text */
  async run(text) {
    await this.cell(text).locator('.view-lines').click();
    await this.page.keyboard.press('Control+Enter');
  }

  /**
   * Waits for something among what cells have put out, which VS Code shows in frames within frames.
   * @param {string} selector @param {string} [hasText]
   */
  async output(selector, hasText) {
    await this.until(() => this.has(selector, hasText));
  }

  /** @param {string} selector @param {string} [hasText] */
  async has(selector, hasText) {
    for (const frame of this.page.frames()) {
      if (await frame.locator(selector, { hasText }).count() > 0)
        return true;
    }
    return false;
  }

  /** Turns the wheel over the notebook until something is among the outputs that are in sight. @param {string} selector */
  async scrollTo(selector) {
    await this.page.mouse.move(700, 500);
    await this.until(async () => {
      await this.page.mouse.wheel(0, 900);
      await this.page.waitForTimeout(500);
      return this.has(selector);
    });
  }

  /** @param {string} text */
  async outputWith(text) {
    await this.output('.backprop-lab-output', text);
  }

  async waitUntilIdle() {
    await this.page.waitForTimeout(1000);
    // A whole lesson, from a worker that was not compiled ahead, on a machine that does something else besides.
    await this.page.locator('.notebook-toolbar-container', { hasText: 'Run All' }).waitFor({ timeout: 4 * PATIENCE });
  }
}

module.exports = { VsCode };
