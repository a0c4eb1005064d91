import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { consoleFolder } from './index.js';

/** The pages of signing in, which stand beside the console itself. */
const publicFolder = join(consoleFolder, '../public');
const files = readdirSync(publicFolder).filter((name) => /[.](css|html|mjs)$/.test(name));
const pages = files.filter((name) => name.endsWith('.html'));
const file = (name: string): string => readFileSync(join(publicFolder, name), 'utf8');

describe('the pages of signing in', () => {
  it.each(pages)('has no code and no style in %s, so that the policy may forbid both', (name) => {
    const page = file(name);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    for (const [, attributes] of page.matchAll(/<script([^>]*)>/g)) {
      expect(attributes).toMatch(/\ssrc="[a-z]+\.mjs"/);
    }
  });

  it('loads nothing from elsewhere and writes no markup from data', () => {
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      expect(file(name)).not.toMatch(/https?:|\/\/[a-z]|innerHTML|insertAdjacentHTML|eval\(/);
    }
  });

  it.each(pages)('names language, landmarks and the header of every column in %s', (name) => {
    const page = file(name);
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(/<main[\s>]/);
    expect(page.match(/<th /g) ?? []).toHaveLength(page.match(/<th scope="col"/g)?.length ?? 0);
    expect(page).toContain('role="status"');
  });

  it.each(['sign-in.html', 'enrol.html', 'my-passkeys.html'])(
    'has every word of %s in four languages',
    (name) => {
      const texts = file('words.mjs').split(/^ {2}(?:en|es|pt|fr): \{$/m);
      expect(texts).toHaveLength(5);
      for (const [, word = ''] of file(name).matchAll(/data-word="([A-Za-z]+)"/g)) {
        for (const text of texts.slice(1)) expect(text).toMatch(new RegExp(`^ {4}${word}:`, 'm'));
      }
    },
  );

  it('has every word that its scripts say in four languages', () => {
    const texts = file('words.mjs').split(/^ {2}(?:en|es|pt|fr): \{$/m);
    const said = ['signin.mjs', 'enrol.mjs', 'mypasskeys.mjs', 'passkeys.mjs'].flatMap((name) => [
      ...file(name).matchAll(/\bwords\.(?!mjs)([A-Za-z]+)/g),
    ]);
    expect(said.length).toBeGreaterThan(8);
    for (const [, word = ''] of said) {
      for (const text of texts.slice(1)) expect(text).toMatch(new RegExp(`^ {4}${word}:`, 'm'));
    }
  });

  it('asks for no password on any page', () => {
    for (const name of pages) expect(file(name)).not.toMatch(/type="password"/i);
  });

  it('asks the graph by the ids of its documents alone', () => {
    const asking = files.filter((name) => file(name).includes("'/graphql'"));
    expect(asking).not.toEqual([]);
    for (const name of asking) {
      expect(file(name)).toContain("from './documents.mjs'");
      expect(file(name)).not.toMatch(/\bquery\b/);
    }
  });
});

const KILOBYTE = 1_000;
const FIRST_SCRIPTS_KB_MAX = 250;

/** What the page loads before it shows anything, in bytes as they travel. */
const firstScripts = (): number => {
  const page = readFileSync(join(consoleFolder, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="[.]\/(assets\/[^"]+[.]js)"/g)].map(([, at]) => at);
  expect(first).not.toEqual([]);
  return first.reduce((sum, at) => sum + statSync(join(consoleFolder, `${at}.gz`)).size, 0);
};

describe('the console', () => {
  it('loads less than 250 kB of compressed script before it shows anything', () => {
    expect(firstScripts()).toBeLessThan(FIRST_SCRIPTS_KB_MAX * KILOBYTE);
  });

  it('has no code and no style in its page, so that the policy may forbid both', () => {
    const page = readFileSync(join(consoleFolder, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|data:/i);
    expect(page).toContain('<html lang="en">');
  });

  it('asks the graph only what the composed graph has', () => {
    const operations = join(consoleFolder, '../operations');
    const supergraph = readFileSync(
      join(consoleFolder, '../../gateway/supergraph.graphql'),
      'utf8',
    );
    const schema = buildSchema(supergraph, { assumeValid: true, assumeValidSDL: true });
    for (const name of readdirSync(operations)) {
      const text = readFileSync(join(operations, name), 'utf8');
      expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
    }
  });
});
