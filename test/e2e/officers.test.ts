/** Officers changed by two administrators over the graph, and the end of their sessions at a real gateway. */

import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { consoleFolder } from '@comity/console';
import { createGateway, type RunningGateway } from '@comity/gateway';
import { stateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entriesOf } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4992;
const MS_MAX = 60_000;
const ENDED_MS_MAX = 5_000;
const SECRET = 'for-this-test-only';
const STATE = stateCode('GTM');
const NOBODY = 'http://127.0.0.1:9/graphql';
const OFFICERS = { other: ['node_admin'], third: ['node_admin'], reader: ['liaison'] } as const;

let network: TestNetwork;
let gtm: NodeUnderTest;
let gateway: RunningGateway;
let url = '';

beforeAll(async () => {
  network = await startNodes(['GTM'], BASE_PORT, { officers: OFFICERS });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  const key = await readFile(join(network.keysOf('GTM'), 'identity.json'), 'utf8');
  const privateKey = createPrivateKey({ format: 'jwk', key: JSON.parse(key) });
  gateway = createGateway(
    {
      profile: 'development',
      state: STATE,
      listen: { host: '127.0.0.1', port: 0 },
      publicUrl: null,
      subgraphs: { directory: NOBODY, node: `${gtm.url}/graphql`, practices: NOBODY },
      nodeUrl: gtm.url,
      consoleFolder,
      trustedProxies: [],
      clients: 'any',
      developmentSecret: SECRET,
    },
    {
      identities: new IdentityIssuer({ state: STATE, privateKey, clock: systemClock }),
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: diagnostics('gateway', { sink: silent }),
    },
  );
  ({ url } = await gateway.start());
}, MS_MAX);

afterAll(async () => {
  await gateway.stop();
  await network.close();
}, MS_MAX);

