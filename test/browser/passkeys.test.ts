/** Signing in by passkeys in a real browser, against a real gateway and node; and attacks on it. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { askApproval, openCase, see, takeStep } from '../e2e/casework.fixture.js';
import {
  aPerson,
  assertionFor,
  enrol,
  FOREIGN,
  ORIGIN,
  post,
  signIn,
  startDoor,
  type Person,
} from './passkeys.fixture.js';

const HOOK_MS_MAX = 60_000;
const OPTIONS = '/passkeys/sign-in/options';
const refused = (code: string) => ({ status: 422, body: expect.objectContaining({ code }) });

let door: Awaited<ReturnType<typeof startDoor>>;
const people: Person[] = [];

beforeAll(async () => {
  door = await startDoor();
}, HOOK_MS_MAX);
afterAll(() => door.close(), HOOK_MS_MAX);
afterEach(async () => {
  for (const { context } of people.splice(0)) await context.close();
});

const aBrowser = async (locale?: string): Promise<Person> => {
  const person = await aPerson(door.browser, locale === undefined ? {} : { locale });
  people.push(person);
  return person;
};
const enrolled = async (officer: string, locale?: string): Promise<Person> => {
  const person = await aBrowser(locale);
  await enrol(person, await door.linkFor(officer));
  return person;
};
const cookieOf = async ({ context }: Person): Promise<string> =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
const sessionsBy = async (cookie: string): Promise<number> =>
  (await fetch(`${ORIGIN}/sessions`, { headers: { cookie } })).status;

describe('a passkey in a browser', () => {
  it('is enrolled by a link whose token no address keeps, and signs its officer in', async () => {
    const person = await aBrowser();
    const link = await door.linkFor('gtm.drafter');
    const asked: string[] = [];
    person.page.on('request', (request) => asked.push(request.url()));
    await enrol(person, link);
    const token = link.slice(link.indexOf('#') + 1);
    expect(asked.filter((url) => url.split('#')[0]?.includes(token))).toEqual([]);
    expect(await person.held()).toMatchObject([{ isResidentCredential: true }]);

    const before = await cookieOf(person);
    expect(await sessionsBy(before)).toBe(200);
    expect(await signIn(person)).toBe('');
    await person.page.getByTestId('me').getByText('Fictitious drafter').waitFor();
    // The secret is another one now, and the old one opens nothing.
    expect(await cookieOf(person)).not.toBe(before);
    expect(await sessionsBy(before)).toBe(401);

    await person.page.goto(link.replace('enrol.html', 'enrol.html?again'));
    await person.page.fill('#label', 'Again');
    await person.page.click('#enrol');
    await person.page.getByText('ask for another').waitFor();
  });

  it('answers once: what it answered before signs nobody in', async () => {
    const person = await enrolled('gtm.reviewer');
    const sent = person.page.waitForRequest(`${ORIGIN}/passkeys/sign-in`);
    expect(await signIn(person)).toBe('');
    const replayed = JSON.parse((await sent).postData() ?? '{}') as object;
    expect(await post('/passkeys/sign-in', replayed)).toEqual(refused('PASSKEY_CHALLENGE_INVALID'));
  });

  it('signs nobody in by what it answered to another site', async () => {
    const person = await enrolled('gtm.approver');
    await person.page.goto(FOREIGN);
    const { body: options } = await post(OPTIONS);
    const answer = await assertionFor(person, options);
    expect(await post('/passkeys/sign-in', { answer })).toEqual(refused('PASSKEY_REFUSED'));
    // The same asked from our own page is good: it was the origin.
    await person.page.goto(`${ORIGIN}/sign-in.html`);
    const good = await assertionFor(person, (await post(OPTIONS)).body);
    expect((await post('/passkeys/sign-in', { answer: good })).status).toBe(200);
  });

  it('signs nobody in who does not verify themselves', async () => {
    const person = await enrolled('gtm.intake', 'es-GT');
    await person.verifies(false);
    expect(await signIn(person)).toContain('No se confirmó nada');

    const { body: options } = await post(OPTIONS);
    const answer = await assertionFor(person, { ...options, userVerification: 'discouraged' });
    expect(await post('/passkeys/sign-in', { answer })).toEqual(refused('PASSKEY_REFUSED'));
  });

  it('is revoked when a copy of it signs', async () => {
    const person = await enrolled('gtm.auditor', 'fr-CA');
    const [original] = await person.held();
    if (!original) throw new Error('a passkey was enrolled');
    expect(await signIn(person)).toBe('');
    expect(await signIn(person)).toBe('');

    await person.replaceBy({ ...original, signCount: 0 });
    expect(await signIn(person)).toContain('une copie');
    expect(await signIn(person)).toContain('révoquée');
  });

  it('signs nobody in under another’s credential id', async () => {
    const [mine, theirs] = [await enrolled('gtm.both'), await aBrowser()];
    // An administrator makes no link for themselves: this one is of a development network.
    const token = (await door.developmentLinkFor('gtm.admin')).split('/').at(-1) ?? '';
    await enrol(theirs, `${ORIGIN}/enrol.html#${token}`);
    const [held] = await theirs.held();
    const id = Buffer.from(held?.credentialId ?? '', 'base64').toString('base64url');
    const assertion = await assertionFor(mine, (await post(OPTIONS)).body);
    const answer = { ...assertion, id, rawId: id };
    expect(await post('/passkeys/sign-in', { answer })).toEqual(refused('PASSKEY_REFUSED'));
  });
});

describe('an approval by a passkey in a browser', () => {
  let persons: Readonly<Record<'first' | 'second' | 'third', Person>>;
  let id: string;

  beforeEach(async () => {
    persons ??= {
      first: await lasting('gtm.first'),
      second: await lasting('gtm.second'),
      third: await lasting('gtm.third'),
    };
    id = (await openCase(door.node, { role: 'first' })).id ?? '';
    await step('first', 'submit', await approvalBy('first'));
  });

  const lasting = async (officer: string): Promise<Person> => {
    const person = await aPerson(door.browser);
    await enrol(person, await door.linkFor(officer));
    return person;
  };
  /** What the passkey of `by` answers to what `role` is asked, where the browser now is. */
  const approvalBy = async (role: string, by = role as keyof typeof persons, more = {}) => {
    const asked = await askApproval(door.node, role, { draft: id });
    return assertionFor(persons[by], { ...asked, ...more });
  };
  const step = async (role: string, event: string, assertion: object) => {
    const findings = (await see(door.node, id, role))?.findings ?? [];
    const reasons = Object.fromEntries(findings.map(({ rule }) => [rule, 'Checked.']));
    return takeStep(door.node, role, { caseId: id, event, reasons, assertion });
  };

  it('is taken where it was asked, and once', async () => {
    const assertion = await approvalBy('second');
    expect(await step('second', 'approve', assertion)).toMatchObject({ __typename: 'Case' });
    expect((await see(door.node, id, 'second'))?.status).toBe('APPROVED');

    id = (await openCase(door.node, { role: 'first' })).id ?? '';
    await step('first', 'submit', await approvalBy('first'));
    const again = await step('second', 'approve', assertion);
    expect(again.code).toBe('PASSKEY_CHALLENGE_INVALID');
  });

  it('is refused from another site', async () => {
    await persons.second.page.goto(FOREIGN);
    const assertion = await approvalBy('second');
    await persons.second.page.goto(`${ORIGIN}/sign-in.html`);
    expect((await step('second', 'approve', assertion)).code).toBe('PASSKEY_REFUSED');
  });

  it('is refused without user verification', async () => {
    await persons.second.verifies(false);
    const assertion = await approvalBy('second', 'second', { userVerification: 'discouraged' });
    await persons.second.verifies(true);
    expect((await step('second', 'approve', assertion)).code).toBe('PASSKEY_REFUSED');
  });

  it('is refused by the passkey of another', async () => {
    const assertion = await approvalBy('second', 'first');
    expect((await step('second', 'approve', assertion)).code).toBe('PASSKEY_UNKNOWN');
  });

  it('is refused from a copy of the passkey, which is revoked', async () => {
    const [original] = await persons.third.held();
    if (!original) throw new Error('a passkey was enrolled');
    const first = await approvalBy('third');
    expect((await step('third', 'approve', first)).__typename).toBe('Case');
    id = (await openCase(door.node, { role: 'first' })).id ?? '';
    await step('first', 'submit', await approvalBy('first'));
    await persons.third.replaceBy({ ...original, signCount: 0 });

    const copied = await approvalBy('third');
    expect((await step('third', 'approve', copied)).code).toBe('PASSKEY_CLONED');
    // Nor is anybody left in by a session that either of the two began.
    await expect(approvalBy('third')).rejects.toMatchObject({
      message: expect.stringContaining('IDENTITY_ENDED'),
    });
  });
});

