/** `comity law bases`: the legal bases between two States, in words. */

import type { StateCode } from '@comity/kernel';
import { chooseBases, foundingRegister, stateCodeIn, stateEntryOf } from '@comity/law';
import type { LegalBasisOption, PartyGround, Purpose } from '@comity/law';
import type { Output } from '../network/progress.js';
import { UsageError } from '../options.js';
import { askedDay } from './asked-day.js';

const PURPOSES: readonly Purpose[] = ['mla', 'extradition'];

/** @throws {UsageError} unless two different States of the register are named */
export const tellBases = (
  names: readonly string[],
  values: Readonly<Record<string, string>>,
  output: Output,
): number => {
  const [requesting, requested, ...others] = names.map(stateNamed);
  if (requesting === undefined || requested === undefined || others.length > 0) {
    throw new UsageError('bases wants two States: comity law bases GT MX');
  }
  if (requesting === requested) throw new UsageError('bases wants two different States');
  const purpose = purposeOf(values['purpose']);
  const question = { requesting, requested, purpose, on: askedDay(values['on']) };
  const { options, supporting, requestLanguages } = chooseBases(foundingRegister, question);
  const lines = [
    `${nameOf(requesting)} asks ${nameOf(requested)}: ${WORDS[purpose]}`,
    `Languages in which ${nameOf(requested)} takes requests: ${requestLanguages.join(', ') || 'unknown'}`,
    ...options.flatMap((option, index) => optionLines(option, index + 1)),
    '',
    `Beside it, never alone: ${supporting.map(({ instrument, inForce }) => `${instrument.code}${inForce === 'unknown' ? ' (unknown)' : ''}`).join(', ') || 'nothing known'}`,
  ];
  output.write(`${lines.join('\n')}\n`);
  return 0;
};

const WORDS: Readonly<Record<Purpose, string>> = {
  mla: 'mutual assistance',
  extradition: 'extradition',
};

const purposeOf = (text = 'mla'): Purpose => {
  const purpose = PURPOSES.find((one) => one === text);
  if (purpose === undefined) throw new UsageError(`--purpose wants mla or extradition`);
  return purpose;
};

const stateNamed = (text: string): StateCode => {
  const code = stateCodeIn(foundingRegister, text);
  if (code === undefined) {
    throw new UsageError(`"${text}" is no State of the register; write a code as GT or MEX`);
  }
  return code;
};

const nameOf = (code: StateCode): string => stateEntryOf(foundingRegister, code)?.names.en ?? code;

const optionLines = (option: LegalBasisOption, rank: number): readonly string[] => {
  const { instrument, inForce, parties, why, citation } = option;
  const title = instrument ? `${instrument.code}  ${instrument.name}` : 'Reciprocity';
  return [
    '',
    `${rank}. ${title}`,
    `   ${instrument ? inForceWords[inForce] : 'no instrument'}. ${why} [${citation}]`,
    ...(instrument ? parties.map((ground) => `   ${groundLine(ground)}`) : []),
    ...(instrument && instrument.inForceSince === undefined
      ? ['   The register knows no day of its entry into force.']
      : []),
    ...(instrument?.grounding === 'recalled'
      ? ['   The register recalls this instrument; check it.']
      : []),
  ];
};

const inForceWords = {
  yes: 'In force between them on that day',
  unknown: 'UNKNOWN whether it is in force between them: ask the depositary before sending',
} as const;

const groundLine = ({ state, row, authorities }: PartyGround): string => {
  const since = row?.deposited ?? row?.year;
  const known = row
    ? `party: ${row.party}${since === undefined ? '' : `, deposited ${since}`}`
    : 'no row';
  const source = row?.source === undefined ? 'no source' : `source: ${row.source}`;
  const sure = row ? `${row.grounding}, confidence ${row.confidence}` : 'unknown';
  const authority = authorities.map(({ name }) => name).join('; ') || 'authority unknown';
  return `${state}  ${known} (${sure}; ${source}). ${authority}`;
};
