/**
 * What operators read, while strangers and officers write what they like wherever they may write:
 * paths, headers, cookies, operations and their names, variables, members of bodies.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDoors } from './graph-attacks.fixture.js';
import type { Door, Doors, Sent } from './graph-attacks.fixture.js';

const BASE_PORT = 4792;
const HOOK_MS_MAX = 60_000;
const LINE_CHARS_MAX = 4_000;
/** Nobody's; part of every hostile text, to be found wherever one gets through. */
const NAME = 'Quispe-Fictitious';
const HOSTILE: Readonly<Record<string, string>> = {
  'a line that looks like ours': `${NAME}\r\n{"level":"error","event":"forged"}\n`,
  'escapes of a terminal': `\x1b[2J\x1b]0;${NAME}\x07\x9b31m`,
  'text that turns around': `\u202e\u2066${NAME}\u2069\u200f`,
  'ends of lines of other alphabets': `${NAME}\u2028\u2029\u0085`,
  'a NUL and a DEL': `${NAME}\0\x7f`,
  'half of a pair': `\ud800${NAME}`,
  'very much': NAME.repeat(5_000),
};

const lines: string[] = [];
const written: string[] = [];
const writes = [process.stdout, process.stderr].map((stream) => [stream, stream.write] as const);
let doors: Doors;
beforeAll(async () => {
  doors = await openDoors(BASE_PORT, (line) => void lines.push(line));
  for (const [stream] of writes)
    stream.write = (chunk: Uint8Array | string) => written.push(String(chunk)) > 0;
}, HOOK_MS_MAX);
afterAll(async () => {
  for (const [stream, write] of writes) stream.write = write;
  await doors.close();
}, HOOK_MS_MAX);

/** As much of `text` as the bytes of a header may be: latin letters and most of its controls. */
const inHeader = (text: string): string =>
  text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 3_000);

const placesFor = (text: string): readonly Sent[] => {
  const escaped = encodeURIComponent(text.toWellFormed()).slice(0, 6_000);
  const headers = Object.fromEntries(
    ['user-agent', 'x-forwarded-for', 'forwarded', 'accept-language', 'referer'].map((name) => [
      name,
      inHeader(text),
    ]),
  );
  const asked = (body: object, more: Sent = {}): Sent => ({ body: JSON.stringify(body), ...more });
  return [
    asked({ query: `query { ${text} }` }),
    asked({ query: `{ case(id: ${JSON.stringify(text)}) { id } }` }),
    asked({ query: 'query A { __typename }', operationName: text }),
    asked({ query: 'query ($a: Int!) { cases(first: $a) { id } }', variables: { a: text } }),
    asked({ query: 'query ($a: ID!) { case(id: $a) { id } }', variables: { a: text } }),
    asked({ query: '{ __typename }', variables: { [text]: text }, [text]: text }),
    asked({ documentId: text }),
    asked({
      query: 'mutation ($a: ID!) { breakGlass(caseId: $a, reason: $a) { __typename } }',
      variables: { a: text },
    }),
    asked({ query: '{ me { name } }' }, { headers }),
    asked({ query: '{ me { name } }' }, { headers: { cookie: `__Host-comity=${inHeader(text)}` } }),
    asked({ query: '{ me { name } }' }, { headers: { origin: inHeader(text) } }),
    asked({ query: '{ me { name } }' }, { headers: { host: inHeader(text).trim() || 'x' } }),
    asked({ query: '{ me { name } }' }, { headers: { authorization: `Bearer ${inHeader(text)}` } }),
    { body: text, headers: { 'content-type': inHeader(text).trim() || 'x' } },
    { body: text },
    { query: `?a=${escaped}`, body: '{}' },
    ...[`/files/${escaped}`, `/cases/${escaped}/bundle`, `/verify/a/${escaped}`, `/${escaped}`].map(
      (path): Sent => ({ method: 'GET', path, headers }),
    ),
    ...['/passkeys/enrol/options', '/passkeys/sign-in', '/people/passkeys/enrol'].map((path) =>
      asked({ token: text, label: text, answer: { id: text, response: text } }, { path }),
    ),
  ];
};

/** What is wrong with a line, in a word; nothing with most. */
const faultOf = (line: string): string | undefined => {
  if (!/^[ -~]*$/.test(line)) return 'characters that are not to be there';
  if (line.length > LINE_CHARS_MAX) return 'too long';
  if (line.includes(NAME) || line.includes('Josefina')) return 'the name of a person';
  const { at, level, component, event } = JSON.parse(line) as Record<string, unknown>;
  return [at, level, component, event].every((told) => typeof told === 'string')
    ? undefined
    : 'no event';
};

describe('whatever callers write', () => {
  const rows = Object.entries(HOSTILE).flatMap(([name, text]) =>
    (['gateway', 'stranger', 'node'] as const).map((door): [string, Door, string] => [
      name,
      door,
      text,
    ]),
  );

  it.each(rows)('%s at the door %s ends as one plain line an event', async (_, door, text) => {
    lines.length = 0;
    for (const sent of placesFor(text)) await doors.send(door, sent);

    expect(lines.length).toBeGreaterThan(5);
    expect(lines.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
    expect(lines.filter((line) => line.includes('forged'))).toEqual([]);
  });

  it('nothing is written but by way of those lines', () => {
    expect(written).toEqual([]);
  });
});
