/** Types content into a form made from the law, as a person does: field by field, by its label's place. */

import type { Json } from '@comity/kernel';
import type { Locator, Page } from 'playwright-core';

/** Members that the page fills in by itself. */
const KNOWN = new Set([
  'messageKind',
  'requestingState',
  'requestedState',
  'textTranslations',
  'no',
]);

const OPENS_MS_MAX = 2_000;
const CHOOSING_TRIES_MAX = 3;

/** Opens every part of the request. */
export const openAll = async (page: Page): Promise<void> => {
  await page.locator('details.section').first().waitFor();
  const closed = page.locator('details.section:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
};

/** Types `content` into the form on the page. @returns presses of buttons and choices, beside typing */
export const typeContent = async (page: Page, content: Json): Promise<number> => {
  const typist = new Typist(page);
  await typist.type(content, '');
  return typist.presses;
};

class Typist {
  presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async type(value: Json, path: string): Promise<void> {
    if (Array.isArray(value)) await this.#list(value as readonly Json[], path);
    else if (typeof value === 'object' && value !== null) await this.#members(value, path);
    else await this.#leaf(value as string | number | boolean, path);
  }

  async #members(value: object, path: string): Promise<void> {
    if (path !== '') await this.#add(this.#at(path).locator('xpath=self::p').locator('> button'));
    for (const [name, member] of Object.entries(value)) {
      if (!KNOWN.has(name)) await this.type(member as Json, path === '' ? name : `${path}.${name}`);
    }
  }

  async #list(values: readonly Json[], path: string): Promise<void> {
    for (const [index, value] of values.entries()) {
      const at = `${path}[${index}]`;
      if ((await this.#at(at).count()) === 0) {
        await this.#add(this.#at(path).locator('> p > button'));
      }
      await this.type(value, at);
    }
  }

  async #leaf(value: string | number | boolean, path: string): Promise<void> {
    const field = this.#at(path);
    if (typeof value === 'boolean') {
      if (value) await this.#press(field.locator('.choice'));
      return;
    }
    const chosen = field.locator('button.list-button');
    if ((await chosen.count()) > 0) {
      await this.#choose(chosen, value);
      return;
    }
    await field.locator('input, textarea').fill(String(value));
  }

  /**
   * What was pressed may have moved away under the pointer, as the form above it grew; and a list
   * closes when the page scrolls. Then one presses again, as anybody does.
   */
  async #choose(button: Locator, word: string | number): Promise<void> {
    const option = this.#page.locator(`[role=option][data-key="${word}"]`);
    const nothingYet = button.locator('[data-placeholder]');
    for (let tries = 0; tries < CHOOSING_TRIES_MAX; tries += 1) {
      await this.#press(button);
      const opened = option.waitFor({ timeout: OPENS_MS_MAX }).then(() => true);
      if (!(await opened.catch(() => false))) continue;
      await this.#press(option);
      // The next list may hold the same word.
      await option.waitFor({ state: 'hidden' });
      if ((await nothingYet.count()) === 0) return;
    }
    throw new Error(`${word} could not be chosen`);
  }

  #at(path: string): Locator {
    return this.#page.locator(`[data-at="${path}"]`);
  }

  /** What is there already needs no adding. */
  async #add(button: Locator): Promise<void> {
    if ((await button.count()) > 0) await this.#press(button.last());
  }

  async #press(target: Locator): Promise<void> {
    this.presses += 1;
    await target.click();
  }
}
