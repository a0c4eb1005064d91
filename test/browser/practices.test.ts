/** The library of practices and the figures as officers of two States use them. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startConsoles, type AtConsole, type Consoles } from './console.fixture.js';

const BASE_PORT = 27_200;
const HOOK_MS_MAX = 180_000;
const THEIRS = '/practices/BP-2026-MEX-0007';
const TITLE = 'Interviewing once (fictitious)';

let consoles: Consoles;
const sitting: AtConsole[] = [];

beforeAll(async () => {
  consoles = await startConsoles('GT,MX', BASE_PORT);
}, HOOK_MS_MAX);
afterAll(() => consoles.close(), HOOK_MS_MAX);
afterEach(async () => {
  for (const one of sitting.splice(0)) {
    expect(one.faults).toEqual([]);
    await one.close();
  }
});

const sit = async (officer: string): Promise<AtConsole> => {
  const state = officer.slice(0, 2).toUpperCase();
  const one = await consoles.sit({ state, officer, locale: 'en' });
  sitting.push(one);
  return one;
};

const found = (page: Page) => page.getByRole('region', { name: 'Practices found' });

describe('the library', () => {
  it('finds a practice although its words are mistyped, and narrows it down by State', async () => {
    const { page, open } = await sit('gt.drafter');
    await open('/practices');
    await page.getByLabel('Search the library').fill('intervew protocl');

    await found(page).getByText('the nearest words were taken').waitFor();
    await found(page).getByRole('listitem').nth(1).waitFor();
    await page.getByRole('checkbox', { name: 'Mexico (1)' }).press('Space');
    await found(page).getByText('BP-2026-GTM-0007').waitFor({ state: 'hidden' });
    expect(await found(page).getByRole('listitem').count()).toBe(1);
    const focused = await page.evaluate<boolean>(
      'document.activeElement.closest("label")?.textContent.includes("Mexico") ?? false',
    );
    expect(focused).toBe(true);
  });

  it('follows a search until it is told to follow it no more', async () => {
    const { page, open } = await sit('gt.drafter');
    await open('/practices');
    await page.getByLabel('Search the library').fill('interview');
    await page.getByLabel('Name').fill('Interviews');
    await page.getByRole('button', { name: 'Follow', exact: true }).click();

    const saved = page.getByRole('region', { name: 'Searches that I follow' });
    await saved.getByRole('button', { name: 'Interviews', exact: true }).waitFor();
    await saved.getByRole('button', { name: /^Follow no more ?: Interviews$/ }).click();
    await saved.waitFor({ state: 'hidden' });
  });

  it('keeps what somebody writes, and says beside the field what the node does not take', async () => {
    const { page, open } = await sit('gt.drafter');
    await open('/practices/new');
    await page.getByLabel('Title (English)').fill('<b>Once</b>');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    const title = page.getByLabel('Title (English)');
    await page.getByText('Look above for what to change').waitFor();
    expect(await title.getAttribute('aria-invalid')).toBe('true');

    await title.fill(TITLE);
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByRole('button', { name: /Step/ }).click();
    await page.getByRole('option', { name: 'Submission' }).click();
    await page.getByRole('button', { name: 'Take this step' }).click();
    await page.getByRole('region', { name: 'What you may do now' }).getByText('Pillar').waitFor();
  });

  it('lets another version of the words be written before a practice is handed in', async () => {
    const { page, open } = await sit('gt.drafter');
    await open('/practices/own');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('link', { name: 'Change its words' }).click();
    await page.getByLabel('Problem addressed').fill('Asked four times over.');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('Asked four times over.').waitFor();
  });

  it('carries a question to the owner, who reads and answers it', async () => {
    const asking = await sit('gt.drafter');
    await asking.open(THEIRS);
    await asking.page.getByRole('tab', { name: 'Questions' }).click();
    await asking.page.getByLabel('Your words').fill('Who keeps the recording?');
    await asking.page.getByRole('checkbox', { name: 'It is a question to Mexico' }).press('Space');
    await asking.page.getByRole('button', { name: 'Send to the network' }).click();
    await asking.page.getByText('Question to the owner').waitFor();

    const owner = await sit('mx.drafter');
    const answer = owner.page.getByRole('button', { name: 'Answer' });
    // It is signed and travels on its own: the owner's library has it when it has it.
    do {
      await owner.open(THEIRS);
      await owner.page.getByRole('tab', { name: 'Questions' }).click();
      await owner.page.getByRole('heading', { name: 'Questions and remarks' }).waitFor();
    } while ((await answer.count()) === 0);
    await owner.page.getByText('Who keeps the recording?').waitFor();
    await answer.click();
    await owner.page.getByRole('heading', { name: 'Answer to Guatemala' }).waitFor();
  });

  it('drafts one request for each State that is asked, and shows where each stands', async () => {
    const { page, open } = await sit('gt.drafter');
    await open('/practices/inquiries');
    await page.getByText('Ask several States').click();
    await page.getByRole('checkbox', { name: 'Mexico' }).press('Space');
    await page.getByRole('checkbox', { name: 'protection', exact: true }).press('Space');
    await page.getByLabel('Questions').fill('How do you interview children?');
    await page.getByRole('button', { name: 'Draft the requests' }).click();
    const asked = page.getByRole('region', { name: 'States that were asked' });
    await asked.getByText('not sent yet').waitFor();
    await page.getByText('How do you interview children?').waitFor();
  });
});

describe('the figures', () => {
  it('of my State are exact, in a chart and in the table that says the same, for who may see them', async () => {
    const { page, open } = await sit('gt.approver');
    await open('/figures');
    const volumes = page.getByRole('region', { name: 'How many cases', exact: true });
    await volumes.locator('.chart svg').first().waitFor();
    const rows = await volumes.getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(10);
    expect(rows[1]).toMatch(/^opened\s+\d+\s+\d+$/);
    expect(await page.locator('.chart').first().getAttribute('aria-hidden')).toBe('true');

    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save as CSV' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^own-\d{4}-\d{2}\.csv$/);
  });

  it('of the network say why small numbers are not shown, and are all that others see', async () => {
    const { page, open } = await sit('gt.drafter');
    await open('/figures');
    await page.getByText('Counts under 5 are in no statement').waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['The network']);
    await page.getByText('No member has stated figures of this month yet').waitFor();
  });
});
