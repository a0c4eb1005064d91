/** CSV: RFC 4180 to the letter, and no cell that a spreadsheet would run. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GTM, MEX } from '@comity/testkit';
import { figuresOf, ownFigures } from './figures.js';
import { csvOf } from '../comma-separated.js';
import { networkFiguresCsv, ownFiguresCsv } from './figures-csv.js';
import type { Month } from './month.js';

const MONTH = '2026-06' as Month;

/** A reader of RFC 4180 of its own, so that the writer is not judged by itself. */
const read = (csv: string): string[][] => {
  const records: string[][] = [[]];
  for (let at = 0; at < csv.length;) {
    const [whole = '', quoted, plain = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(csv.slice(at)) ?? [];
    if (whole === '') throw new Error('no record of RFC 4180');
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
};

describe('comma-separated values', () => {
  it('end every record with CRLF and quote what holds comma, quote or line break', () => {
    expect(csvOf([['a', 'b,c', 'd"e', 'f\r\ng', null, 7]])).toBe('a,"b,c","d""e","f\r\ng",,7\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '|cmd', '\n=cmd'])(
    'put an apostrophe before %j, which a spreadsheet would run',
    (text) => {
      expect(read(csvOf([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  it('read back as they were written, but for the apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1 }),
        (records) => {
          const back = read(csvOf(records));

          expect(back.map((record) => record.map((text) => text.replace(/^'/, '')))).toEqual(
            records.map((record) => record.map((text) => text.replace(/^'/, ''))),
          );
          expect(back.flat().some((text) => /^\s*[=+\-@＝＋－＠\t\r\n]/u.test(text))).toBe(false);
        },
      ),
    );
  });

  it('take no record of another width', () => {
    expect(() => csvOf([['a'], ['a', 'b']])).toThrow(RangeError);
  });
});

describe('figures as comma-separated values', () => {
  it('give the own month with medians in hours', () => {
    const measure = {
      kind: 'evidence',
      requesting: GTM,
      requested: MEX,
      opened: true,
      acknowledged: 5_580_000,
      decided: null,
      executed: null,
      withdrawn: false,
      overdue: ['answer'],
    } as const;
    const records = read(ownFiguresCsv(MONTH, ownFigures(MEX, [measure])));

    expect(records).toContainEqual([
      '2026-06',
      'as_requested',
      '',
      '',
      '',
      'acknowledged',
      '',
      '1',
      '1.6',
    ]);
    expect(records).toContainEqual([
      '2026-06',
      'pair',
      'evidence',
      'GTM',
      'MEX',
      'overdue',
      'answer',
      '1',
      '',
    ]);
    expect(figuresOf([measure]).opened).toBe(1);
  });

  it('give the sums of the network and its pairs', () => {
    const csv = networkFiguresCsv(MONTH, {
      stated: [MEX],
      cells: [{ measure: 'opened', by: 'total', key: 'all', count: 6, members: 1 }],
      pairs: [{ requesting: GTM, requested: MEX, count: 6 }],
    });

    expect(csv).toBe(
      'month,measure,by,key,requesting,requested,count,members\r\n' +
        '2026-06,opened,total,all,,,6,1\r\n' +
        '2026-06,opened,pair,,GTM,MEX,6,1\r\n',
    );
  });
});
