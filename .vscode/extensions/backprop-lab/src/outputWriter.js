// @ts-check
'use strict';

const vscode = require('vscode');
const { errorOutput, streamItem, valueItem, valueOutput } = require('./outputs');

/** Puts the outputs of a running cell below it, in the order in which they come. */
class OutputWriter {
  /** @param {vscode.NotebookCellExecution} execution @param {import('./running').Running['displays']} displays @param {(content: Record<string, any>) => Promise<void>} updateElsewhere */
  constructor(execution, displays, updateElsewhere) {
    this.execution = execution;
    this.displays = displays;
    this.updateElsewhere = updateElsewhere;
    /** @type {{ name: string, output: vscode.NotebookCellOutput } | undefined} */
    this.stream = undefined;
    this.mustClear = false;
  }

  /** @param {string} type @param {Record<string, any>} content */
  async take(type, content) {
    switch (type) {
      case 'execute_input':
        this.execution.executionOrder = content.execution_count;
        return;
      case 'clear_output':
        this.mustClear = true;
        return;
      case 'stream':
        return this.write(content.name, content.text);
      case 'display_data':
      case 'execute_result':
        return this.show(valueOutput(content));
      case 'update_display_data':
        return this.update(content);
      case 'error':
        return this.show(errorOutput(/** @type {any} */ (content), this.execution.cell));
    }
  }

  /** A cell of HTML is shown as it stands. @param {string} html @returns {Promise<boolean>} */
  async showHtml(html) {
    await this.show(valueOutput({ data: { 'text/html': html } }));
    return true;
  }

  /** @param {string} name @param {string} text */
  async write(name, text) {
    if (this.stream?.name === name && !this.mustClear) {
      await this.execution.appendOutputItems(streamItem({ name, text }), this.stream.output);
      return;
    }
    const output = new vscode.NotebookCellOutput([streamItem({ name, text })]);
    await this.show(output);
    this.stream = { name, output };
  }

  /** @param {vscode.NotebookCellOutput} output */
  async show(output) {
    this.stream = undefined;
    const id = output.metadata?.displayId;
    if (id)
      this.displays.set(id, { cell: this.execution.cell, output });
    if (this.mustClear)
      await this.execution.replaceOutput(output);
    else
      await this.execution.appendOutput(output);
    this.mustClear = false;
  }

  /** @param {Record<string, any>} content */
  async update(content) {
    const place = this.displays.get(content.transient?.display_id);
    if (place && place.cell !== this.execution.cell)
      await this.updateElsewhere(content);
    else if (place)
      await this.execution.replaceOutputItems([valueItem(content.data)], place.output);
  }
}

module.exports = { OutputWriter };
