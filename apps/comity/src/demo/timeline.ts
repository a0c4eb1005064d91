/** Tells a playing of the case as people read it: times, receipts, where it stands. */

import type { Output } from '../network/progress.js';
import type { Teller } from './play-case.js';

const TIME = { start: 11, end: 23 };
const HASH_CHARS = 12;

/** Says nothing; the case is played all the same. */
export const SILENT_TELLER: Teller = {
  opened: () => undefined,
  findings: () => undefined,
  step: () => undefined,
  act: () => undefined,
  file: () => undefined,
};

/** Writes one line for everything that happens. */
export const tellingTo = (output: Output): Teller => {
  const line = (text: string): void => void output.write(`${text}\n`);
  return {
    opened: (caseId) => line(`case ${caseId}`),
    findings: (findings) => {
      const blocking = findings.filter(({ severity }) => severity === 'BLOCK');
      for (const { rule, field, message } of blocking) {
        line(`  missing       ${rule} ${field}: ${message}`);
      }
    },
    step: (event, by) => line(`  at home       ${event.padEnd(20)} ${by}`),
    file: ({ name, sha256 }) =>
      line(`  file          ${name}  sha256 ${sha256.slice(0, HASH_CHARS)}…`),
    act: ({ n, kind, status, at, author, id, receipt, entry }) => {
      const time = at.slice(TIME.start, TIME.end);
      const proof = receipt
        ? `receipt ${receipt.issuedAt.slice(TIME.start, TIME.end)}  log ${entry?.position ?? '-'}`
        : '';
      line(
        `  ${time}  ${String(n).padStart(2)} ${author.code} ${kind.padEnd(20)} → ${(status ?? '').padEnd(18)} ` +
          `${id.slice(0, HASH_CHARS)}…  ${proof}`,
      );
    },
  };
};
