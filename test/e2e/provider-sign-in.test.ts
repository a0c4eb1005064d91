/** Signing in by the State's own identity provider, a real one, and attacks on it. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { HandBrowser, startProviderDoor, type Visited } from './provider-door.fixture.js';
import { STRONG, WEAK, type Lie, type Scene } from './provider.fixture.js';

const BASE_PORT = 24_520;
const HOOK_MS_MAX = 60_000;
const ANA = 'b7a2-ana';
const LUIS = '93fe-luis';
const nowS = (): number => Math.floor(Date.now() / 1_000);

let door: Awaited<ReturnType<typeof startProviderDoor>>;
const lines: string[] = [];

beforeAll(async () => {
  door = await startProviderDoor(BASE_PORT, (line) => lines.push(line));
  await door.link('gtm.drafter', ANA);
  await door.link('gtm.approver', LUIS);
}, HOOK_MS_MAX);
afterAll(() => door.close(), HOOK_MS_MAX);
afterEach(() => void lines.splice(0));

/** The scene's person at a browser, back from the provider, the answer not yet shown. */
const answered = async (scene: Scene = { accountId: ANA }, browser = new HandBrowser()) => {
  await door.provider.play(scene);
  const question = await door.begin(browser);
  return { browser, question, answer: await door.answer(browser, question) };
};
const signedIn = async (scene: Scene = { accountId: ANA }, browser = new HandBrowser()) => {
  const { answer } = await answered(scene, browser);
  return { browser, answer, visited: await browser.visit(answer.href) };
};
const sessionsBy = async (cookie: string): Promise<number> =>
  (await fetch(`${door.origin}/sessions`, { headers: { cookie } })).status;

/** All that anybody learns who is not let in; the cookie of what was asked is taken back. */
const refusal = (): Visited => ({
  status: 303,
  location: `${door.origin}/sign-in.html#refused`,
  text: expect.any(String) as unknown as string,
  cookies: ['comity-sign-in=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax'],
});
const expectRefused = async (browser: HandBrowser, visited: Visited): Promise<void> => {
  expect(visited).toEqual(refusal());
  expect(await sessionsBy(browser.cookie())).toBe(401);
};

describe('the question to the provider', () => {
  it('asks for a code alone, bound by state, nonce and PKCE, strong and anew', async () => {
    const question = await door.begin(new HandBrowser());
    const asked = Object.fromEntries(question.searchParams);
    expect(asked).toEqual({
      client_id: 'comity-gtm',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${door.origin}/provider/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      acr_values: STRONG,
      prompt: 'login',
      max_age: '600',
    });
  });

  it('is never asked at the wish of another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    const init = { method: 'POST', headers };
    const asked = await fetch(`${door.origin}/provider/sign-in`, init);
    expect(asked.status).toBe(403);
    expect((await fetch(`${door.origin}/provider/sign-in`)).status).toBe(404);
  });
});

