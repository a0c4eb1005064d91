import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { consoleFolder } from './index.js';

/** What the pages are written in, tests apart. */
const web = join(consoleFolder, '../web');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<![.]test)[.](css|html|ts|tsx)$/.test(name),
);
const source = (name: string): string => readFileSync(join(web, name), 'utf8');
/** The console itself, and the pages of signing in that stand before it. */
const PAGES = ['index.html', 'sign-in.html', 'enrol.html', 'my-passkeys.html'];

describe('the pages', () => {
  it('are those that the gateway and links lead to, and no others', () => {
    const built = readdirSync(consoleFolder).filter((name) => name.endsWith('.html'));
    expect(built.toSorted()).toEqual(PAGES.toSorted());
  });

  it.each(PAGES)('have no code and no style in %s, so that the policy may forbid both', (name) => {
    const page = readFileSync(join(consoleFolder, name), 'utf8');
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|data:/i);
    expect(page).toContain('<html lang="en">');
    expect(page.match(/<script/g)).not.toBeNull();
    for (const [, attributes] of page.matchAll(/<script([^>]*)>/g)) {
      expect(attributes).toMatch(/\ssrc="[.]\/assets\/[\w-]+[.]js"/);
    }
  });

  it('load nothing from elsewhere and write no markup from data', () => {
    expect(sources.length).toBeGreaterThan(50);
    for (const name of sources) {
      const told = source(name).match(
        /https?:|["'(]\/\/[a-z]|innerHTML|insertAdjacentHTML|\beval\(/i,
      );
      expect([name, told?.[0]]).toEqual([name, undefined]);
    }
  });

  it('name the header of every column', () => {
    const headers = sources.flatMap((name) => source(name).match(/<th[\s>][^>]*>?/g) ?? []);
    expect(headers.length).toBeGreaterThan(5);
    for (const header of headers) expect(header).toMatch(/\sscope="(col|row)"/);
  });

  it('ask for no password', () => {
    for (const name of sources) {
      expect([name, /type[=:]\s*["'{]*password/i.test(source(name))]).toEqual([name, false]);
    }
  });

  it('ask the graph by the ids of their documents alone', () => {
    const asking = sources.filter((name) => source(name).includes('/graphql'));
    expect(asking).toEqual([join('graph', 'ask.ts')]);
    expect(source(join('graph', 'ask.ts'))).toContain('documentId');
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
