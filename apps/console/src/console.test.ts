import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { consoleFolder } from './index.js';

const files = readdirSync(consoleFolder);
const pages = files.filter((name) => name.endsWith('.html'));
const file = (name: string): string => readFileSync(join(consoleFolder, name), 'utf8');

describe('the console', () => {
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

  it('offers signing out on every page that shows who is signed in', () => {
    const shown = pages.filter((name) => file(name).includes('id="officer"'));
    expect(shown).not.toEqual([]);
    for (const name of shown) expect(file(name)).toMatch(/<button id="sign-out"/);
    expect(file('console.mjs')).toContain("fetch('/provider/sign-out', { method: 'POST' })");
  });

  it('asks for no password on any page', () => {
    for (const name of pages) expect(file(name)).not.toMatch(/type="password"/i);
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

  it('asks the graph by the ids of its documents alone', () => {
    const asking = files.filter((name) => file(name).includes("'/graphql'"));
    expect(asking).not.toEqual([]);
    for (const name of asking) {
      expect(file(name)).toContain("from './documents.mjs'");
      expect(file(name)).not.toMatch(/\bquery\b/);
    }
  });
});
