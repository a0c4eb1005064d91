/** How much waits, told roughly: exact numbers would tell who writes to whom. */

const TEN = 10;
const HUNDRED = 100;

/** `0`, `1–9`, `10–99`, `100+`, as `comity status` tells it. */
export const band = (count: number): string => {
  if (count === 0) return '0';
  if (count < TEN) return '1–9';
  return count < HUNDRED ? '10–99' : '100+';
};