describe('a further passkey', () => {
  it('is added on its page by one that signs first, and signs its officer in', async () => {
    const person = await enrolled('gtm.liaison', 'pt-BR');
    const { page } = person;
    await page.route('**/passkeys/own/proof', async (route) => {
      await person.takeAnother();
      await route.continue();
    });
    await page.goto(`${ORIGIN}/my-passkeys.html`);
    await page.getByText('Security key').first().waitFor();
    await page.fill('#label', 'In the safe');
    await page.click('#add');
    await page.getByText('Estas são agora').waitFor();
    expect(await page.locator('#passkeys li').allTextContents()).toMatchObject([
      expect.stringContaining('Security key'),
      expect.stringContaining('In the safe'),
    ]);
    expect(await person.held()).toHaveLength(1);
    expect(await signIn(person)).toBe('');

    await page.goto(`${ORIGIN}/my-passkeys.html`);
    // The passkey that is at hand signs that the one at home goes.
    await page.getByText('Revogar: Security key').click();
    await page.getByText('Estas são agora').waitFor();
    expect(await page.locator('#passkeys li').count()).toBe(1);
    // With the last passkey every session ends, this one too.
    await page.getByText('Revogar: In the safe').click();
    await page.waitForURL(`${ORIGIN}/sign-in.html`);
  });

  it('is followed by the offer to end all other sessions, and so is one less', async () => {
    const person = await enrolled('gtm.fourth');
    const { page } = person;
    const elsewhere = await door.cookieOf('gtm.fourth');
    await page.goto(`${ORIGIN}/my-passkeys.html`);
    await page.getByText('Revoke: Security key').waitFor();
    expect(await page.isVisible('#end-others')).toBe(false);
    await page.route('**/passkeys/own/proof', async (route) => {
      await person.takeAnother();
      await route.continue();
    });
    await page.fill('#label', 'In the safe');
    await page.click('#add');
    await page.getByText('End my other sessions').click();
    await page.getByText('signed in here alone').waitFor();
    expect([await sessionsBy(elsewhere), await sessionsBy(await cookieOf(person))]).toEqual([
      401, 200,
    ]);
    expect(await page.isVisible('#end-others')).toBe(false);

    await page.getByText('Revoke: Security key').click();
    await page.locator('#end-others').waitFor();
  });

  it('is revoked by nobody in the session alone', async () => {
    const person = await enrolled('gtm.fifth');
    const { page } = person;
    await page.goto(`${ORIGIN}/my-passkeys.html`);
    await page.getByText('Revoke: Security key').waitFor();
    await person.verifies(false);
    await page.getByText('Revoke: Security key').click();
    await page.getByText('Nothing was confirmed').waitFor();
    await page.reload();
    await page.getByText('Revoke: Security key').waitFor();
    expect(await page.isVisible('#end-others')).toBe(false);
  });

  it('is added by nobody who is not signed in, or signs by nothing', async () => {
    expect((await post('/passkeys/own/options')).status).toBe(401);
    const { page } = await aBrowser();
    await page.goto(await door.developmentLinkFor('gtm.reader'));
    await page.goto(`${ORIGIN}/my-passkeys.html`);
    await page.fill('#label', 'Mine');
    await page.click('#add');
    await page.getByText('ask for a link').waitFor();
  });
});

