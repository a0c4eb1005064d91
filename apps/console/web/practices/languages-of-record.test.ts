import { describe, expect, it } from '@jest/globals';
import { practiceDraft, readWith } from '@comity/law';
import { asWritten } from './languages-of-record.ts';

const owner = { state: 'GTM' };

describe('the languages of a record', () => {
  it('have the author’s own as the original, whatever stood there', () => {
    const title = { es: 'Una', en: 'One' };
    const record = { originalLanguage: 'es', owner, title, translations: { en: 'original' } };
    expect(asWritten(record)).toEqual({ ...record, translations: { es: 'original' } });
  });

  it('keep the state of a translation as long as it has words', () => {
    const record = {
      originalLanguage: 'es',
      owner,
      title: { es: 'Una', en: 'One' },
      translations: { en: 'reviewed', fr: 'machine_draft' },
    };
    expect(asWritten(record)).toHaveProperty('translations', { es: 'original', en: 'reviewed' });
    expect(readWith(practiceDraft, asWritten(record) as never).ok).toBe(true);
  });

  it('let the law ask for the state of a translation that says none', () => {
    const record = { originalLanguage: 'es', owner, title: { es: 'Una', en: 'One' } };
    const reading = readWith(practiceDraft, asWritten(record) as never);
    expect(reading).toMatchObject({ problems: [{ path: 'translations.en', problem: 'MISSING' }] });
  });

  it('name a group only where the practice is for one', () => {
    const record = { originalLanguage: 'es', owner, group: ['MEX'] };
    expect(asWritten({ ...record, audience: 'group' })).toHaveProperty('group', ['MEX']);
    expect(asWritten({ ...record, audience: 'network' })).not.toHaveProperty('group');
  });
});
