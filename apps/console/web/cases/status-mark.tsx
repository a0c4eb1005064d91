/** Where a case stands, by a word and a colour. */

import { Mark, type Tone } from '../ui/mark.tsx';

const GOOD = /^(RESULTS|CLOSED|GRANTED|SURRENDERED|ACCEPTED|USED|ANSWERED|PARTIALLY)/;
const BAD = /^(REFUSED|RETURNED|CONDITIONS_REJECTED|PA_LAPSED|LAPSED)/;
const AT_HOME = new Set(['DRAFT', 'IN_REVIEW', 'APPROVED']);

const toneOf = (status: string): Tone | undefined => {
  if (AT_HOME.has(status)) return undefined;
  if (BAD.test(status)) return 'warning';
  return GOOD.test(status) ? 'good' : 'accent';
};

export const StatusMark = ({
  status,
  name,
}: {
  readonly status: string;
  readonly name: string;
}) => <Mark tone={toneOf(status)}>{name}</Mark>;
