/** Where one may go from every page, in the order of the navigation. */

interface Way {
  readonly to: '/' | '/cases' | '/practices' | '/figures';
  /** Its word in the catalogue `app`. */
  readonly word: 'desk' | 'cases' | 'practices' | 'figures';
  /** Who has a use for it; everybody where none is named. */
  readonly roles?: readonly string[];
}

export const WAYS: readonly Way[] = [
  { to: '/', word: 'desk' },
  { to: '/cases', word: 'cases' },
  { to: '/practices', word: 'practices' },
  { to: '/figures', word: 'figures' },
];
