/** What a bundle that verifies still does not show, said with every verdict. */

import type { Report } from './report.js';

/** Tells plainly what was not checked (PROTOCOL 11.4). */
export const tellScope = (report: Report): void => {
  report.unchecked(
    'scope.law',
    'whether each act was lawful, and which status follows, is for the law; only the chain was derived',
  );
  report.unchecked(
    'scope.completeness',
    'acts later than the heads, and trust lists later than the last one here, may exist; the other' +
      ' State can export its own bundle of the case',
  );
  report.unchecked(
    'scope.sealing',
    'no envelope was opened, for that needs its key; what it holds rests on its header and the receipt',
  );
  report.unchecked(
    'scope.time',
    'times are those that each State signed for itself; there are no RFC 3161 timestamps',
  );
  report.unchecked(
    'scope.witnesses',
    'checkpoints bear the keys of the log alone; cosignatures of other States are not counted, and' +
      ' the log entries that receipts of whole files name are not in the bundle',
  );
  report.unchecked(
    'scope.words',
    'README.txt, and in bundle.json kind, status, outcome, exportedAt and the names of files, are' +
      ' the word of the exporter',
  );
};
