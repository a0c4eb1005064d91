/** Paragraphs of the Declaration that a practice carries out, as its mandate (B04) names them. */

import { folded } from './words-of-text.js';

/** More has no declaration of the Organization; greater numbers are years. */
const PARAGRAPH_MAX = 99;

const DECLARATION = /\bdeclara[ct]i?(?:on|ao|tion)/;
/** Where a line goes on to another instrument or to its articles. */
const ELSEWHERE = /;|\bart(?:s?\.|\b|icle|iculo|igo)|\bprotocol|\bconven|\bplan\b/;
const NUMBERS = /(\d+)(?:\s*(?:-|–|\ba\b|\bto\b|\bau?\b|\bal\b|\bate\b|\bthrough\b)\s*(\d+))?/g;

/** The paragraphs that `mandate` names, ascending and each once: `par. 4, 9 y 12`, `párrs. 4 a 6`. */
export const paragraphsOf = (mandate: readonly string[]): readonly number[] => {
  const named = mandate.flatMap((line) => inLine(folded(line.toLowerCase())));
  return [...new Set(named)].sort((a, b) => a - b);
};

const inLine = (line: string): readonly number[] => {
  const begins = DECLARATION.exec(line);
  if (begins === null) return [];
  const after = line.slice(begins.index + begins[0].length);
  const end = ELSEWHERE.exec(after)?.index ?? after.length;
  return [...after.slice(0, end).matchAll(NUMBERS)].flatMap(([, from, to]) =>
    numbers(Number(from), Number(to ?? from)),
  );
};

const numbers = (from: number, to: number): readonly number[] => {
  const isRange = from >= 1 && to >= from && to <= PARAGRAPH_MAX;
  if (isRange) return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return [from, to].filter((one) => one >= 1 && one <= PARAGRAPH_MAX);
};
