/** Arithmetic on sizes and indices, which exceed 32 bits: no shifting, no bit masks. */

/** Whether `value` can be a size or an index. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** The greatest power of two that is not above `count`, which is at least 1. */
export const powerOfTwoUpTo = (count: number): number => 2 ** (count.toString(2).length - 1);

/** Half of `value`, rounded down. */
export const half = (value: number): number => Math.floor(value / 2);