describe('a page of ours', () => {
  it('shows no way in by an identity provider where the State has none', async () => {
    const { page } = await aBrowser();
    await page.goto(`${ORIGIN}/sign-in.html`, { waitUntil: 'networkidle' });
    expect(await page.isVisible('#sign-in')).toBe(true);
    expect(await page.isVisible('#by-provider')).toBe(false);
  });

  it('turns no text into markup or code, and keeps nothing in the browser', async () => {
    const { page } = await aBrowser();
    await page.goto(await door.developmentLinkFor('gtm.drafter'));
    await page.getByTestId('me').getByText('Fictitious drafter').waitFor();
    const tried = await page.evaluate(() => {
      const failing = (attempt: () => void): string => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const { document, localStorage, sessionStorage } = globalThis as unknown as Page;
      return {
        markup: failing(() => (document.body.innerHTML = '<b>bold</b>')),
        script: failing(() => (document.createElement('script').text = '1')),
        stored: localStorage.length + sessionStorage.length,
        title: document.title,
      };
    });

    expect(tried).toMatchObject({ markup: 'TypeError', script: 'TypeError', stored: 0 });
    expect(tried.title).not.toMatch(/gtm|drafter/i);
  });
});

/** What of a page this file touches; its types are a browser's. */
interface Page {
  readonly document: {
    readonly title: string;
    readonly body: { innerHTML: string };
    createElement(name: string): { text: string };
  };
  readonly localStorage: { readonly length: number };
  readonly sessionStorage: { readonly length: number };
}

describe('all sessions of an officer', () => {
  const end = (path: string, cookie: string): Promise<Response> =>
    fetch(`${ORIGIN}${path}`, { method: 'DELETE', headers: { cookie } });

  it('end at their own word', async () => {
    const [one, two] = [await door.cookieOf('gtm.drafter'), await door.cookieOf('gtm.drafter')];
    expect((await end('/sessions', one)).status).toBe(204);
    expect([await sessionsBy(one), await sessionsBy(two)]).toEqual([401, 401]);
  });

  it('end at once at an administrator’s, and at nobody else’s', async () => {
    const drafter = await door.cookieOf('gtm.drafter');
    const path = '/officers/gtm.drafter/sessions';
    expect((await end(path, await door.cookieOf('gtm.approver'))).status).toBe(422);
    expect((await end(path, '')).status).toBe(401);
    expect(await sessionsBy(drafter)).toBe(200);

    expect((await end(path, await door.cookieOf('gtm.admin'))).status).toBe(200);
    expect(await sessionsBy(drafter)).toBe(401);
  });
});
