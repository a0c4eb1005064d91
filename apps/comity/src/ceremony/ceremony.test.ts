/** The ceremony as people do it: one operator, two administrators, files and words between them. */

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, instantFromIso, nodeIdOf, plus, stateCode, type Instant } from '@comity/kernel';
import { signerFrom, type PrivateJwk } from '@comity/envelope';
import { createDirectory } from '@comity/directory';
import { diagnostics, silent, systemEntropy } from '@comity/platform';
import {
  readEnrolmentRequest,
  readTrustAnchor,
  signEnrolment,
  signingKeysAt,
  verifyTrustList,
} from '@comity/trust';
import { UsageError } from '../options.js';
import { enrolCommand } from './enrol-command.js';
import { trustCommand } from './trust-command.js';

const NOON = instantFromIso('2026-11-02T12:00:00Z');
const BRA = nodeIdOf(stateCode('BRA'));
const MEX = nodeIdOf(stateCode('MEX'));
const NETWORK = 'comity-test';

let folder: string;
let register: string;
let now: Instant = NOON;

interface Told {
  readonly code: number;
  readonly text: string;
}

const clock = { now: () => now };
const at = (name: string): string => join(folder, name);

/** Runs a command as main does. @returns its exit code and what it printed */
const run = async (name: 'enrol' | 'trust', ...args: string[]): Promise<Told> => {
  const command = name === 'enrol' ? enrolCommand : trustCommand;
  let text = '';
  const output = { write: (more: string) => (text += more) };
  try {
    return { code: await command(args, output, { clock, entropy: systemEntropy }), text };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, text: error.message };
  }
};

/** What must go well, for what comes after it. */
const done = async (...args: Parameters<typeof run>): Promise<string> => {
  const { code, text } = await run(...args);
  if (code !== 0) throw new Error(text);
  return text;
};

/** The twelve words that a command printed, as somebody reads them aloud. */
const wordsIn = (text: string): string =>
  [...text.matchAll(/^ {6}((?:[a-z]{4} {2}){3}[a-z]{4})$/gm)]
    .map(([, line = '']) => line.split('  ').join(' '))
    .join(' ');

const anchored = (list: string): readonly string[] => [
  '--anchor',
  at('anchor.json'),
  '--list',
  at(list),
];

const asking = (state: string, keys: string, out: string) =>
  [
    'request',
    '--network',
    NETWORK,
    '--state',
    state,
    '--endpoint',
    `${state.toLowerCase()}.example.org:7443`,
  ].concat('--keys', at(keys), '--open', '--out', at(out));

const signing = (who: string, proposal: string, out: string): string[] => [
  'sign',
  at(proposal),
  '--store',
  at(`${who}.keys`),
  '--passphrase',
  at('pass'),
  '--out',
  at(out),
];

/** Two administrators sign a proposal after the list `held`, and it is published as `out`. */
const publishBoth = async (
  held: readonly string[],
  given: { proposal: string; heard: string; out: string },
) => {
  const { proposal, heard, out } = given;
  for (const who of ['ana', 'ben']) {
    await done('trust', ...signing(who, proposal, `${out}.${who}`), ...held, '--heard', heard);
  }
  const both = [at(`${out}.ana`), at(`${out}.ben`)];
  const checked = ['--proposal', at(proposal)];
  return done('trust', 'publish', ...both, ...checked, ...held, '--out', at(out));
};

