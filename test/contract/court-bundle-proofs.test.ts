/** Each thing that can be done to proofs, files, lists and the manifest of a bundle, and the line that shows it. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { signReceipt } from '@comity/envelope';
import { fromSeconds, utf8 } from '@comity/kernel';
import { generateLogKeys, parseCheckpoint, parseNote, signCheckpoint } from '@comity/tlog';
import {
  decoded,
  partsOf,
  sha256Hex,
  STORY,
  type ActPlan,
  type Part,
} from './court-bundle.fixture.js';
import {
  anAdministrator,
  anchorOf,
  aWorld,
  IAT,
  signedList,
  theNext,
  type World,
} from './court-world.fixture.js';
import {
  edited,
  editedJson,
  failures,
  swapped,
  withAct,
  without,
  type Loose,
} from './tampering.fixture.js';

let world: World;
let honest: readonly Part[];

beforeAll(async () => {
  world = await aWorld();
  honest = await partsOf(world);
});

const failuresOf = async (
  change: (at: ActPlan, index: number) => ActPlan,
): Promise<readonly string[]> => failures(await partsOf(world, STORY.map(change)));

describe('the log', () => {
  it('does not hold an entry that was edited', async () => {
    const parts = editedJson(honest, /question.*\/entry/, (entry) => (entry['t'] += 1));
    expect(await failures(parts)).toEqual([
      expect.stringMatching(/^log.inclusion .*question.*\/proof/),
      expect.stringMatching(/^log.receipt .*question/),
    ]);
  });

  it('does not hold an entry though its proof names it', async () => {
    const parts = editedJson(honest, /question.*\/entry/, (entry) => (entry['t'] += 1));
    const { bytes } = parts.find(({ name }) => /question.*\/entry/.test(name))!;
    const leaf = Buffer.from(sha256Hex(Buffer.concat([Buffer.of(0), bytes])), 'hex');
    const named = editedJson(parts, /question.*\/proof/, (proof) => {
      proof['leaf'] = leaf.toString('base64url');
    });
    expect((await failures(named))[0]).toMatch(/^log.inclusion .*question.*\/proof/);
  });

  it.each([
    ['a hash too few', (proof: Loose) => proof['hashes'].pop()],
    ['a hash too many', (proof: Loose) => proof['hashes'].push(proof['hashes'][0])],
    ['another hash', (proof: Loose) => (proof['hashes'][0] = 'A'.repeat(43))],
    ['its hashes in another order', (proof: Loose) => proof['hashes'].reverse()],
    ['another index', (proof: Loose) => (proof['index'] ^= 1)],
    ['an index behind the end', (proof: Loose) => (proof['index'] = 1_000)],
  ])('is not proven by a proof with %s', async (_, change) => {
    const parts = editedJson(honest, /acknowledgement.*\/proof/, change);
    expect((await failures(parts))[0]).toMatch(/^log.inclusion .*acknowledgement.*\/proof/);
  });

  it('opens its commitments to what is shown and to nothing else', async () => {
    for (const [label, value] of [
      ['act', 'somebody.else'],
      ['obj', 'NET-2026-OTHER'],
      ['d', '{}'],
    ] as const) {
      const parts = editedJson(
        honest,
        /request.*opening/,
        (opening) => (opening[label].value = value),
      );
      expect(await failures(parts)).toEqual([expect.stringMatching(/^log.opening .*request/)]);
    }
    const other = swapped(honest, /request.*opening/, /supplement.*opening/);
    expect(await failures(other)).toHaveLength(2);
  });

  const resigned = (change: Loose) => (proof: Loose) => {
    const checkpoint = { ...parseCheckpoint(parseNote(proof['checkpoint']).text), ...change['of'] };
    proof['checkpoint'] = signCheckpoint(
      checkpoint,
      change['keys'],
      fromSeconds(change['at'] ?? IAT + 3_600),
    );
  };

  it('is signed by both its own keys', async () => {
    const [ed, pq] = world.gtm.logKeys as [never, never];
    const strangers = generateLogKeys(world.gtm.origin);
    for (const keys of [strangers, world.mex.logKeys, [ed], [pq], [ed, strangers[1]]]) {
      const parts = editedJson(honest, /question.*\/proof/, resigned({ keys }));
      expect((await failures(parts))[0]).toMatch(/^log.checkpoint .*question.*\/proof/);
    }
    const whole = editedJson(honest, /question.*\/proof/, resigned({ keys: [ed, pq] }));
    expect(await failures(whole)).toEqual([]);
  });

  it('is signed after the entry, while its keys were valid', async () => {
    const keys = world.gtm.logKeys;
    const early = editedJson(honest, /question.*\/proof/, resigned({ keys, at: IAT - 900 }));
    expect((await failures(early))[0]).toMatch(/^log.inclusion /);
    const late = editedJson(honest, /question.*\/proof/, resigned({ keys, at: IAT + 99 * 86_400 }));
    expect((await failures(late))[0]).toMatch(/^log.checkpoint /);
  });

  it('of the exporter must be shown; that of the other State may be under way', async () => {
    for (const file of ['entry', 'proof']) {
      const parts = without(honest, new RegExp(`question.*/${file}`));
      expect((await failures(parts))[0]).toMatch(/^log.(entry|inclusion) .*question/);
    }
    expect(await failures(without(honest, /question.*peer-/))).toEqual([]);
    expect(await failures(without(honest, /question.*peer-proof/))).toHaveLength(1);
    expect(await failures(without(honest, /question.*opening/))).toEqual([]);
  });

  it('says what happened, when, by whom and in which case', async () => {
    const found = async (logged: ActPlan['logged']) =>
      (await failuresOf(withAct(2, { logged: logged ?? {} }))).filter((one) =>
        one.includes('supplement'),
      );
    expect(await found({ sent: 'act.received' })).toEqual([
      expect.stringMatching(/^log.entry .*\/entry/),
    ]);
    expect((await found({ received: 'act.sent' }))[0]).toMatch(/^log.entry .*peer-entry/);
    expect((await found({ iat: IAT - 900 }))[0]).toMatch(/^log.entry .*\/entry/);
    for (const logged of [{ actor: 'x.drafter' }, { subject: 'NET-2026-OTHER' }]) {
      expect(await found(logged)).toEqual([expect.stringMatching(/^log.opening /)]);
    }
  });

  it('is that of the node whose entry it is', async () => {
    const parts = await partsOf(world, STORY.map(withAct(2, { logged: { received: 'act.sent' } })));
    const twice = ['entry', 'proof'].reduce<readonly Part[]>(
      (all, file) => {
        const other = all.find(
          ({ name }) => name.includes(`supplement`) && name.endsWith(`peer-${file}.json`),
        );
        return edited(
          all,
          new RegExp(`supplement.*/${file}`),
          () => other?.bytes ?? new Uint8Array(),
        );
      },
      without(parts, /supplement.*opening/),
    );
    expect((await failures(twice))[0]).toMatch(/^log.entry .*supplement.*\/entry/);
  });

  it('of the other State is the one that the receipt names', async () => {
    const parts = swapped(
      swapped(honest, /request.*peer-entry/, /supplement.*peer-entry/),
      /request.*peer-proof/,
      /supplement.*peer-proof/,
    );
    const found = await failures(parts);
    expect(found[0]).toMatch(/^log.entry .*request.*peer-entry/);
    expect(found).toContainEqual(expect.stringMatching(/^log.receipt .*request/));
  });
});

describe('what bundle.json says', () => {
  it.each([
    ['the case', (b: Loose) => (b['case'] = 'NET-2026-OTHER'), /^act.parties /],
    ['the States', (b: Loose) => (b['requestedState'] = 'BRA'), /^act.parties /],
    ['the exporter', (b: Loose) => (b['exportedBy'] = 'urn:comity:node:mex-1'), /^log.entry /],
    [
      'a stranger as exporter',
      (b: Loose) => (b['exportedBy'] = 'urn:comity:node:bra-1'),
      /^manifest.form /,
    ],
    ['an id', (b: Loose) => (b['acts'][1].jti = 'another'), /^act.manifest /],
    ['an author', (b: Loose) => (b['acts'][1].author = 'GTM'), /^act.manifest /],
    ['a predecessor', (b: Loose) => (b['acts'][1].prev = []), /^act.manifest /],
    ['an envelope', (b: Loose) => (b['acts'][1].env = 'A'.repeat(43)), /^envelope.binding /],
    ['a folder', (b: Loose) => (b['acts'][1].folder = 'acts/x'), /^manifest.form /],
    [
      'a file of another act',
      (b: Loose) => (b['files'][0].act = b['acts'][1].hash),
      /^file.announced /,
    ],
    ['the length of a file', (b: Loose) => (b['files'][0].size += 1), /^file.announced /],
    [
      'the hash of a file',
      (b: Loose) => (b['files'][0].sha256 = '0'.repeat(64)),
      /^file.announced /,
    ],
    ['one list fewer', (b: Loose) => b['trustLists'].pop(), /^manifest.layout /],
    ['one file fewer', (b: Loose) => b['files'].pop(), /^manifest.layout /],
    ['one State alone', (b: Loose) => (b['requestedState'] = 'GTM'), /^manifest.form /],
    ['an act twice', (b: Loose) => b['acts'].push(b['acts'][0]), /^manifest.form /],
    ['a file twice', (b: Loose) => b['files'].push(b['files'][0]), /^manifest.form /],
    ['lists in another order', (b: Loose) => b['trustLists'].reverse(), /^manifest.form /],
    ['a member more', (b: Loose) => (b['more'] = 1), /^manifest.form /],
  ])('of %s is derived again', async (_, change, check) => {
    expect((await failures(editedJson(honest, /^bundle/, change)))[0]).toMatch(check);
  });

  it('leaves out no file that an act announces', async () => {
    const id = decoded<Loose>(honest.at(-1)!.bytes)['files'][0].id as string;
    const parts = editedJson(without(honest, new RegExp(`^files/${id}`)), /^bundle/, (b) =>
      b['files'].shift(),
    );
    expect(await failures(parts)).toEqual([
      expect.stringMatching(/^file.announced acts\/001-request/),
    ]);
  });

  it('is everything that the archive holds', async () => {
    const evil = { name: 'acts/../../etc/passwd', bytes: utf8('x') };
    expect((await failures([evil, ...honest]))[0]).toBe(`container.names ${evil.name}`);
    expect(await failures([honest[0]!, ...honest])).toContain('container.names README.txt');
    expect((await failures(without(honest, /question.*message/)))[0]).toMatch(/^manifest.layout /);
  });
});

describe('a file', () => {
  it('has the content that was signed', async () => {
    const parts = edited(honest, /content$/, () => utf8('other bytes'));
    expect(await failures(parts)).toEqual([expect.stringMatching(/^file.content files.*content/)]);
  });

  it('is acknowledged whole by its own receipt', async () => {
    const act = honest.find(({ name }) => /request.*receipt/.test(name))!.bytes;
    const parts = edited(honest, /^files.*receipt/, () => act);
    expect(await failures(parts)).toEqual([expect.stringMatching(/^file.receipt files/)]);
    const other = honest.findLast(({ name }) => /^files.*receipt/.test(name))!.bytes;
    const swappedIn = edited(honest, /^files.*receipt/, () => other);
    expect(await failures(swappedIn)).toEqual([expect.stringMatching(/^receipt.binding files/)]);
  });

  it('has a receipt of its own, about it alone', async () => {
    const { name, bytes } = honest.find((part) => /^files.*receipt/.test(part.name))!;
    const jws = decoded<{ payload: string }>(bytes);
    const claims = decoded<Loose>(Buffer.from(jws.payload, 'base64url'));
    const { ver: _, sigs: __, ...draft } = claims;
    const files = [...claims['files'], ...claims['files']];
    const { receipt } = await signReceipt({ ...draft, files } as never, world.mex);
    const parts = edited(honest, new RegExp(`^${name}`), () => receipt);
    expect(await failures(parts)).toEqual([`file.receipt ${name}`]);
  });
});

describe('trust', () => {
  const listed = async (
    lists: World['lists'],
    administrators = world.administrators.slice(0, 2),
  ): Promise<readonly Part[]> => {
    const last = lists.at(-1)!;
    const parts = await partsOf({ ...world, lists });
    const bytes = await signedList(last, administrators);
    return edited(parts, new RegExp(`^trust-lists/${last.seq}.json`), () => bytes);
  };

  it('rests on the anchor: another anchor signed nothing', async () => {
    const strangers = await Promise.all(['adm-1', 'adm-2', 'adm-3'].map(anAdministrator));
    const parts = edited(honest, /^anchor/, () => anchorOf(strangers));
    expect((await failures(parts)).slice(0, 2)).toEqual([
      'list.signatures trust-lists/1.json',
      'list.signatures trust-lists/2.json',
    ]);
  });

  it('needs two administrators, each with both keys', async () => {
    const [first, second] = world.lists;
    const one = await listed([first!, second!], world.administrators.slice(0, 1));
    expect(await failures(one)).toEqual(['list.signatures trust-lists/2.json']);
    const [a, b, c] = world.administrators;
    const halves = [a, { ...b, pairs: b.pairs.slice(0, 1) }, { ...c, pairs: c.pairs.slice(1) }];
    expect(await failures(await listed([first!, second!], halves))).toEqual([
      'list.signatures trust-lists/2.json',
    ]);
    const others = [b, { ...c, pairs: c.pairs }];
    expect(await failures(await listed([first!, second!], others))).toEqual([]);
  });

  it('is an unbroken sequence of lists of one network', async () => {
    const [first] = world.lists;
    const forked = theNext(first!, { prev: 'A'.repeat(43) });
    expect(await failures(await listed([first!, forked]))).toEqual([
      'list.sequence trust-lists/2.json',
    ]);
    const foreign = theNext(first!, { network: 'another' });
    expect(await failures(await listed([first!, foreign]))).toEqual([
      'list.form trust-lists/2.json',
    ]);
    const gap = await listed([first!, theNext(first!, { seq: 3 })]);
    expect(await failures(gap)).toEqual([]);
  });

  it('is that of the list which the act names, in force when it was used', async () => {
    const tl = { seq: 1, sha256: 'A'.repeat(43) };
    expect((await failuresOf(withAct(2, { tl })))[0]).toMatch(/^act.trust-list .*supplement/);
    const late = await failuresOf(withAct(4, { iat: IAT + 40 * 86_400 }));
    expect(late[0]).toMatch(/^act.signatures .*results/);
    const early = await failuresOf(withAct(0, { iat: IAT - 7_200 }));
    expect(early[0]).toMatch(/^act.signatures .*request/);
    const unknown = await failuresOf(withAct(2, { tl: { ...tl, seq: 7 } }));
    expect(unknown).toEqual([]);
  });

  const revoking = (node: 'gtm' | 'mex', use: 'sig' | 'log', at: number) => {
    const [first] = world.lists;
    const members = first!.members.map((member) =>
      member.node === world[node].id
        ? {
            ...member,
            keys: member.keys.map((key) =>
              key.use === use ? { ...key, revokedAt: fromSeconds(at) } : key,
            ),
          }
        : member,
    );
    return listed([first!, theNext(first!, { members, issued: fromSeconds(IAT + 7_200) })]);
  };

  it('in a key ends where it was revoked, unless another State shows that the act is older', async () => {
    const later = await failures(await revoking('gtm', 'sig', IAT + 3_600));
    expect(later.length).toBeGreaterThan(0);
    expect(later.every((one) => one.startsWith('receipt.signatures '))).toBe(true);
    expect(later.some((one) => /request/.test(one))).toBe(false);
    const before = await failures(await revoking('gtm', 'sig', IAT + 30));
    expect(before).toContainEqual(expect.stringMatching(/^act.revocation .*003-supplement/));
    expect(before).not.toContainEqual(expect.stringMatching(/^act.revocation .*001-request/));
  });

  it('gives a log keys of both algorithms, or none that count', async () => {
    for (const lacking of ['Ed25519', 'ML-DSA-44']) {
      const members = world.lists[0]!.members.map((member) => ({
        ...member,
        keys: member.keys.filter(({ alg }) => alg !== lacking),
      }));
      const first = { ...world.lists[0]!, members };
      const found = await failures(await listed([first, theNext(first)]));
      expect(found[0]).toMatch(/^log.checkpoint .*request.*\/proof/);
    }
  });

  it('in the keys of a log ends with their revocation', async () => {
    const found = await failures(await revoking('mex', 'log', IAT + 9_000));
    expect(found.every((one) => /^log.checkpoint .*peer-proof/.test(one))).toBe(true);
    expect(found).toHaveLength(4);
  });

  it('is not given to a member that was suspended when it signed', async () => {
    const members = world.lists[0]!.members.map((member) =>
      member.node === world.mex.id ? { ...member, status: 'suspended' as const } : member,
    );
    const first = { ...world.lists[0]!, members };
    const found = await failures(await listed([first, theNext(first)]));
    expect(found).toContainEqual(expect.stringMatching(/^act.signatures .*002-acknowledgement/));
    expect(found).toContainEqual(expect.stringMatching(/^receipt.signatures .*001-request/));
  });
});
