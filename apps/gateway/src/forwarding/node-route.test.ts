import { describe, expect, it } from '@jest/globals';
import { nodeRoute } from './node-route.js';

const NODE = 'http://127.0.0.1:4100/';

describe('a path that is forwarded', () => {
  it('keeps its segments and its query', () => {
    expect(nodeRoute(NODE, '/files/ab-1.pdf?case=C1&name=a%20b')?.href).toBe(
      'http://127.0.0.1:4100/files/ab-1.pdf?case=C1&name=a%20b',
    );
  });

  it.each([
    '/files/%2e%2e/people/sign-in',
    '/files/../people/sign-in',
    '/files/..',
    '/files/.hidden',
    '/files//x',
    '//elsewhere/files/x',
    'http://elsewhere/files/x',
    '/files/a\\b',
    '/files/a%2fb',
    '/files/a@elsewhere',
    '',
    '*',
  ])('%j leads nowhere', (target) => {
    expect(nodeRoute(NODE, target)).toBeNull();
  });
});