/** The cookie of an officer who signed in now. */
const cookieOf = async (officer: string): Promise<string> => {
  const made = await fetch(`${url}/dev/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-comity-development-secret': SECRET },
    body: JSON.stringify({ officer }),
  });
  const link = ((await made.json()) as { url: string }).url;
  const { headers } = await fetch(link, { redirect: 'manual' });
  return headers.get('set-cookie')?.split(';')[0] ?? '';
};

/** What the gateway itself says of a cookie, without asking anybody. */
const held = async (cookie: string): Promise<boolean> =>
  (await fetch(`${url}/sessions`, { headers: { cookie } })).ok;

const heldFor = async (cookie: string): Promise<number> => {
  const since = performance.now();
  while (await held(cookie)) {
    const ms = performance.now() - since;
    if (ms > ENDED_MS_MAX) return ms;
    await sleep(50);
  }
  return performance.now() - since;
};

interface Told {
  readonly x: Readonly<Record<string, string>> & { readonly roles?: readonly string[] };
}

const CHANGE = 'OfficerChange { id kind name roles digest confirmedBy }';
/** What is shown of the yes of each mutation. */
const SHOWN: Readonly<Record<string, string>> = {
  askPasskeyReset: 'PasskeyReset { id digest }',
  confirmPasskeyReset: 'EnrolmentLink { url }',
};

const mutate = async (who: string, verb: string, given: string): Promise<Told['x']> => {
  const shown = `... on ${SHOWN[verb] ?? CHANGE} ... on Denial { code }`;
  return (await gtm.ask<Told>(who, `mutation { x: ${verb}(${given}) { ${shown} } }`)).x;
};

const confirmed = async (verb: string, given: string): Promise<void> => {
  const { id = '' } = await mutate('admin', verb, given);
  const change = await mutate('other', 'confirmOfficerChange', `id: "${id}"`);
  expect(change).toMatchObject({ confirmedBy: 'gtm.other' });
};

describe('a change to officers', () => {
  it('shows its second what exactly is confirmed, and to nobody else that it waits', async () => {
    const given = 'input: { officer: "gtm.eva", name: "Eva", roles: ["reviewer", "drafter"] }';
    const change = await mutate('admin', 'proposeOfficer', given);
    expect(change).toMatchObject({ kind: 'add', name: 'Eva', roles: ['drafter', 'reviewer'] });
    const waiting = '{ officerChanges { id digest } passkeyResets { id digest } }';
    const { id, digest } = change;
    expect(await gtm.ask('other', waiting)).toMatchObject({ officerChanges: [{ id, digest }] });
    expect(await gtm.ask('drafter', waiting)).toEqual({ officerChanges: [], passkeyResets: [] });

    expect(await mutate('admin', 'confirmOfficerChange', `id: "${id}"`)).toEqual({
      code: 'OFFICER_CHANGE_BY_ANOTHER',
    });
    await mutate('other', 'confirmOfficerChange', `id: "${id}"`);
    expect(await gtm.ask('drafter', '{ officers { id active } }')).toMatchObject({
      officers: expect.arrayContaining([{ id: 'gtm.eva', active: true }]),
    });
  });

  it.each([
    ['a role that the law does not know', '"gtm.x", name: "X", roles: ["king"]'],
    ['no role', '"gtm.x", name: "X", roles: []'],
    ['an id that is none', '"../x", name: "X", roles: ["drafter"]'],
    ['no name', '"gtm.x", name: " ", roles: ["drafter"]'],
    ['a name that turns others about', '"gtm.x", name: "A\\u202eB", roles: ["drafter"]'],
    ['a name of two lines', '"gtm.x", name: "A\\nB", roles: ["drafter"]'],
  ])('is refused with %s', async (_, input) => {
    const asked = mutate('admin', 'proposeOfficer', `input: { officer: ${input} }`);
    await expect(asked).rejects.toThrow(Error);
    expect(await gtm.ask('other', '{ officerChanges { id } }')).toEqual({ officerChanges: [] });
  });
});

describe('the sessions of an officer end within five seconds', () => {
  it.each<[string, string, () => Promise<void>]>([
    [
      'of a change of roles',
      'gtm.reviewer',
      () => confirmed('proposeOfficerRoles', 'input: { officer: "gtm.reviewer", roles: ["head"] }'),
    ],
    [
      'of a deactivation',
      'gtm.intake',
      () => confirmed('proposeOfficerDeactivation', 'officer: "gtm.intake"'),
    ],
    [
      'of a reset of passkeys',
      'gtm.auditor',
      async () => {
        const { id } = await mutate('admin', 'askPasskeyReset', 'officer: "gtm.auditor"');
        await mutate('other', 'confirmPasskeyReset', `reset: "${id}"`);
      },
    ],
  ])('%s, without anybody’s help', async (_, officer, change) => {
    const [cookie, beside] = [await cookieOf(officer), await cookieOf('gtm.drafter')];
    expect([await held(cookie), await held(beside)]).toEqual([true, true]);
    await change();
    expect(await heldFor(cookie)).toBeLessThan(ENDED_MS_MAX);
    expect(await held(beside)).toBe(true);
  });

  it('with what streams in their name', async () => {
    const cookie = await cookieOf('gtm.third');
    const stream = await fetch(`${url}/changes`, { headers: { cookie } });
    const direct = await gtm.call('third', '/changes');
    expect([stream.status, direct.status]).toEqual([200, 200]);
    const since = performance.now();
    await confirmed('proposeOfficerDeactivation', 'officer: "gtm.third"');
    // Broken off or ended: whichever it is, nothing more comes.
    await Promise.all([stream.text().catch(() => ''), direct.text()]);
    expect(performance.now() - since).toBeLessThan(ENDED_MS_MAX);
  });

  it('and at the node at once, whatever the gateway still believes', async () => {
    expect((await gtm.call('reader', '/changes')).status).toBe(200);
    await confirmed('proposeOfficerDeactivation', 'officer: "gtm.reader"');
    expect((await gtm.call('reader', '/changes')).status).toBe(401);
    const body = JSON.stringify({ query: '{ me { id } }' });
    const headers = { 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body };
    const answer = await gtm.call('reader', '/graphql', asked);
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { errors: [{ extensions: { code: 'IDENTITY_ENDED' } }] },
    ]);
  });
});

describe('all sessions of an officer', () => {
  const end = (cookie: string) =>
    fetch(`${url}/officers/gtm.approver/sessions`, { method: 'DELETE', headers: { cookie } });

  it('end at an administrator’s word through the node, and at nobody else’s', async () => {
    const cookie = await cookieOf('gtm.approver');
    const asked = await end(await cookieOf('gtm.drafter'));
    expect([asked.status, await asked.json()]).toMatchObject([
      422,
      { code: 'OFFICER_ROLE_MISSING' },
    ]);
    expect((await end('')).status).toBe(401);
    expect(await held(cookie)).toBe(true);

    const ended = await end(await cookieOf('gtm.admin'));
    expect([ended.status, await ended.json()]).toEqual([200, { ended: 1 }]);
    expect(await held(cookie)).toBe(false);
    const events = entriesOf(gtm).map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['sessions.end-denied', 'sessions.ended']));
  });
});
