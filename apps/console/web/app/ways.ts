/** Where one may go from every page, in the order of the navigation. */

interface Way {
  readonly to: '/' | '/cases' | '/compose' | '/practices' | '/directory' | '/network' | '/figures';
  /** Its word in the catalogue `app`. */
  readonly word: 'desk' | 'cases' | 'compose' | 'practices' | 'directory' | 'network' | 'figures';
  /** Who has a use for it; everybody where none is named. */
  readonly roles?: readonly string[];
}

export const WAYS: readonly Way[] = [
  { to: '/', word: 'desk' },
  { to: '/cases', word: 'cases' },
  { to: '/compose', word: 'compose', roles: ['drafter'] },
  { to: '/practices', word: 'practices' },
  { to: '/directory', word: 'directory' },
  { to: '/network', word: 'network' },
  { to: '/figures', word: 'figures' },
];
