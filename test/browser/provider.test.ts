/** Signing in by the State's own identity provider in a real browser, on a site of its own. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { silent } from '@comity/platform';
import type { Page } from 'playwright-core';
import { startProviderDoor } from '../e2e/provider-door.fixture.js';
import { aPerson, launch, type Person } from './passkeys.fixture.js';

const BASE_PORT = 24_540;
const HOOK_MS_MAX = 60_000;
const ANA = 'b7a2-ana';

let door: Awaited<ReturnType<typeof startProviderDoor>>;
let browser: Awaited<ReturnType<typeof launch>>;
const people: Person[] = [];

beforeAll(async () => {
  door = await startProviderDoor(BASE_PORT, silent);
  browser = await launch();
  await door.link('gtm.drafter', ANA);
}, HOOK_MS_MAX);
afterAll(async () => {
  await browser.close();
  await door.close();
}, HOOK_MS_MAX);
afterEach(async () => {
  for (const { context } of people.splice(0)) await context.close();
});

/** A page of signing in, in `locale`. */
const aPage = async (locale?: string): Promise<Page> => {
  const person = await aPerson(browser, locale === undefined ? {} : { locale });
  people.push(person);
  await person.page.goto(`${door.origin}/sign-in.html`);
  return person.page;
};
const cookieOf = async (page: Page): Promise<string> =>
  (await page.context().cookies(door.origin))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');

describe('the page of signing in', () => {
  it('takes an officer to the provider and back to their cases, with nothing left behind', async () => {
    await door.provider.play({ accountId: ANA });
    const page = await aPage();
    const said: string[] = [];
    page.on('console', (line) => void said.push(line.text()));
    await Promise.all([page.waitForURL(`${door.origin}/`), page.click('#by-provider')]);
    await page.getByTestId('me').getByText('Fictitious drafter').waitFor();
    expect(page.url()).toBe(`${door.origin}/`);
    expect(await cookieOf(page)).toMatch(/^comity=[\w-]{43}$/);
    expect(said.filter((text) => /policy|trusted/i.test(text))).toEqual([]);
  });

  it('ends the session that the browser had, though its cookie does not cross sites', async () => {
    await door.provider.play({ accountId: ANA });
    const page = await aPage();
    await Promise.all([page.waitForURL(`${door.origin}/`), page.click('#by-provider')]);
    const before = await cookieOf(page);
    await page.goto(`${door.origin}/sign-in.html`);
    await Promise.all([page.waitForURL(`${door.origin}/`), page.click('#by-provider')]);
    const headers = { cookie: before };
    expect((await fetch(`${door.origin}/sessions`, { headers })).status).toBe(401);
  });

  it('says in their language that somebody was not signed in, and nothing more', async () => {
    await door.provider.play({ accountId: '0000-unknown' });
    const page = await aPage('es-GT');
    await page.getByText('Entrar con la cuenta de su autoridad').click();
    await page.getByText('No se le hizo entrar').waitFor();
    expect(page.url()).toBe(`${door.origin}/sign-in.html`);
    expect(await cookieOf(page)).toBe('');
  });

  it('is where signing out leads over the provider, where that session ends too', async () => {
    await door.provider.play({ accountId: ANA });
    const page = await aPage();
    await Promise.all([page.waitForURL(`${door.origin}/`), page.click('#by-provider')]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${door.provider.issuer}/session/end**`);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.waitForURL(`${door.origin}/sign-in.html`);
  });
});
