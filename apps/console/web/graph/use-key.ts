/** Keys by which the node knows that it was asked the same before. */

import { useRef } from 'react';

/**
 * The same key for the same words, so that pressing again after a lost answer does nothing twice;
 * another one once the words were changed.
 */
export const useKey = (): ((of: unknown) => string) => {
  const last = useRef({ of: '', key: '' });
  return (of) => {
    const words = JSON.stringify(of);
    if (last.current.of !== words) last.current = { of: words, key: crypto.randomUUID() };
    return last.current.key;
  };
};