describe('an officer whom the provider knows', () => {
  it('is signed in, and their session is like any other', async () => {
    const { browser, visited } = await signedIn();
    expect(visited).toMatchObject({ status: 303, location: `${door.origin}/` });
    expect(visited.cookies).toEqual([
      expect.stringMatching(/^comity=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
      'comity-sign-in=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ]);
    const asked = await browser.visit(`${door.origin}/sessions`);
    expect(JSON.parse(asked.text)).toEqual([expect.objectContaining({ current: true })]);
  });

  it('has another session afterwards, and the one before opens nothing', async () => {
    const { browser } = await signedIn();
    const before = browser.cookie();
    const { answer } = await answered({ accountId: ANA }, browser);
    // Sent by another site, the browser keeps its session's cookie, which is strict, to itself.
    const cookie = browser.cookie().replace(/(^|; )comity=[^;]+/, '');
    await browser.visit(answer.href, { headers: { cookie } });
    expect(browser.cookie()).not.toBe(before);
    expect(await sessionsBy(browser.cookie())).toBe(200);
    expect(await sessionsBy(before)).toBe(401);
  });

  it('leaves no token, code or subject in what operators read', async () => {
    const { answer } = await signedIn();
    await signedIn({ accountId: '0000-unknown' });
    const text = lines.join('\n');
    expect(text).toContain('ACCOUNT_UNKNOWN');
    for (const secret of [ANA, '0000-unknown', answer.searchParams.get('code'), 'eyJ']) {
      expect(text).not.toContain(String(secret));
    }
  });

  it('is led to the provider to end the session there too', async () => {
    const { browser } = await signedIn();
    const { text } = await browser.visit(`${door.origin}/provider/sign-out`, { method: 'POST' });
    const { url } = JSON.parse(text) as { url: string };
    const { origin, pathname, searchParams } = new URL(url);
    expect(`${origin}${pathname}`).toBe(`${door.provider.issuer}/session/end`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'comity-gtm',
      post_logout_redirect_uri: `${door.origin}/sign-in.html`,
    });
    expect((await browser.visit(url)).status).toBe(200);
    expect(await sessionsBy(browser.cookie())).toBe(401);
  });
});

describe('an account that no officer has', () => {
  it('signs nobody in, and gets the answer that a forged one gets', async () => {
    const unknown = await signedIn({ accountId: '0000-unknown' });
    await expectRefused(unknown.browser, unknown.visited);
    const lied = await signedIn({ accountId: ANA, lie: ['forged'] });
    expect(lied.visited).toEqual(unknown.visited);
  });

  it('signs nobody in any more once its link is ended', async () => {
    const id = await door.link('gtm.reviewer', 'cc01-rosa');
    expect((await signedIn({ accountId: 'cc01-rosa' })).visited.location).toBe(`${door.origin}/`);
    const end = 'mutation E($id: ID!) { endAccountLink(link: $id) { __typename } }';
    await door.node.ask('admin', end, { id });
    const { browser, visited } = await signedIn({ accountId: 'cc01-rosa' });
    await expectRefused(browser, visited);
  });
});

describe('an answer of the provider', () => {
  const [CLAIM, TIME, FORM] = [
    'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
    'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
    'OAUTH_INVALID_RESPONSE',
  ];
  const lies: readonly (readonly [string, Lie, string])[] = [
    ['for another nonce', ['saying', { nonce: 'another' }], CLAIM],
    ['without a nonce', ['saying', { nonce: null }], FORM],
    ['for another audience', ['saying', { aud: 'another-client' }], CLAIM],
    ['at another party’s order', ['saying', { aud: ['comity-gtm', 'b'], azp: 'b' }], CLAIM],
    ['of another issuer', ['saying', { iss: 'https://evil.example' }], CLAIM],
    ['that is over', ['saying', { exp: nowS() - 60 }], TIME],
    ['that does not say how strongly', ['saying', { acr: null }], 'CONTEXT_TOO_WEAK'],
    ['that names several strengths', ['saying', { acr: [STRONG] }], 'CONTEXT_TOO_WEAK'],
    ['that does not say when', ['saying', { auth_time: null }], FORM],
    ['of an hour ago', ['saying', { auth_time: nowS() - 3_600 }], TIME],
    ['of before it was asked', ['saying', { auth_time: nowS() - 300 }], 'NOT_ASKED_ANEW'],
    ['about nobody', ['saying', { sub: null }], FORM],
    ['about no name of an account', ['saying', { sub: `${ANA}\n` }], 'SUBJECT_UNREADABLE'],
    ['that nobody signed', ['unsigned'], FORM],
    ['that another key signed', ['forged'], FORM],
    ['that says a shared secret signed it', ['shared'], FORM],
    ['that was changed after it was signed', ['changed', { sub: LUIS }], FORM],
  ];

  it.each(lies)('%s signs nobody in', async (_, lie, reason) => {
    const { browser, visited } = await signedIn({ accountId: ANA, lie });
    await expectRefused(browser, visited);
    expect(lines.join('\n')).toContain(`"reason":"${reason}"`);
    // The same person with the truth is let in: it was the lie.
    const truth = await signedIn({ accountId: ANA, lie: ['saying', {}] });
    expect(truth.visited.location).toBe(`${door.origin}/`);
  });

  it('after a password alone signs nobody in', async () => {
    const { browser, visited } = await signedIn({ accountId: ANA, acr: WEAK });
    await expectRefused(browser, visited);
    expect(lines.join('\n')).toContain('CONTEXT_TOO_WEAK');
  });
});

describe('the way back from the provider', () => {
  const changed = (answer: URL, name: string, value: string | null): string => {
    const url = new URL(answer);
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
    return url.href;
  };

  it.each([
    ['with another state', 'state', 'another'],
    ['without a state', 'state', null],
    ['from another issuer', 'iss', 'https://evil.example'],
    ['without its issuer, which it promises to name', 'iss', null],
    ['with another code', 'code', 'another'],
    ['without a code', 'code', null],
    ['with an error beside the code', 'error', 'access_denied'],
    ['with a token of the implicit flow', 'id_token', 'e30.e30.'],
  ])('signs nobody in %s', async (_, name, value) => {
    const { browser, answer } = await answered();
    await expectRefused(browser, await browser.visit(changed(answer, name, value)));
    // It was spent by that: the true answer comes too late.
    await expectRefused(browser, await browser.visit(answer.href));
  });

  it('signs nobody in with one thing said twice', async () => {
    const { browser, answer } = await answered();
    const twice = `${answer.href}&state=${answer.searchParams.get('state')}`;
    await expectRefused(browser, await browser.visit(twice));
  });

  it('is good once: a replayed answer signs nobody in, and the provider is not asked', async () => {
    const { browser, answer } = await answered();
    const cookie = browser.cookie();
    expect((await browser.visit(answer.href)).location).toBe(`${door.origin}/`);
    const redeemed = await door.provider.play({ accountId: ANA });
    const again = new HandBrowser();
    await expectRefused(again, await again.visit(answer.href, { headers: { cookie } }));
    expect(await door.provider.play({ accountId: ANA })).toBe(redeemed);
  });

  it('signs nobody in at a browser that did not ask, so nobody is signed in as another', async () => {
    const { answer } = await answered({ accountId: LUIS });
    const victim = new HandBrowser();
    await expectRefused(victim, await victim.visit(answer.href));
    // Nor where it did ask, and is handed another’s answer.
    await door.begin(victim);
    await expectRefused(victim, await victim.visit(answer.href));
  });

  it('signs nobody in by the code of another sign-in', async () => {
    const [mine, theirs] = [await answered(), await answered({ accountId: LUIS })];
    const injected = changed(mine.answer, 'code', theirs.answer.searchParams.get('code'));
    await expectRefused(mine.browser, await mine.browser.visit(injected));
  });

  it('leads to our own pages alone, whatever it asks for', async () => {
    for (const query of ['?returnTo=https://evil.example', '?redirect_uri=//evil.example', '']) {
      const visited = await new HandBrowser().visit(`${door.origin}/provider/callback${query}`);
      expect(visited.location).toBe(`${door.origin}/sign-in.html#refused`);
    }
    const { browser, answer } = await answered();
    const more = `${answer.href}&post_login=https%3A%2F%2Fevil.example`;
    expect((await browser.visit(more)).location).toBe(`${door.origin}/`);
  });

  it('tells who asks that the provider is away, where it is, and signs nobody in', async () => {
    const { browser, visited } = await signedIn({ accountId: ANA, fails: 503 });
    expect(visited.location).toBe(`${door.origin}/sign-in.html#away`);
    expect(await sessionsBy(browser.cookie())).toBe(401);
  });
});

/** Last, because it uses up what may begin in this minute. */
describe('strangers who ask again and again', () => {
  const ask = (): Promise<Response> => fetch(`${door.origin}/provider/sign-in`, { method: 'POST' });

  it('are refused in the end, and the provider is asked nothing', async () => {
    const redeemed = await door.provider.play({ accountId: ANA });
    let refused: Response | undefined;
    for (let asked = 0; asked < 700 && refused === undefined; asked += 1) {
      const answer = await ask();
      if (answer.status !== 200) refused = answer;
      else await answer.body?.cancel();
    }
    expect(refused?.status).toBe(429);
    expect(refused?.headers.get('set-cookie')).toBeNull();
    expect(await door.provider.play({ accountId: ANA })).toBe(redeemed);
  });
});
