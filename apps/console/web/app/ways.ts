/** Where one may go from every page, in the order of the navigation. */

interface Way {
  readonly to: '/' | '/cases' | '/compose' | '/directory' | '/network';
  /** Its word in the catalogue `app`. */
  readonly word: 'desk' | 'cases' | 'compose' | 'directory' | 'network';
  /** Who has a use for it; everybody where none is named. */
  readonly roles?: readonly string[];
}

export const WAYS: readonly Way[] = [
  { to: '/', word: 'desk' },
  { to: '/cases', word: 'cases' },
  { to: '/compose', word: 'compose', roles: ['drafter'] },
  { to: '/directory', word: 'directory' },
  { to: '/network', word: 'network' },
];
