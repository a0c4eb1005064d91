import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, type Instant, plus, stateCode } from '@comity/kernel';
import type { TrustAnchor } from '@comity/trust';
import {
  aList,
  aMember,
  anAdministrator,
  anchorOf,
  NOON,
  signedBy,
  SNAPSHOT,
} from '../testing/small-network.js';
import { readSnapshot } from '../snapshot/snapshot.js';
import { MemoryLists } from '../trust-list/memory-lists.js';
import type { KeptList } from '../trust-list/ports.js';
import { TrustListStatus } from '../trust-list/trust-list-status.js';
import { CurrentDirectory } from './current-directory.js';
import { DirectoryView, nameIn } from './directory-view.js';

const keptOf = (change: Partial<KeptList> = {}): KeptList => ({
  seq: 1,
  sha256: 'name',
  bytes: new Uint8Array(),
  issued: NOON,
  expires: plus(NOON, DAY_MS),
  snapshot: SNAPSHOT.sha256,
  keptAt: NOON,
  proposal: null,
  succeeds: false,
  ...change,
});

describe('the directory as people ask it', () => {
  let view: DirectoryView;

  beforeAll(async () => {
    const members = [await aMember('MEX', { status: 'suspended' }), await aMember('GTM')];
    view = new DirectoryView(
      keptOf(),
      aList(members),
      readSnapshot(SNAPSHOT.bytes, SNAPSHOT.sha256),
    );
  });

  it('lists the members of the trust list with what the register knows of them', () => {
    expect(view.members()).toMatchObject([
      { code: 'GTM', status: 'active', node: 'urn:comity:node:gtm-1', requestLanguages: ['es'] },
      { code: 'MEX', status: 'suspended', timeZone: 'America/Mexico_City' },
    ]);
  });

  it('knows a State outside the network, and no other text', () => {
    expect(view.member('PER')).toMatchObject({ code: 'PER', status: 'outside', node: null });
    expect(view.member('constructor')).toBeNull();
  });

  it('names a State in the language asked for, in English for any other', () => {
    const names = view.member('BRA')?.names ?? { en: '', es: '', fr: '', pt: '' };
    expect([nameIn(names, 'pt'), nameIn(names, 'fr')]).toEqual(['Brasil', 'Brésil']);
    expect([nameIn(names, 'qu'), nameIn(names, 'constructor')]).toEqual(['Brazil', 'Brazil']);
  });

  it('gives the authorities of a State with their sources', () => {
    expect(view.authoritiesOf('GTM').length).toBeGreaterThan(0);
    expect(view.authoritiesOf('GTM').every(({ state }) => state === 'GTM')).toBe(true);
    expect(view.authority('bra-drci')).toMatchObject({ state: 'BRA' });
  });

  it('gives the calendar of a State, and none where its weekends alone are counted', () => {
    expect(view.calendarOf(stateCode('GTM'))).toMatchObject({
      state: 'GTM',
      grounding: 'recalled',
    });
    expect(view.calendarOf(stateCode('USA'))).toBeNull();
  });

  it('shares an instrument when both States are party, and says so when either may not be', () => {
    const shared = view.shared('GTM', 'MEX');
    for (const { instrument, party, participations } of shared) {
      expect(participations.map(({ state }) => state)).toEqual(['GTM', 'MEX']);
      const answers = participations.map((one) => one.party);
      expect(answers).not.toContain('no');
      expect(party).toBe(answers.includes('unknown') ? 'unknown' : 'yes');
      expect(view.partiesOf(instrument.code)).toEqual(expect.arrayContaining([...participations]));
    }
    expect(shared.find(({ instrument }) => instrument.code === 'A-55')?.party).toBe('yes');
    expect(view.shared('BRB', 'GTM').map(({ instrument }) => instrument.code)).not.toContain(
      'A-55',
    );
    expect(shared.length).toBeLessThan(view.instruments().length);
  });
});

describe('the directory in force', () => {
  let anchor: TrustAnchor;
  let kept: KeptList;

  beforeAll(async () => {
    const administrators = [await anAdministrator(), await anAdministrator()];
    anchor = anchorOf(administrators);
    const bytes = await signedBy(aList([await aMember('GTM')]), administrators);
    kept = keptOf({ bytes });
  });

  it('is unknown before the first list', async () => {
    const current = new CurrentDirectory(new MemoryLists(), anchor);
    await current.refresh();

    expect(current.known).toBe(false);
    expect(() => current.view()).toThrow(
      expect.objectContaining({ code: 'DIRECTORY_NOT_FOLLOWED' }),
    );
  });

  it('is that of the list kept last', async () => {
    const lists = new MemoryLists();
    await lists.keep([kept], [SNAPSHOT]);
    const current = new CurrentDirectory(lists, anchor);
    await current.refresh();

    expect(current.view().members()).toMatchObject([{ code: 'GTM' }]);
  });

  it('is not taken from a database that was tampered with', async () => {
    const bytes = Uint8Array.from(kept.bytes);
    const at = bytes.lastIndexOf('A'.charCodeAt(0));
    bytes[at] = 'B'.charCodeAt(0);
    const forged = new MemoryLists();
    await forged.keep([{ ...kept, bytes }], [SNAPSHOT]);
    const current = new CurrentDirectory(forged, anchor);
    await expect(current.refresh()).rejects.toMatchObject({ kind: 'violation' });

    const swapped = new MemoryLists();
    await swapped.keep([kept], [{ ...SNAPSHOT, bytes: SNAPSHOT.bytes.slice(1) }]);
    await expect(new CurrentDirectory(swapped, anchor).refresh()).rejects.toMatchObject({
      code: 'DIRECTORY_SNAPSHOT_TAMPERED',
    });
    expect(current.known).toBe(false);
  });

  it.each<[number, string]>([
    [0.5, 'fresh'],
    [2, 'stale'],
    [30, 'stale'],
    [32, 'expired'],
  ])('shows its age: after %d days the list is %s', async (days, freshness) => {
    const lists = new MemoryLists();
    await lists.keep([kept], [SNAPSHOT]);
    const current = new CurrentDirectory(lists, anchor);
    await current.refresh();
    const now: Instant = plus(NOON, days * DAY_MS);
    const status = new TrustListStatus(current, lists, () => null, { now: () => now });

    expect(status.list()).toMatchObject({ seq: 1, freshness, age: days * 86_400, confirmed: null });
  });
});