const listIn = async (name: string, seen: Instant = now) => {
  const anchor = readTrustAnchor(JSON.parse(readFileSync(at('anchor.json'), 'utf8')));
  return verifyTrustList(new Uint8Array(readFileSync(at(name))), { anchor, at: seen });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comity-ceremony-'));
  writeFileSync(at('pass'), 'correct horse battery staple\n', { mode: 0o600 });
  for (const who of ['ana', 'ben', 'cora']) {
    const files = [
      '--store',
      at(`${who}.keys`),
      '--passphrase',
      at('pass'),
      '--out',
      at(`${who}.json`),
    ];
    await done('trust', 'keys', '--id', who, ...files);
  }
  const halves = ['ana', 'ben', 'cora'].map((who) => at(`${who}.json`));
  await done('trust', 'anchor', ...halves, '--network', NETWORK, '--out', at('anchor.json'));

  const gtm = await done('enrol', ...asking('GT', 'gtm', 'gtm.req'));
  const mex = await done('enrol', ...asking('MX', 'mex', 'mex.req'));
  const per = await done('enrol', ...asking('PE', 'per', 'per.req'));
  const heard = [gtm, mex, per].map(wordsIn).join(', ');
  const told = await done('trust', 'register', '--out', at('register.json'));
  register = /--register (\S+)/.exec(told)?.[1] ?? '';
  const founding = ['--anchor', at('anchor.json'), '--register', register];
  const requests = ['gtm.req', 'mex.req', 'per.req'].map(at);
  await done('trust', 'propose', ...requests, ...founding, '--heard', heard, '--out', at('1.prop'));
  await publishBoth(founding, { proposal: '1.prop', heard, out: 'list-1' });

  now = plus(NOON, DAY_MS);
  await done('enrol', ...asking('BR', 'bra', 'bra.req'), '--names', 'en=Brazil,pt=Brasil');
  const words = wordsIn(await done('enrol', 'check', at('bra.req'), ...anchored('list-1')));
  const proposing = ['propose', at('bra.req'), ...anchored('list-1'), '--heard', words];
  await done('trust', ...proposing, '--out', at('2.prop'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

const heardOfBrazil = async (): Promise<string> =>
  wordsIn(await done('enrol', 'check', at('bra.req'), ...anchored('list-1')));

describe('the ceremony', () => {
  it('ends with a list that a node accepts, with the fourth member in it', async () => {
    const heard = await heardOfBrazil();
    const said = heard.toUpperCase().replaceAll(' ', '-');
    const text = await publishBoth(anchored('list-1'), {
      proposal: '2.prop',
      heard: said,
      out: 'list-2',
    });
    expect(text).toMatch(/^✓ list 2 of comity-test, signed by ana and ben$/m);

    const { list, signedBy } = await listIn('list-2');
    const first = await listIn('list-1');
    expect(signedBy).toEqual(['ana', 'ben']);
    expect(list).toMatchObject({ seq: 2, prev: first.sha256, directory: { sha256: register } });
    expect(list.members.map(({ state }) => state)).toEqual(['GTM', 'MEX', 'PER', 'BRA']);
    expect(list.members.slice(0, 3)).toEqual(first.list.members);
    expect(signingKeysAt(list, BRA, now)).toHaveLength(2);
  });

  it('ends with a list that the directory of the network serves', async () => {
    mkdirSync(at('published'));
    copyFileSync(at('register.json'), at(`published/${register}.json`));
    copyFileSync(at('list-1'), at('published/list.json'));
    const directory = createDirectory(
      {
        role: 'primary',
        profile: 'production',
        publishedFolder: at('published'),
        databaseUrl: `sqlite:${at('directory.sqlite')}`,
        anchorFile: at('anchor.json'),
        listen: { host: '127.0.0.1', port: 0 },
        everyMs: 60_000,
      },
      { clock, diagnostics: diagnostics('test', { sink: silent, clock }) },
    );
    try {
      const { url } = await directory.start();
      const answer = await fetch(`${url}/trust-list`);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(readFileSync(at('list-1')));
    } finally {
      await directory.stop();
    }
  });

  it('shows each administrator the same words and the same differences', async () => {
    const { text } = await run('trust', 'check', at('2.prop'), ...anchored('list-1'));
    expect(text).toMatch(/^ {2}\+ urn:comity:node:bra-1 is admitted$/m);
    expect(text).toMatch(/BRA \(en Brazil, pt Brasil\)/);
    expect(text).not.toMatch(/mex-1/);
    const again = await run('trust', 'check', at('2.prop'), ...anchored('list-1'));
    expect(wordsIn(again.text)).toBe(wordsIn(text));
  });

  it('makes no list with one administrator alone, and writes nothing', async () => {
    const heard = ['--heard', await heardOfBrazil()];
    await done('trust', ...signing('cora', '2.prop', 'alone'), ...anchored('list-1'), ...heard);
    const checked = ['--proposal', at('2.prop'), ...anchored('list-1')];
    const publishing = ['publish', at('alone'), ...checked, '--out', at('never')];
    const { code, text } = await run('trust', ...publishing);
    expect({ code, text }).toEqual({
      code: 1,
      text: expect.stringMatching(
        /^✗ TRUST_LIST_BELOW_THRESHOLD: .*\(threshold: 2, signedBy: cora\)/,
      ),
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([]);

    const twice = await run('trust', 'publish', at('alone'), ...publishing.slice(1));
    expect(twice.text).toMatch(/^✗ JWS_SIGNATURE_DUPLICATE: /);
  });
});

describe('what an administrator is led to sign is refused', () => {
  const refusal = async (...args: Parameters<typeof run>): Promise<string> => {
    const { code, text } = await run(...args);
    expect(code).toBe(1);
    return /^✗ ([A-Z_]+):/m.exec(text)?.[1] ?? text;
  };

  it('when the words heard are those of another request', async () => {
    const other = ['--heard', wordsIn(await done('enrol', ...asking('CA', 'can', 'can.req')))];
    const mismatch = 'ENROLMENT_FINGERPRINT_MISMATCH';
    const list = anchored('list-1');
    expect(await refusal('enrol', 'check', at('bra.req'), ...list, ...other)).toBe(mismatch);
    const out = ['--out', at('heard.prop')];
    expect(await refusal('trust', 'propose', at('bra.req'), ...list, ...other, ...out)).toBe(
      mismatch,
    );
    expect(await refusal('trust', ...signing('ben', '2.prop', 'x'), ...list, ...other)).toBe(
      mismatch,
    );
    expect((await run('trust', ...signing('ben', '2.prop', 'x'), ...list)).code).toBe(2);
  });

  it('when the request was tampered with on its way', async () => {
    const request = readFileSync(at('bra.req'), 'utf8');
    const { payload } = JSON.parse(request) as { payload: string };
    const claims = Buffer.from(payload, 'base64url').toString();
    const forged = Buffer.from(claims.replace('br.example.org', 'bz.example.org'));
    writeFileSync(at('tampered.req'), request.replace(payload, forged.toString('base64url')));
    const checking = ['check', at('tampered.req'), ...anchored('list-1')];
    // The proofs of the log and of TLS are over the same claims, and fall first.
    expect(await refusal('enrol', ...checking)).toBe('ENROLMENT_POSSESSION_UNPROVEN');
    writeFileSync(at('cut.req'), request.slice(0, -1));
    expect(await refusal('enrol', 'check', at('cut.req'), ...anchored('list-1'))).toBe(
      'JWS_NOT_CANONICAL',
    );
  });

  it('when the node does not prove that it holds the keys of its log', async () => {
    const { enrolment } = readEnrolmentRequest(new Uint8Array(readFileSync(at('bra.req'))));
    const file = JSON.parse(readFileSync(at('bra/keys.json'), 'utf8')) as {
      keys: readonly { readonly use: string; readonly private: PrivateJwk }[];
    };
    const sig = file.keys.filter(({ use }) => use === 'sig');
    const signers = await Promise.all(sig.map(({ private: jwk }) => signerFrom(jwk)));
    const possession = { ...enrolment.possession, log: [] };
    writeFileSync(at('bare.req'), await signEnrolment({ ...enrolment, possession }, signers));
    const checking = ['check', at('bare.req'), ...anchored('list-1')];
    expect(await refusal('enrol', ...checking)).toBe('ENROLMENT_POSSESSION_UNPROVEN');
  });

  it('when it changes a member’s keys without that member’s signature', async () => {
    await done('enrol', ...asking('MX', 'thief', 'thief.req'));
    const changing = [
      'change',
      '--keys',
      at('thief'),
      ...anchored('list-1'),
      '--endpoint',
      'x.example.org:443',
    ];
    expect(await refusal('enrol', ...changing)).toBe('ENROLMENT_COUNTERSIGNATURE_MISSING');

    const proposing = ['propose', at('thief.req'), ...anchored('list-1'), '--heard', 'baka'];
    expect(await refusal('trust', ...proposing)).toBe('ENROLMENT_NODE_KNOWN');

    const proposal = JSON.parse(readFileSync(at('2.prop'), 'utf8')) as {
      list: { members: { node: string; keys: object[] }[] };
    };
    const { enrolment } = readEnrolmentRequest(new Uint8Array(readFileSync(at('thief.req'))));
    const mex = proposal.list.members.find(({ node }) => node === MEX);
    const text = readFileSync(at('2.prop'), 'utf8');
    const [own] = JSON.parse(JSON.stringify(mex?.keys)) as { jwk: object; kid: string }[];
    const [theirs] = enrolment.member.keys as unknown as { jwk: object; kid: string }[];
    const swapped = text
      .replaceAll(own?.kid ?? '', theirs?.kid ?? '')
      .replaceAll(JSON.stringify(own?.jwk), JSON.stringify(theirs?.jwk));
    expect(swapped).not.toBe(text);
    writeFileSync(at('swapped.prop'), swapped);
    const checking = ['check', at('swapped.prop'), ...anchored('list-1')];
    expect(await refusal('trust', ...checking)).toBe('TRUST_PROPOSAL_UNEXPLAINED');
  });

  it('when the proposal does not follow the list that he holds himself', async () => {
    await done(
      'trust',
      'propose',
      ...anchored('list-1'),
      '--days',
      '7',
      '--out',
      at('renewal.prop'),
    );
    const given = { proposal: 'renewal.prop', heard: '', out: 'list-2b' };
    await publishBoth(anchored('list-1'), given);
    const checking = ['check', at('2.prop'), ...anchored('list-2b')];
    expect(await refusal('trust', ...checking)).toBe('TRUST_PROPOSAL_DATES_INVALID');
    now = plus(now, DAY_MS);
    const late = [
      'publish',
      at('list-2b.ana'),
      at('list-2b.ben'),
      ...anchored('list-2b'),
      '--proposal',
      at('renewal.prop'),
      '--out',
      at('x'),
    ];
    expect(await refusal('trust', ...late)).toBe('TRUST_LIST_PREDECESSOR_MISMATCH');
    now = plus(now, -DAY_MS);
  });
});
