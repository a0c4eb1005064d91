import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { consoleFolder } from './index.js';

const file = (name: string): string => readFileSync(join(consoleFolder, name), 'utf8');

describe('the console', () => {
  it('has no code and no style in its page, so that the policy may forbid both', () => {
    const page = file('index.html');
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    for (const [, attributes] of page.matchAll(/<script([^>]*)>/g)) {
      expect(attributes).toMatch(/\ssrc="[a-z]+\.mjs"/);
    }
  });

  it('loads nothing from elsewhere and writes no markup from data', () => {
    for (const name of ['index.html', 'console.css', 'console.mjs']) {
      expect(file(name)).not.toMatch(/https?:|\/\/[a-z]|innerHTML|insertAdjacentHTML|eval\(/);
    }
  });

  it('names its language, its landmarks and the header of every column', () => {
    const page = file('index.html');
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(/<main[\s>]/);
    expect(page.match(/<th /g)).toHaveLength(page.match(/<th scope="col"/g)?.length ?? 0);
    expect(page).toContain('role="status"');
  });

  it('asks the graph only what the composed graph has', () => {
    const [, query = ''] = /const CASES = `([^`]+)`/.exec(file('console.mjs')) ?? [];
    const supergraph = readFileSync(
      join(consoleFolder, '../../gateway/supergraph.graphql'),
      'utf8',
    );
    const schema = buildSchema(supergraph, { assumeValid: true, assumeValidSDL: true });
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  });
});
