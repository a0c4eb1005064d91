/** Cases from before teams were kept: whoever worked on one is on its team. */

import { describe, expect, it } from '@jest/globals';
import { officerId } from '@comity/kernel';
import type { OfficerRole } from '@comity/law';
import { GTM } from '@comity/testkit';
import { EntitySchema } from 'typeorm';
import { migrations } from '../../apps/node/src/migrations.js';
import { mayOnCase } from '../../apps/node/src/people/access.js';
import { nodeTables, TypeOrmUnitOfWork } from '../../apps/node/src/typeorm-unit-of-work.js';
import { engines } from './engines.js';
import { AT, fullRows } from './node-rows.fixture.js';

const BEFORE = migrations.findIndex(({ name }) => name === '0005-authority');
/** Columns that came later. */
const LATER = ['approval', 'approvals'];

/** The tables as that node had them. */
const olderTables = nodeTables.map(({ options }) => {
  const columns = Object.entries(options.columns).filter(([name]) => !LATER.includes(name));
  return new EntitySchema<object>({ ...options, columns: Object.fromEntries(columns) });
});

const an = (name: string, role: OfficerRole) => ({
  id: officerId(`gtm.${name}`),
  state: GTM,
  roles: [role],
});

describe.each(engines())('a node on $name that had cases before', ({ emptyPlace }) => {
  it('has on the team of each its drafters and who took a step or a proposal in hand', async () => {
    const place = await emptyPlace();
    const older = new TypeOrmUnitOfWork(await place.open(olderTables, migrations.slice(0, BEFORE)));
    await older.write(async (tx) => {
      await tx.cases.insert(fullRows.cases);
      await tx.steps.insert({ ...fullRows.steps, by: officerId('gtm.reviewer') });
      await tx.proposals.insert({
        ...fullRows.proposals,
        proposedBy: officerId('gtm.examiner'),
        decidedBy: officerId('gtm.approver'),
        status: 'approved',
      });
    });

    const grown = new TypeOrmUnitOfWork(await place.open([...nodeTables], migrations));

    const team = [
      an('drafter', 'drafter'),
      an('reviewer', 'reviewer'),
      an('examiner', 'examiner'),
      an('approver', 'approver'),
    ];
    const others = [an('other', 'drafter'), an('another', 'reviewer'), an('third', 'approver')];
    const reading = (by: ReturnType<typeof an>) =>
      grown.read((tx) => mayOnCase(tx, fullRows.cases, { by, now: AT }));
    expect(await Promise.all(team.map(reading))).toEqual([true, true, true, true]);
    expect(await Promise.all(others.map(reading))).toEqual([false, false, false]);
    await place.remove();
  });
});
