/** The whole life of the worked case through two consoles, each in its own language. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, type Json } from '@comity/kernel';
import { actName, lifeCycleOf, needsTwoOfficers, statusName, type ActKind } from '@comity/law';
import { workedCase, type WorkedCaseEvent } from '@comity/testkit';
import { startConsoles, type AtConsole, type Consoles } from './console.fixture.js';
import { openAll, typeContent } from './typing.fixture.js';

const BASE_PORT = 27_050;
const HOOK_MS_MAX = 180_000;
const JOURNEY_MS_MAX = 900_000;
const STATES = { requesting: ['GT', 'gt', 'es'], requested: ['MX', 'mx', 'en'] } as const;

type Side = keyof typeof STATES;

let consoles: Consoles;
beforeAll(async () => {
  consoles = await startConsoles('GT,MX', BASE_PORT);
}, HOOK_MS_MAX);
afterAll(() => consoles.close(), HOOK_MS_MAX);

const seats = new Map<string, AtConsole>();

/** The officer of a side at their console; each sits down once. */
const at = async (side: Side, officer: string): Promise<AtConsole> => {
  const [state, prefix, locale] = STATES[side];
  const id = `${prefix}.${officer}`;
  const seat = seats.get(id) ?? (await consoles.sit({ state, officer: id, locale }));
  seats.set(id, seat);
  return seat;
};

const story = workedCase({ transmittedOn: instant(Date.now()) });
const request = story.request as unknown as Json;

/** Who proposes for a side, the one of the lowest rank first. */
const PROPOSERS = {
  requesting: ['drafter', 'reviewer'],
  requested: ['intake', 'examiner'],
} as const;

const isAct = (
  event: WorkedCaseEvent,
): event is WorkedCaseEvent & { readonly what: { carrier: 'act'; kind: ActKind; body: Json } } =>
  event.what.carrier === 'act' && event.what.kind !== 'request';

describe('the worked case through two consoles', () => {
  it(
    'goes its whole way: written, approved by passkey, sent, answered, and closed by both',
    async () => {
      const { page, open } = await at('requesting', 'drafter');
      await open('/compose');
      await page.getByRole('button', { name: /Qué se pide/ }).click();
      await page.locator('[role=option][data-key=evidence_request]').click();
      await page.getByRole('button', { name: /A qué Estado/ }).click();
      await page.locator('[role=option][data-key=MEX]').click();
      await page.getByRole('button', { name: 'Empezar el borrador' }).click();
      await page.waitForURL(/#\/compose\/NET-/);
      const caseId = page.url().split('/').at(-1) ?? '';

      await openAll(page);
      await typeContent(page, request);
      await page.getByText('No falta nada de lo que pide la ley').waitFor();
      await page.getByText('guardado', { exact: true }).waitFor();
      for (const reason of await page.locator('section[aria-labelledby=submit] textarea').all()) {
        await reason.fill('Consta en el expediente.');
      }
      await page.getByRole('button', { name: /Enviar, con la firma/ }).click();
      await page.waitForURL(/#\/cases\/NET-/);

      const approver = await at('requesting', 'approver');
      await approver.open('/');
      await approver.page
        .getByRole('link', { name: new RegExp(`Revisar y aprobar.*${caseId}`) })
        .click();
      await approver.page.getByRole('button', { name: 'Aprobación' }).click();
      await approver.page.getByRole('button', { name: /Aprobar, con la firma/ }).click();
      await approver.page.getByRole('button', { name: 'Firmar y enviar' }).click();
      await approver.page.getByText('recibido', { exact: true }).first().waitFor();

      for (const event of story.timeline.filter(isAct)) await perform(caseId, event);

      for (const side of ['requesting', 'requested'] as const) {
        const last = await at(side, 'approver');
        await last.open(`/cases/${caseId}`);
        const closed = statusName('CLOSED', STATES[side][2]);
        await last.page.getByText(closed, { exact: true }).first().waitFor();
        expect(last.faults).toEqual([]);
      }
    },
    JOURNEY_MS_MAX,
  );
});

const perform = async (
  caseId: string,
  { side, what }: WorkedCaseEvent & { readonly what: { kind: ActKind; body: Json } },
): Promise<void> => {
  const language = STATES[side][2];
  const es = language === 'es';
  const { page, open } = await proposerOf(side, what.kind);
  await open(`/cases/${caseId}/act/${what.kind}`);
  await typeContent(page, what.body);
  const byTwo = needsTwoOfficers(what.kind);
  const button = byTwo ? /^(Proponer|Propose)/ : /^(Firmar y enviar|Sign and send)$/;
  await page.getByRole('button', { name: button }).click();
  const refused = page
    .locator('[role=alert], .field-fault')
    .first()
    .waitFor()
    .then(() => page.locator('[role=alert], .field-fault').allTextContents())
    .catch(() => []);
  const done = page.waitForURL(new RegExp(`#/cases/${caseId}$`)).then(() => []);
  expect([what.kind, await Promise.race([done, refused])]).toEqual([what.kind, []]);
  if (byTwo) {
    const approver = await at(side, 'approver');
    await approver.open(`/cases/${caseId}`);
    await approver.page
      .getByRole('button', { name: es ? 'Leer y decidir' : 'Read and decide' })
      .click();
    await approver.page
      .getByRole('button', { name: es ? /Aprobar, con la firma/ : /Approve, signed/ })
      .click();
    await approver.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await page
    .getByRole('heading', { name: actName(what.kind, language) })
    .last()
    .waitFor();
};

/** Whoever of that side may propose it. */
const proposerOf = (side: Side, kind: ActKind): Promise<AtConsole> => {
  const may = lifeCycleOf('evidence').transitions.find(({ actKind }) => actKind === kind);
  const officer = PROPOSERS[side].find((role) => may?.proposes.includes(role));
  return at(side, officer ?? 'examiner');
};
