/** Sizes as people say them. */

import { useFormatter } from 'use-intl';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1_000;

/** `"52428800"` -> `52 MB`, in the manner of the language. */
export const useSize = (): ((bytes: string) => string) => {
  const format = useFormatter();
  return (bytes) => {
    let size = Number(bytes);
    let step = 0;
    while (size >= STEP && step < UNITS.length - 1) {
      size /= STEP;
      step += 1;
    }
    const unit = UNITS[step] ?? 'byte';
    return format.number(size, { style: 'unit', unit, maximumSignificantDigits: 3 });
  };
};
