/** Finding as the graph of a library gives it, with the fictitious practice of development in it. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officerId, stateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import { generateIdentityKeys, IdentityIssuer } from '@comity/platform/identity';
import { createPractices } from '../index.js';

const PRACTICE = 'BP-2026-CAN-0007';
const state = stateCode('CAN');
const keys = generateIdentityKeys();
const issuer = new IdentityIssuer({ state, privateKey: keys.privateKey, clock: systemClock });
const practices = createPractices(
  {
    profile: 'development',
    state,
    listen: { host: '127.0.0.1', port: 0 },
    databaseUrl: 'sqlite::memory:',
    gatewayKeys: [keys.publicKey],
  },
  {
    clock: systemClock,
    entropy: systemEntropy,
    diagnostics: diagnostics('test', { sink: silent }),
  },
);
let url = '';
beforeAll(async () => void ({ url } = await practices.start()));
afterAll(() => practices.stop());

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const ask = async (query: string, variables: object = {}, id = 'ca.ana'): Promise<Answer> => {
  const token = await issuer.issue(
    { kind: 'officer', session: 's', epoch: 0, state, officer: officerId(id), roles: [] },
    'practices',
  );
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
};

const SEARCH = `query($input: SearchPracticesInput!) { searchPractices(input: $input) {
  ... on PracticeHits {
    total words matched
    hits { id terms practice { id title(language: "es") } }
    facets { name values { value count } } }
  ... on Denial { code detail message(language: fr) } } }`;

const search = (input: object) => ask(SEARCH, { input: { language: 'es', ...input } });

describe('the graph of a library', () => {
  it('finds a practice by its words and counts its facets', async () => {
    const { data } = await search({ words: 'entrevsita', facets: { theme: ['protection'] } });

    expect(data).toMatchObject({
      searchPractices: {
        total: 1,
        words: 1,
        matched: 1,
        hits: [{ id: PRACTICE, practice: { id: PRACTICE }, terms: ['entrevista'] }],
      },
    });
    const found = data?.['searchPractices'] as { readonly facets: readonly object[] } | undefined;
    expect(found?.facets).toContainEqual({ name: 'form', values: expect.any(Array) });
    expect(found?.facets).toContainEqual({
      name: 'paragraph',
      values: ['12', '4', '9'].map((value) => ({ value, count: 1 })),
    });
  });

  it('refuses what is beyond a limit in the officer’s words, and what is no input at all', async () => {
    expect(await search({ first: 101 })).toMatchObject({
      data: {
        searchPractices: {
          code: 'FINDING_TOO_MANY_HITS',
          detail: { max: 100 },
          message: expect.stringMatching(/^Une réponse/),
        },
      },
    });
    expect(await search({ words: 'a'.repeat(3_000) })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(
      await search({ facets: { theme: Array.from({ length: 300 }, () => 'x') } }),
    ).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('says what fits a case by its kind and by the forms of exploitation alone', async () => {
    const fields =
      '... on Case { fittingPractices(forms: [sexual]) { id because { code values } } }';
    const reference = '__typename: "Case", id: "NET-1", kind: "evidence_request"';
    const { data } = await ask(`{ _entities(representations: [{ ${reference} }]) { ${fields} } }`);

    expect(data).toEqual({
      _entities: [
        {
          fittingPractices: [
            {
              id: PRACTICE,
              because: [
                { code: 'HELPS_WITH_KIND', values: ['evidence_request'] },
                { code: 'SAME_FORM', values: ['sexual'] },
              ],
            },
          ],
        },
      ],
    });
  });

  it('shows nothing beside the only practice there is', async () => {
    const { data } = await ask(`{ practice(id: "${PRACTICE}") { relatedPractices { id } } }`);

    expect(data).toEqual({ practice: { relatedPractices: [] } });
  });

  it('keeps a search, tells of it, and forgets it', async () => {
    const fields =
      '... on SavedSearch { id name words facets { name values } newHits } ... on Denial { code }';
    const saved = await ask(
      `mutation($input: SaveSearchInput!) { saveSearch(input: $input) { ${fields} } }`,
      { input: { name: 'Auditions', language: 'fr', facets: { theme: ['protection'] } } },
    );
    const id = (saved.data?.['saveSearch'] as { readonly id: string } | undefined)?.id;
    const call = (field: string, by?: string) =>
      ask(`mutation($id: ID!) { ${field}(id: $id) { ${fields} } }`, { id }, by);

    expect(saved.data).toMatchObject({
      saveSearch: { name: 'Auditions', words: '', facets: [{ name: 'theme' }], newHits: 0 },
    });
    const list = '{ savedSearches { name newHits language } }';
    expect((await ask(list)).data).toEqual({
      savedSearches: [{ name: 'Auditions', newHits: 0, language: 'fr' }],
    });
    expect((await ask(list, {}, 'ca.other')).data).toEqual({ savedSearches: [] });
    expect((await call('forgetSearch', 'ca.other')).data).toEqual({
      forgetSearch: { code: 'SAVED_SEARCH_UNKNOWN' },
    });
    expect((await call('markSearchSeen')).data).toMatchObject({ markSearchSeen: { id } });
    expect((await call('forgetSearch')).data).toMatchObject({ forgetSearch: { id } });
    expect((await ask(list)).data).toEqual({ savedSearches: [] });
  });

  it('says what is new since the last visit', async () => {
    const news = '{ newPractices { since total hits { id } } }';
    const first = await ask(news);
    expect(first.data).toEqual({
      newPractices: { since: null, total: 1, hits: [{ id: PRACTICE }] },
    });

    await ask('mutation { markPracticesVisited }');

    expect((await ask(news)).data).toMatchObject({ newPractices: { total: 0, hits: [] } });
  });
});
