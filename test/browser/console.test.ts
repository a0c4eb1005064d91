/** Every page of the console as officers see it: no fault, nothing that shuts anybody out. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { heard } from '../e2e/comity-network.fixture.js';
import { startConsoles, type AtConsole, type Consoles } from './console.fixture.js';
import { openAll } from './typing.fixture.js';

const BASE_PORT = 27_000;
const HOOK_MS_MAX = 180_000;
/** All pages one after the other, each looked at by axe, on a machine that has other work too. */
const PAGES_MS_MAX = 300_000;
const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;
const THEMES = ['light', 'dark'] as const;
const DESKTOP = { width: 1_280, height: 900 };
/** At 400 % a window of 1,280 shows as much as one of 320 (WCAG 2.2, 1.4.10). */
const ENLARGED = { width: 320, height: 900 };

let consoles: Consoles;
let caseId = '';
const sitting: AtConsole[] = [];

beforeAll(async () => {
  consoles = await startConsoles('GT,MX', BASE_PORT);
  const demo = consoles.network.comity('demo', '--evidence-mib', '1');
  const said = heard(demo);
  await once(demo, 'exit');
  caseId = /case (NET-\S+)/.exec(said.text)?.[1] ?? '';
}, HOOK_MS_MAX);
afterAll(() => consoles.close(), HOOK_MS_MAX);
afterEach(async () => {
  for (const one of sitting.splice(0)) await one.close();
});

const sit = async (asked: Partial<Parameters<Consoles['sit']>[0]> = {}): Promise<AtConsole> => {
  const one = await consoles.sit({
    state: 'GT',
    officer: 'gt.approver',
    viewport: DESKTOP,
    ...asked,
  });
  sitting.push(one);
  return one;
};

/** Every address of the console. */
const addresses = (): readonly string[] => [
  '/',
  '/cases',
  `/cases/${caseId}`,
  '/directory',
  '/directory/MEX',
  '/network',
  '/practices',
  '/practices/BP-2026-MEX-0007',
  '/practices/new',
  '/practices/own',
  '/practices/reviews',
  '/practices/reports',
  '/practices/inquiries',
  '/figures',
];

describe('every page of the console', () => {
  it.each(LANGUAGES)(
    'shuts nobody out, in %s, light and dark',
    async (locale) => {
      const one = await sit({ locale });
      for (const address of addresses()) {
        await one.open(address);
        for (const colorScheme of THEMES) {
          await one.page.emulateMedia({ colorScheme });
          expect([address, colorScheme, await one.violations()]).toEqual([
            address,
            colorScheme,
            [],
          ]);
        }
      }
      expect(await one.page.locator('html').getAttribute('lang')).toBe(locale);
      expect(one.faults).toEqual([]);
    },
    PAGES_MS_MAX,
  );

  it(
    'has its text whole at 400 %, and is never wider than the window',
    async () => {
      const one = await sit({ viewport: ENLARGED, locale: 'pt' });
      for (const address of addresses()) {
        await one.open(address);
        const wider = await one.page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([address, wider]).toEqual([address, 0]);
      }
    },
    PAGES_MS_MAX,
  );

  it(
    'offers signing out, after which nothing of it is shown',
    async () => {
      const { page, open } = await sit();
      for (const address of addresses()) {
        await open(address);
        await page.getByRole('button', { name: 'Sign out' }).waitFor();
      }
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL('**/sign-in.html');
      await Promise.all([
        page.waitForURL('**/sign-in.html'),
        page.goto(new URL('/', page.url()).href),
      ]);
    },
    PAGES_MS_MAX,
  );
});

/** Which anybody may open, whether or not they are signed in. */
const BEFORE = ['sign-in.html', 'enrol.html', 'my-passkeys.html'];

describe('every page of signing in', () => {
  it.each(LANGUAGES.flatMap((locale) => THEMES.map((theme) => [locale, theme] as const)))(
    'shuts nobody out, in %s and %s, and is never wider than the window',
    async (locale, colorScheme) => {
      const one = await sit({ locale, colorScheme, viewport: ENLARGED });
      const { origin } = new URL(one.page.url());
      for (const name of BEFORE) {
        await one.page.goto(`${origin}/${name}`);
        await one.page.getByRole('heading', { level: 1 }).waitFor();
        expect([name, await one.violations()]).toEqual([name, []]);
        const wider = await one.page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([name, wider]).toEqual([name, 0]);
      }
      expect(await one.page.locator('html').getAttribute('lang')).toBe(locale);
      expect(one.faults).toEqual([]);
    },
    PAGES_MS_MAX,
  );
});

describe('a draft in the console', () => {
  it('shuts nobody out while it is written, and is never wider than the window', async () => {
    const { page, open, violations } = await sit({ officer: 'gt.drafter', viewport: ENLARGED });
    await open('/compose');
    await page.getByRole('button', { name: /What is asked/ }).click();
    await page.locator('[role=option][data-key=evidence_request]').click();
    await page.getByRole('button', { name: /Which State/ }).click();
    await page.locator('[role=option][data-key=MEX]').click();
    await page.getByText('Reciprocity').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Start the draft' }).click();
    await openAll(page);
    expect(await violations()).toEqual([]);
    const wider = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wider).toBe(0);
  });
});

describe('a page of the console', () => {
  it('says so while the line to the gateway is lost, and when it is back asks again', async () => {
    const one = await sit({ officer: 'gt.drafter' });
    await one.page.route('**/changes', (route) => route.abort());
    await one.open('/cases');
    await one.page.getByText('The line to the gateway is lost').waitFor();
    const asked = one.page.waitForRequest('**/graphql');
    await one.page.unroute('**/changes');
    await asked;
    await one.page.getByText('The line to the gateway is lost').waitFor({ state: 'hidden' });
  });

  it('shows of what is not there that it is not there, and no more', async () => {
    const one = await sit({ officer: 'gt.drafter' });
    await one.page.goto(
      `${new URL('/', one.page.url()).href}#/cases/NET-2026-GTM-MEX-000000000000`,
    );
    await one.page.getByText('There is no case').waitFor();
  });
});
