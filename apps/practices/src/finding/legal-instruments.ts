/** The instruments that a practice rests on, by the register's codes where it has them. */

import { folded, wordsOf } from './words-of-text.js';

/** How each is named in the four languages, without accents. */
const NAMED: readonly (readonly [code: string, named: RegExp])[] = [
  ['A-55', /\bnassau\b/],
  ['A-59', /\bmanagua\b/],
  ['B-47', /\bcaracas\b/],
  ['A-61', /\bbelem\b/],
  ['A-52', /\bprotocol\w* (?:de )?san salvador\b|\bsan salvador protocol/],
  ['A-35', /\bmontevideu?o?\b/],
  ['MEDELLIN', /\bmedellin\b/],
  ['BUDAPEST', /\bbudapeste?\b/],
  ['TIP', /\bprotocol\w*\b.*\b(?:trata|traite|traffick|trafico)/],
  [
    'UNTOC',
    /\b(?:untoc|unctoc|cnudto|cnucto|cnudmto|uncto)\b|\bpalerm[oe]?\b|\bdelincuencia organizada|\borgani[sz]ed crime|\bcrime organizado|\bcriminalite (?:transnationale )?organisee/,
  ],
];

/** Words that tell which part of an instrument is meant, not which instrument. */
const PART = /^(?:art|arts|articulo|articulos|article|articles|artigo|artigos|par|s|sec|section)$/;

/** The instruments that `lines` name; one that no code stands for, by its own words, parts left out. */
export const instrumentsOf = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map((line) => instrumentOf(line)).filter((one) => one !== '')),
];

const instrumentOf = (line: string): string => {
  const bare = folded(line.toLowerCase());
  const known = NAMED.find(([, named]) => named.test(bare));
  return known?.[0] ?? wordsOf(bare).filter(isName).join(' ');
};

const isName = (word: string): boolean => !PART.test(word) && !/\d/.test(word);
