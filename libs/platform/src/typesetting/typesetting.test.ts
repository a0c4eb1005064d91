import { describe, expect, it } from '@jest/globals';
import { printableWith, withPlacesToBreak } from './printable-text.js';
import { printable, setPages } from './index.js';

const aPage = (content: readonly object[]): object => ({
  pageSize: 'A4',
  language: 'en',
  version: '1.7',
  subset: 'PDF/A-2b',
  compress: false,
  info: { title: 'A & B', creationDate: new Date(0), modDate: new Date(0) },
  defaultStyle: { font: 'Serif', fontSize: 10 },
  content,
});
const set = async (content: readonly object[]): Promise<string> =>
  Buffer.from(await setPages(aPage(content), { tableLayouts: {} })).toString('latin1');

describe('pages', () => {
  it('are the same bytes whenever the same is said', async () => {
    const content = [{ text: 'Una sola entrevista' }];
    expect(await set(content)).toBe(await set(content));
  });

  it('mark each run with the language that it is in', async () => {
    const pdf = await set([
      { text: [{ text: 'Une seule audition', lang: 'fr' }] },
      { text: 'One interview' },
      { text: [{ text: 'Una sola entrevista', lang: 'es' }] },
    ]);

    expect(pdf).toContain('/Lang (en)');
    expect(pdf.match(/\/Span <<\s*\/Lang \((fr|es)\)\s*>> BDC/g)).toHaveLength(2);
    expect(pdf.match(/\bBDC\b/g)).toHaveLength(2);
    expect(pdf.match(/\bEMC\b/g)).toHaveLength(2);
  });

  it('hold a title with signs that XML would take for its own', async () => {
    expect(await set([{ text: 'x' }])).toContain('A &amp; B');
  });

  it('are finished by whoever has something to add', async () => {
    let told: unknown;
    await setPages(aPage([{ text: 'x' }]), {
      tableLayouts: {},
      finish: ({ info }) => void (told = info['Title']),
    });
    expect(String(told)).toBe('A & B');
  });
});

describe('text that a typeface may lack', () => {
  it('is written as its code point, and the page can say so', () => {
    const onlyLatin = (codePoint: number): boolean => codePoint < 0x250;
    expect(printableWith({ a: ['é\n', '中', 'a\u200bb'] }, onlyLatin)).toEqual({
      value: { a: ['é\n', '[U+4E2D]', 'a[U+200B]b'] },
      isWhole: false,
    });
    expect(printable('São «é» \u2011 œ')).toEqual({ value: 'São «é» - œ', isWhole: true });
  });
});

describe('a word longer than several lines', () => {
  const long = 'x'.repeat(300);
  const broken = `${'x'.repeat(16)}\u200b`;

  it('may break wherever it is set, in footers too', () => {
    const made = withPlacesToBreak({
      content: [long, { text: [{ text: long }] }],
      footer: (page: number) => ({ text: `${page} ${long}` }),
    }) as { content: readonly unknown[]; footer: (page: number) => { text: string } };

    expect(JSON.stringify(made.content).split(broken)).toHaveLength(37);
    expect(made.footer(1).text).toContain(`1 ${broken}`);
  });

  it('stays whole where it is an address, a code or a title', () => {
    const kept = { info: { title: long }, qr: long, link: long, creationDate: new Date(0) };
    expect(withPlacesToBreak(kept)).toEqual(kept);
  });
});
