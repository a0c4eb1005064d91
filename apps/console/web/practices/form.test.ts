import { describe, expect, it } from '@jest/globals';
import { practiceDraft, readWith } from '@comity/law';
import { fieldOf, recordOf, valuesOf } from './form.ts';

const { shape } = practiceDraft;
const KEPT = new Set(['attachments']);
const record = {
  originalLanguage: 'es',
  title: { es: 'Una práctica ficticia' },
  pillar: ['protection', 'cooperation'],
  owner: { state: 'GTM', institution: 'Oficina ficticia' },
  problem: 'Primera línea.\nSegunda.',
  legalFrame: ['Ley ficticia', 'Convenio ficticio'],
  results: [{ indicator: 'entrevistas', before: 4, after: 1.3 }],
  perspective: { gender: true, survivorsConsulted: false },
  attachments: [{ title: 'Formulario', file: { name: 'f.pdf' } }],
  translations: { es: 'original' },
};

describe('the form of a practice', () => {
  it('writes back what it was begun with', () => {
    expect(recordOf(shape, valuesOf(shape, record, KEPT))).toEqual(record);
  });

  it('writes nothing of what was left empty', () => {
    const values = valuesOf(shape, { originalLanguage: 'es', owner: { state: 'GTM' } });
    expect(recordOf(shape, { ...values, problem: '  ', legalFrame: '\n \n' })).toEqual({
      originalLanguage: 'es',
      owner: { state: 'GTM' },
    });
  });

  it('begins so that what it writes is a draft that the law takes', () => {
    const written = recordOf(
      shape,
      valuesOf(shape, { originalLanguage: 'es', owner: { state: 'GTM' } }),
    );
    expect(readWith(practiceDraft, written as never).ok).toBe(true);
  });

  it('answers a box that must have an answer only beside something that was written', () => {
    const values = valuesOf(shape, record);
    expect(recordOf(shape, { ...values, privacyCheck: { done: false, by: '', on: '' } }))
      .not //
      .toHaveProperty('privacyCheck');
    expect(
      recordOf(shape, { ...values, privacyCheck: { done: false, by: 'Oficina', on: '' } }),
    ).toHaveProperty('privacyCheck', { done: false, by: 'Oficina' });
  });

  it('reads a number with a comma, and lets the node say what is none', () => {
    const written = (before: string) =>
      recordOf(shape, { results: [{ indicator: 'a', before }] })['results'];
    expect(written('1,5')).toEqual([{ indicator: 'a', before: 1.5 }]);
    expect(written('many')).toEqual([{ indicator: 'a', before: 'many' }]);
  });

  it('shows what the node says of a member beside the field where it is written', () => {
    expect(fieldOf(shape, 'results[0].after')).toBe('results.0.after');
    expect(fieldOf(shape, 'legalFrame[2]')).toBe('legalFrame');
    expect(fieldOf(shape, 'title.es')).toBe('title.es');
    expect(fieldOf(shape, 'unheard.of')).toBeNull();
  });
});
