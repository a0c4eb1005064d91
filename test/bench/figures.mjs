// How the bench states what it measured: medians with their range, in aligned lines.

/** The middle of `values`, and how far they lie apart. */
export const spread = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const median = Number.isInteger(middle) ? (sorted[middle - 1] + upper) / 2 : upper;
  return { median, min: sorted[0], max: sorted.at(-1) };
};

const LABEL_CHARS = 58;
const MEDIAN_CHARS = 9;

/** `label`, the median of `values` with three digits, the range. */
export const line = (label, values, unit = '') => {
  const { median, min, max } = spread(values);
  const range = `(${digits(min)} – ${digits(max)})`;
  const shown = digits(median).padStart(MEDIAN_CHARS);
  return `  ${label.padEnd(LABEL_CHARS)}${shown}  ${range} ${unit}`.trimEnd();
};

/** Three digits that count, and no more pretended. */
const digits = (value) => {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
};
