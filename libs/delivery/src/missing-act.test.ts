import { describe, expect, it } from '@jest/globals';
import { type ActHash, DAY_MS, type Instant, SECOND_MS } from '@comity/kernel';
import { MEX, NOON, after } from './consignment.fixture.js';
import {
  ASK_AFTER_MS,
  ASK_ALARM_AFTER_MS,
  ASK_ALARM_ASKS_MIN,
  ASK_BACKOFF_MS_MAX,
  type MissingAct,
  type MissingActInput,
  isAskDue,
  newMissingAct,
  stepMissingAct,
} from './missing-act.js';

const msg = 'missing' as ActHash;
const aMissingAct = (changes: Partial<MissingAct> = {}): MissingAct => ({
  ...newMissingAct({ msg, peer: MEX }, NOON),
  ...changes,
});
const ask = (row: MissingAct, at: Instant) => step(row, { kind: 'due' }, at);
const step = (row: MissingAct, input: MissingActInput, at: Instant, jitter = 0) =>
  stepMissingAct(row, input, at, jitter);

describe('a missing act', () => {
  it('is not asked for while it may only have been overtaken', () => {
    const row = aMissingAct();

    expect(ask(row, after(ASK_AFTER_MS - 1))).toEqual({ row, outputs: [] });
    expect(ask(row, after(ASK_AFTER_MS)).outputs).toEqual([{ kind: 'ask', msg }]);
  });

  it('is asked for again and again, less and less often', () => {
    const waits: number[] = [];
    let row = aMissingAct({ nextAt: NOON });
    for (let n = 0; n < 16; n += 1) {
      const at = row.nextAt;
      const next = ask(row, at);
      expect(next.outputs).toContainEqual({ kind: 'ask', msg });
      row = next.row ?? row;
      waits.push(row.nextAt - at);
    }

    expect(waits.slice(0, 3)).toEqual([2 * SECOND_MS, 4 * SECOND_MS, 8 * SECOND_MS]);
    expect(waits.at(-1)).toBe(ASK_BACKOFF_MS_MAX);
    expect(isAskDue(row, after(row.nextAt - NOON - ASK_BACKOFF_MS_MAX))).toBe(false);
  });

  it('that stays away for a day raises one alarm', () => {
    const late = after(ASK_ALARM_AFTER_MS);
    const asked = aMissingAct({ asks: ASK_ALARM_ASKS_MIN - 1, nextAt: late });
    const alarm = { kind: 'alarm', code: 'DELIVERY_ACT_MISSING' };
    const first = ask(asked, late);

    expect(first.outputs).toEqual([{ kind: 'ask', msg }, alarm]);
    expect(ask({ ...asked, alarmed: true }, late).outputs).toEqual([{ kind: 'ask', msg }]);
    expect(first.row?.alarmed).toBe(true);
    const wentBack = aMissingAct({ asks: 20, alarmed: true, nextAt: NOON });
    expect(ask(wentBack, NOON).row?.alarmed).toBe(true);
  });

  it('raises no alarm because the clock leapt', () => {
    const leapt = ask(aMissingAct(), after(3_650 * DAY_MS));

    expect(leapt.outputs).toEqual([{ kind: 'ask', msg }]);
  });

  it('is asked for when a clock that was years ahead is right again', () => {
    expect(isAskDue(aMissingAct({ nextAt: after(3_650 * DAY_MS) }), NOON)).toBe(true);
  });

  it('that arrives is forgotten', () => {
    const arrived = step(aMissingAct(), { kind: 'arrived' }, NOON);

    expect(arrived).toEqual({ row: null, outputs: [] });
  });

  it('is asked for soon once its peer is seen alive, if it was asked for before', () => {
    const slow = aMissingAct({ asks: 9, nextAt: after(DAY_MS) });
    const fresh = aMissingAct();

    expect(step(slow, { kind: 'wake' }, NOON, 0.5).row?.nextAt).toBe(after(500));
    expect(step(fresh, { kind: 'wake' }, NOON).row).toEqual(fresh);
    expect(step({ ...slow, nextAt: NOON }, { kind: 'wake' }, NOON, 0.5).row?.nextAt).toBe(NOON);
  });
});
