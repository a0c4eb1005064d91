// Measures the completeness check of the two worked cases, the leak scan included.
import { checkCompleteness } from '../../libs/law/dist/index.js';
import {
  contextOn,
  ON_EVIDENCE,
  ON_EXTRADITION,
  WHOLE_CONTENT,
  workedCase,
} from '../../libs/testkit/dist/index.js';

/** Whole content, with the C3 part of the first case to be looked for in both. */
const CASES = [
  { title: 'evidence, Guatemala to Mexico', content: WHOLE_CONTENT.evidence, on: ON_EVIDENCE },
  { title: 'extradition, Peru to Brazil', content: WHOLE_CONTENT.formal, on: ON_EXTRADITION },
];

/**
 * Milliseconds of `times` full checks of each case, each timed alone; the first of all, in which
 * nothing is compiled yet, stands first.
 */
export const measureCompleteness = (times) => {
  const { sealed } = workedCase({ transmittedOn: ON_EVIDENCE });
  return CASES.map(({ title, content, on }) => {
    const context = { ...contextOn(on), sealed };
    const values = Array.from({ length: times }, () => {
      const begun = performance.now();
      checkCompleteness(content, context);
      return performance.now() - begun;
    });
    return { title, values };
  });
};
