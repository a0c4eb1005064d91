/** Where one may go from every page, in the order of the navigation. */

interface Way {
  readonly to: '/' | '/cases' | '/practices';
  /** Its word in the catalogue `app`. */
  readonly word: 'desk' | 'cases' | 'practices';
  /** Who has a use for it; everybody where none is named. */
  readonly roles?: readonly string[];
}

export const WAYS: readonly Way[] = [
  { to: '/', word: 'desk' },
  { to: '/cases', word: 'cases' },
  { to: '/practices', word: 'practices' },
];
