/** Rules of the seven groups that are listed but not evaluated on an evidence request, and why. */

export const NOT_EVALUATED = {
  'NAS-25':
    'Asked when material is to be used elsewhere, after the case; not when it is requested.',
  'UN18-19':
    'Asked when material is to be used elsewhere, after the case; not when it is requested.',
  'UN18-24b':
    'Only the officer knows that evidence is no longer needed; withdraw is the act for it.',
  'TIP-8-3': 'A clock: evaluated with the timers.',
  'UN16-1': 'Extradition.',
  'UN16-4': 'Extradition.',
  'UN16-9': 'Extradition.',
  'UN16-10': 'Extradition.',
  'UN16-16': 'Extradition.',
} as const satisfies Readonly<Record<string, string>>;
