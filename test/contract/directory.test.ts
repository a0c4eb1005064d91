/** Whatever the engine: what a directory keeps is proven, and is served with nobody else's help. */

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type IssuedNetwork, issueDevelopmentNetwork } from '@comity/certs-dev';
import {
  createDirectory,
  type MirrorConfig,
  type PrimaryConfig,
  type RunningDirectory,
} from '@comity/directory';
import { type PrivateJwk, signJws, type Signer, signerFrom } from '@comity/envelope';
import { DAY_MS, instant, type Json, nodeIdOf, officerId, plus, stateCode } from '@comity/kernel';
import { diagnostics, silent, systemEntropy } from '@comity/platform';
import { type Identity, IdentityIssuer } from '@comity/platform/identity';
import { type EmptyPlace, engines } from './engines.js';

const NOON = instant(1_795_348_800_000);
const TWO = [{ code: 'MEX' }, { code: 'GTM' }];

describe.each(engines())('a directory on $name', ({ emptyPlace }) => {
  const gtm = stateCode('GTM');
  const signedIn = { state: gtm, roles: [], session: 's', epoch: 0 };
  const ana: Identity = { kind: 'officer', officer: officerId('ana'), ...signedIn };
  const places: EmptyPlace[] = [];
  const running: RunningDirectory[] = [];
  let folder: string;
  let network: IssuedNetwork;
  let gatewayKey: KeyObject;
  let now = NOON;
  const clock = { now: () => now };
  const deps = { clock, diagnostics: diagnostics('test', { sink: silent, clock }) };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comity-directory-'));
    const states = ['GTM', 'MEX', 'BRA'].map((code, index) => ({
      state: stateCode(code),
      node: nodeIdOf(stateCode(code)),
      endpoint: `127.0.0.1:${7441 + index}`,
    }));
    network = await issueDevelopmentNetwork({
      profile: 'development',
      directory: folder,
      network: 'comity-test',
      states,
      clock,
      entropy: systemEntropy,
    });
    const file = join(network.states[0]?.keys ?? '', 'identity.json');
    gatewayKey = createPrivateKey({ key: JSON.parse(readFileSync(file, 'utf8')), format: 'jwk' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(async () => {
    await Promise.all(running.splice(0).map((directory) => directory.stop()));
    await Promise.all(places.splice(0).map((place) => place.remove()));
    now = NOON;
  });

  const common = async (): Promise<Omit<MirrorConfig, 'role' | 'state' | 'primaryUrl'>> => {
    const place = await emptyPlace();
    places.push(place);
    const { url, schema } = place.options;
    return {
      profile: 'development',
      databaseUrl: url,
      ...(schema !== undefined && { databaseSchema: schema }),
      anchorFile: network.anchor,
      listen: { host: '127.0.0.1', port: 0 },
      everyMs: 20,
      lists: 'signed',
    };
  };
  const started = async (config: PrimaryConfig | MirrorConfig): Promise<Started> => {
    const gatewayKeys = [createPublicKey(gatewayKey)];
    const directory = createDirectory(config, { ...deps, gatewayKeys });
    running.push(directory);
    const { url } = await directory.start();
    return { url, stop: () => directory.stop() };
  };
  const aPrimary = async (port = 0): Promise<Started> =>
    started({
      ...(await common()),
      role: 'primary',
      membersFolder: network.members,
      administratorsFile: network.administrators,
      listen: { host: '127.0.0.1', port },
    });
  const aMirror = async (primaryUrl: string): Promise<Started> =>
    started({ ...(await common()), role: 'mirror', state: gtm, primaryUrl });

  const bearer = async (identity: Identity, audience = 'directory'): Promise<HeadersInit> => {
    const issuer = new IdentityIssuer({ state: gtm, privateKey: gatewayKey, clock });
    return { authorization: `Bearer ${await issuer.issue(identity, audience)}` };
  };
  const bytesOf = async (answer: Promise<Response>): Promise<string> =>
    Buffer.from(await (await answer).arrayBuffer()).toString('hex');
  const ask = async (url: string, query: string, headers?: HeadersInit): Promise<unknown> => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return answer.json();
  };
  const until = async <T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> => {
    for (let value = await read(); ; value = await read()) {
      if (holds(value)) return value;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it('serves members, authorities and instruments to officers of its State', async () => {
    const { url } = await aMirror((await aPrimary()).url);
    const query = `{
      members { code name(language: "es") status node }
      member(code: "BRA") { timeZone calendar { grounding } authorities { id designations { grounding } } }
      instrumentsBetween(a: "GTM", b: "MEX") { party instrument { code } }
      trustList { seq freshness age members { code } }
      _entities(representations: [{ __typename: "Member", code: "MEX" }]) {
        ... on Member { name }
      }
    }`;

    expect(await ask(url, query, await bearer(ana))).toMatchObject({
      data: {
        members: [
          { code: 'BRA', name: 'Brasil' },
          { code: 'GTM', name: 'Guatemala', status: 'active', node: 'urn:comity:node:gtm-1' },
          { code: 'MEX', name: 'México' },
        ],
        member: { timeZone: 'America/Sao_Paulo', calendar: { grounding: 'recalled' } },
        instrumentsBetween: expect.arrayContaining([
          { party: 'yes', instrument: { code: 'A-55' } },
        ]),
        trustList: { seq: 1, freshness: 'fresh', age: 0 },
        _entities: [{ name: 'Mexico' }],
      },
    });
  });

  it('answers every field of its graph', async () => {
    const { url } = await aMirror((await aPrimary()).url);
    const participation = `{
      party deposited year asOf source grounding confidence note
      state { code } instrument { code name short kind procedures inForceSince between { code } }
    }`;
    const query = `{
      members { code name languages requestLanguages timeZone status node
        authorities { id name state { code }
          designations { scope grounding source confidence instruments { code } } }
        instruments ${participation}
        calendar { source grounding days { date easter month weekDay nth since until every } } }
      authorities(state: "BRA") { id }
      instruments { code parties ${participation} }
      instrumentsBetween(a: "GTM", b: "BRA") {
        party instrument { code } participations ${participation} }
      trustList { network seq issued expires sha256 snapshot freshness age confirmed
        members { code } }
      trustListRefusals(first: 1) { code sha256 seq first last count }
      nobody: member(code: "XXX") { code }
      nowhere: legalBases(requesting: "GTM", requested: "XXX", purpose: mla) { requestLanguages }
      registerVersion { seq issued sha256 previous correction }
      legalBases(requesting: "GTM", requested: "MEX", purpose: mla, on: "2026-06-08T00:00:00.000Z") {
        register { seq } requestLanguages supporting { inForce instrument { code } }
        options { level inForce why citation instrument { code }
          grounds { state { code } participation ${participation} authorities { id } } } }
      _entities(representations: [
        { __typename: "Member", code: "PER" }, { __typename: "Authority", id: "bra-drci" },
        { __typename: "Instrument", code: "TIP" }, { __typename: "Member", code: "XXX" }
      ]) { __typename }
    }`;

    const answer = (await ask(url, query, await bearer(ana))) as { data: object; errors?: unknown };
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      nobody: null,
      nowhere: null,
      registerVersion: { seq: 1, previous: null, correction: null },
      legalBases: {
        register: { seq: 1 },
        requestLanguages: ['es'],
        options: [
          {
            instrument: { code: 'A-55' },
            inForce: 'yes',
            grounds: [{ state: { code: 'GTM' } }, {}],
          },
          {
            level: 'bilateral',
            grounds: [{ participation: { instrument: { inForceSince: null, between: TWO } } }, {}],
          },
          { level: 'untoc' },
          { level: 'reciprocity', instrument: null, grounds: [{ participation: null }, {}] },
        ],
      },
      trustList: { confirmed: '2026-11-22T12:00:00.000Z' },
      _entities: [
        { __typename: 'Member' },
        { __typename: 'Authority' },
        { __typename: 'Instrument' },
        null,
      ],
    });
  });

  it('serves on with the primary stopped, and shows how old its list is', async () => {
    const primary = await aPrimary();
    const mirror = await aMirror(primary.url);
    const headers = async (): Promise<HeadersInit> => bearer({ kind: 'system', state: gtm });
    const list = await bytesOf(fetch(`${mirror.url}/trust-list`, { headers: await headers() }));
    await primary.stop();
    now = plus(NOON, 20 * DAY_MS);

    const asked = ask(
      mirror.url,
      '{ trustList { freshness age } members { code } }',
      await bearer(ana),
    );
    expect(await asked).toEqual({
      data: {
        trustList: { freshness: 'stale', age: (20 * DAY_MS) / 1_000 },
        members: [{ code: 'BRA' }, { code: 'GTM' }, { code: 'MEX' }],
      },
    });
    const again = await fetch(`${mirror.url}/trust-list/1`, { headers: await headers() });
    expect(await bytesOf(Promise.resolve(again))).toBe(list);
  });

  it('hands on byte for byte what the primary signed, old lists and the register too', async () => {
    const primary = await aPrimary();
    const mirror = await aMirror(primary.url);
    now = plus(NOON, DAY_MS * 0.75);
    const headers = async (): Promise<HeadersInit> => bearer({ kind: 'system', state: gtm });
    await until(
      async () => fetch(`${mirror.url}/trust-list/2`, { headers: await headers() }),
      ({ status }) => status === 200,
    );

    const trustList = await ask(mirror.url, '{ trustList { snapshot } }', await bearer(ana));
    const { snapshot: name } = (trustList as { data: { trustList: { snapshot: string } } }).data
      .trustList;
    for (const path of ['/trust-list', '/trust-list/1', '/trust-list/2', `/snapshot/${name}`]) {
      const mine = await bytesOf(fetch(`${mirror.url}${path}`, { headers: await headers() }));
      expect(mine).toBe(await bytesOf(fetch(`${primary.url}${path}`)));
      expect(mine).not.toBe('');
    }
  });

  it('serves as soon as a primary that started later answers, whatever its pace', async () => {
    const config = await common();
    const early = createServer();
    await new Promise<void>((resolve) => early.listen(0, '127.0.0.1', () => resolve()));
    const { port } = early.address() as { port: number };
    await new Promise((resolve) => early.close(resolve));
    const primaryUrl = `http://127.0.0.1:${port}`;
    const slow = {
      ...config,
      role: 'mirror',
      state: gtm,
      primaryUrl,
      everyMs: 3_600_000,
    } as const;
    const mirror = await started(slow);
    await aPrimary(port);

    const system = async (): Promise<HeadersInit> => bearer({ kind: 'system', state: gtm });
    const { status } = await until(
      async () => fetch(`${mirror.url}/trust-list`, { headers: await system() }),
      (answer) => answer.status === 200,
    );
    expect(status).toBe(200);
  });

  it('answers nobody without an identity of its State', async () => {
    const { url } = await aMirror((await aPrimary()).url);

    expect((await fetch(`${url}/trust-list`)).status).toBe(401);
    const elsewhere = await bearer({ kind: 'system', state: gtm }, 'node');
    expect((await fetch(`${url}/trust-list`, { headers: elsewhere })).status).toBe(401);
    const denied = { errors: [{ extensions: { code: 'IDENTITY_MISSING' } }] };
    expect(await ask(url, '{ members { code } }')).toMatchObject(denied);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('takes a State’s signed correction over HTTP, tells why it refuses, and mirrors follow', async () => {
    const primary = await aPrimary();
    const mirror = await aMirror(primary.url);
    const versionAt = async (): Promise<{ seq: number; sha256: string }> => {
      const query = '{ registerVersion { seq sha256 } }';
      const answer = await ask(mirror.url, query, await bearer(ana));
      return (answer as { data: { registerVersion: { seq: number; sha256: string } } }).data
        .registerVersion;
    };
    const send = async (rows: Json, on: string): Promise<Response> => {
      const signers = await signersIn(network.states[0]?.keys ?? '');
      const claims = { ver: 'comity-correction/1', network: 'comity-test', state: 'GTM', on, rows };
      const body = await signJws(claims, { typ: 'comity-corr+jws', at: now, signers });
      const headers = { 'content-type': 'application/json' };
      return fetch(`${primary.url}/register/corrections`, { method: 'POST', headers, body });
    };
    const { sha256 } = await versionAt();
    const foreign = await send({ authorities: [authorityOf('MEX')] }, sha256);
    expect(foreign.status).toBe(422);
    expect(await foreign.json()).toMatchObject({
      code: 'CORRECTION_OF_OTHER_STATE',
      message: expect.stringContaining('own rows only'),
    });

    const taken = await send({ requestLanguages: ['es', 'en'] }, sha256);
    expect(taken.status).toBe(201);
    const { register } = (await taken.json()) as { register: string };
    for (let turns = 0; turns < 200 && (await versionAt()).seq === 1; turns += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await versionAt()).toEqual({ seq: 2, sha256: register });
    const query = '{ member(code: "GTM") { requestLanguages } }';
    expect(await ask(mirror.url, query, await bearer(ana))).toEqual({
      data: { member: { requestLanguages: ['es', 'en'] } },
    });
    expect((await send({ requestLanguages: ['pt'] }, sha256)).status).toBe(422);
    const garbage = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await fetch(`${primary.url}/register/corrections`, garbage)).status).toBe(422);
  });

  it('finds no list of a number or a name that it does not hold', async () => {
    const { url } = await aPrimary();

    for (const path of ['/trust-list/2', '/trust-list/01', '/trust-list/-1', '/snapshot/x']) {
      expect((await fetch(`${url}${path}`)).status).toBe(404);
    }
  });

  it('keeps, as mirror, nothing of a hostile primary but the refusal', async () => {
    const server = createServer((_, answer) => answer.end('{"payload":"","signatures":[]}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as { port: number };
    try {
      const { url } = await aMirror(`http://127.0.0.1:${port}`);
      const query = '{ trustList { seq } trustListRefusals { code count } }';
      expect(await ask(url, query, await bearer(ana))).toMatchObject({
        data: { trustList: null, trustListRefusals: [{ code: expect.stringMatching(/^JWS_/) }] },
      });
      expect(await ask(url, '{ members { code } }', await bearer(ana))).toMatchObject({
        errors: [{ extensions: { code: 'DIRECTORY_NOT_FOLLOWED' } }],
      });
    } finally {
      server.close();
    }
  });

  it('is no primary outside development', async () => {
    const config: PrimaryConfig = {
      ...(await common()),
      profile: 'production',
      role: 'primary',
      membersFolder: network.members,
      administratorsFile: network.administrators,
    };

    await expect(started(config)).rejects.toMatchObject({ code: 'DEVELOPMENT_ONLY' });
  });

  it('does not start without its trust anchor', async () => {
    const config = {
      ...(await common()),
      role: 'mirror',
      state: gtm,
      primaryUrl: 'http://x',
    } as const;

    await expect(
      started({ ...config, anchorFile: join(folder, 'nowhere.json') }),
    ).rejects.toMatchObject({ code: 'DIRECTORY_ANCHOR_UNREADABLE' });
  });
});

interface Started {
  readonly url: string;
  stop(): Promise<void>;
}

const authorityOf = (state: string): Json => ({
  id: 'new',
  state,
  name: 'Unidad (ficticia)',
  designations: [],
});

/** Both signing keys of a State, from the folder that certs-dev wrote. */
const signersIn = (folder: string): Promise<Signer[]> => {
  const { keys } = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as {
    readonly keys: readonly { readonly use: string; readonly private: PrivateJwk }[];
  };
  const signing = keys.filter(({ use }) => use === 'sig');
  return Promise.all(signing.map((key) => signerFrom(key.private)));
};
