import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@comity/law';
import { aPractice, day, NOW } from './finding.fixture.js';
import { SearchIndex } from './search-index.js';

const PROSE = 'La cámara Gesell de Amatilán graba el testimonio con la perita.';

const subject = aPractice({
  id: 'BP-0',
  record: {
    title: { es: 'Cámara Gesell' },
    problem: PROSE,
    pillar: ['protection'],
    formsAndGroups: { exploitation: ['explotación sexual'] },
    legalFrame: ['Convención de Nassau, art. 7'],
  },
});

const indexOf = (...others: readonly Parameters<typeof aPractice>[0][]): SearchIndex => {
  const index = new SearchIndex();
  index.put(subject);
  for (const other of others) index.put(aPractice(other));
  // What nobody asks about, so that a word of two practices is rare.
  for (let n = 0; n < 20; n += 1) {
    index.put(aPractice({ id: `BP-X${n}`, record: { problem: `Asunto${n} distinto` } }));
  }
  return index;
};

const relatedTo = (index: SearchIndex, first = 5) => index.related('BP-0', { first, at: NOW });

describe('practices related to one', () => {
  it('share two things with it at least, and say which', () => {
    const index = indexOf(
      {
        id: 'BP-1',
        record: { pillar: ['protection'], legalFrame: ['Nassau Convention, art. 10'] },
      },
      { id: 'BP-2', record: { pillar: ['protection'] } },
      { id: 'BP-3', record: { formsAndGroups: { exploitation: ['sexual'] }, problem: PROSE } },
    );

    const related = relatedTo(index);

    expect(related.map(({ id }) => id)).toEqual(['BP-3', 'BP-1']);
    expect(related[1]?.because).toEqual([
      { code: 'SAME_THEME', values: ['protection'] },
      { code: 'SAME_LEGAL_FRAME', values: ['A-55'] },
    ]);
    expect(related[0]?.because.map(({ code }) => code)).toEqual(['SAME_FORM', 'SAME_WORDS']);
    expect(related[0]?.because[1]?.values).toContain('gesell');
  });

  it('are as many as asked for, the most related first, and never itself', () => {
    const index = indexOf(
      { id: 'BP-1', publishedAt: day(1), record: subject.versions[0]?.record ?? {} },
      { id: 'BP-2', publishedAt: day(2), record: subject.versions[0]?.record ?? {} },
    );

    expect(relatedTo(index, 1).map(({ id }) => id)).toEqual(['BP-2']);
    expect(relatedTo(index).map(({ id }) => id)).toEqual(['BP-2', 'BP-1']);
  });

  it('are none that have expired, and none of a practice that is not there', () => {
    const record = subject.versions[0]?.record ?? {};
    const index = indexOf({ id: 'BP-1', record, reviewBy: calendarDate('2026-11-29') });

    expect(relatedTo(index)).toEqual([]);
    expect(index.related('BP-NONE', { first: 5, at: NOW })).toEqual([]);
  });
});
