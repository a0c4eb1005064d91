/** The library over plain HTTP: to whom which file is handed out, and how. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { officerId, stateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import { generateIdentityKeys, IdentityIssuer } from '@comity/platform/identity';
import { createPractices } from './index.js';
import { content } from './library.fixture.js';

const PRACTICE = 'BP-2026-GTM-0007';
const SANDBOX = "sandbox; default-src 'none'";
const state = stateCode('GTM');

const libraryWith = (publicUrl?: string) => {
  const { privateKey, publicKey } = generateIdentityKeys();
  const issuer = new IdentityIssuer({ state, privateKey, clock: systemClock });
  const library = createPractices(
    {
      profile: 'development',
      state,
      listen: { host: '127.0.0.1', port: 0 },
      databaseUrl: 'sqlite::memory:',
      gatewayKeys: [publicKey],
      ...(publicUrl !== undefined && { publicUrl }),
    },
    {
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: diagnostics('test', { sink: silent }),
    },
  );
  let base = '';
  const session = { kind: 'officer', session: 's', epoch: 0, state } as const;
  const tokenOf = (roles: readonly string[]): Promise<string> =>
    issuer.issue({ ...session, officer: officerId('gt.drafter'), roles }, 'practices');
  return {
    start: async () => void (base = (await library.start()).url.replace('/graphql', '')),
    stop: () => library.stop(),
    /** As nobody. */
    open: (path: string, headers = {}): Promise<Response> => fetch(`${base}${path}`, { headers }),
    get: async (path: string): Promise<Response> =>
      fetch(`${base}${path}`, { headers: { authorization: `Bearer ${await tokenOf([])}` } }),
    put: async (
      body: string,
      { query = 'name=guia.pdf&media=application/pdf', type = 'application/octet-stream' } = {},
    ): Promise<Response> =>
      fetch(`${base}/practices/attachments?${query}`, {
        method: 'POST',
        headers: { 'content-type': type, authorization: `Bearer ${await tokenOf(['drafter'])}` },
        body,
      }),
    getAs: async (roles: readonly string[], path: string): Promise<Response> =>
      fetch(`${base}${path}`, { headers: { authorization: `Bearer ${await tokenOf(roles)}` } }),
    ask: async (query: string, variables = {}, roles: readonly string[] = []): Promise<unknown> => {
      const response = await fetch(`${base}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await tokenOf(roles)}`,
        },
        body: JSON.stringify({ query, variables }),
      });
      return ((await response.json()) as { readonly data: unknown }).data;
    },
  };
};

describe('a library that is not public', () => {
  const library = libraryWith();
  beforeAll(library.start);
  afterAll(library.stop);

  const FILES = [
    ['/practices/catalogue.csv', 'text/csv', 'catalogue.csv'],
    [`/practices/${PRACTICE}.json`, 'application/json', `${PRACTICE}.json`],
    [`/practices/${PRACTICE}.md`, 'text/markdown', `${PRACTICE}.md`],
    [
      `/practices/reading-list.pdf?ids=${PRACTICE}&language=es`,
      'application/pdf',
      'reading-list.pdf',
    ],
    ['/practices/progress.csv', 'text/csv', 'progress.csv'],
    ['/practices/progress.json', 'application/json', 'progress.json'],
    ['/practices/progress.md?language=pt', 'text/markdown', 'progress.md'],
  ] as const;

  it.each(FILES)(
    'hands %s to officers alone, to be saved and never shown',
    async (path, media, name) => {
      expect((await library.open(path)).status).toBe(401);

      const response = await library.get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(media);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      );
      expect(response.headers.get('content-security-policy')).toBe(SANDBOX);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50);
    },
  );

  it('shows the page of progress to officers alone, and lets it run nothing', async () => {
    expect((await library.open('/practices/progress')).status).toBe(401);

    const response = await library.get('/practices/progress?language=fr');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(response.headers.get('content-disposition')).toBe('inline');
    expect(policy).toMatch(/^sandbox allow-same-origin allow-downloads; default-src 'none'; /);
    expect(policy).not.toMatch(/allow-scripts|script-src|unsafe/);
    expect(await response.text()).toContain('<html lang="fr">');
  });

  it('gives its schema to anybody, and its practices keep to it', async () => {
    const schema = await library.open('/practices/practice.schema.json');
    expect(schema.headers.get('content-disposition')).toContain('attachment');
    const validate = new Ajv2020({ strict: true }).compile((await schema.json()) as object);

    const practice: unknown = await (await library.get(`/practices/${PRACTICE}.json`)).json();
    expect(validate(practice) ? [] : validate.errors).toEqual([]);
  });

  it('serves no feed', async () => {
    expect((await library.open('/practices/feed.atom')).status).toBe(404);
    expect((await library.get('/practices/feed.atom')).status).toBe(404);
  });

  it.each([
    ['/practices/BP-0.json', 404],
    ['/practices/BP-0.md', 404],
    ['/practices/..%2fx.json', 404],
    ['/practices/BP-0.xml', 404],
    ['/practices/reading-list.pdf?language=es', 400],
    ['/practices/reading-list.pdf?ids=&language=es', 400],
    [`/practices/reading-list.pdf?ids=${PRACTICE}&ids=x&language=es`, 400],
    [`/practices/reading-list.pdf?ids=${PRACTICE}&language=de`, 400],
    ['/practices/reading-list.pdf?ids=BP-0&language=es', 422],
    ['/practices/progress?language=de', 400],
  ])('answers %s with %i', async (path, status) => {
    expect((await library.get(path)).status).toBe(status);
  });

  it('says in every language why there is no reading list', async () => {
    const response = await library.get('/practices/reading-list.pdf?ids=BP-0&language=es');
    expect(await response.json()).toMatchObject({
      code: 'PRACTICE_UNKNOWN',
      message: { es: expect.any(String), fr: expect.any(String) },
    });
  });

  it('shows a practice as HTML to who may read it', async () => {
    const query = `{ practiceHtml(id: "${PRACTICE}", language: en) { name label language html } none: practiceHtml(id: "BP-0") { html } }`;
    expect(await library.ask(query)).toEqual({
      practiceHtml: expect.arrayContaining([
        {
          name: 'problem',
          label: 'Problem addressed',
          language: 'fr',
          html: '<p>Les victimes étaient entendues en moyenne quatre fois, dans deux pays.</p>\n',
        },
      ]),
      none: null,
    });
  });

  const IMPORT = `mutation($input: ImportPracticeInput!) { importPractice(input: $input) {
    __typename ... on Practice { status title(language: "es") }
    ... on Denial { code detail problems { path problem } } } }`;
  const imported = (format: string, text: string, roles = ['drafter']): Promise<unknown> =>
    library.ask(
      IMPORT,
      { input: { format, text, idempotencyKey: `${format} ${text.length}` } },
      roles,
    );

  it('opens a draft from a file, for authors alone', async () => {
    const text = JSON.stringify({ format: 'comity-practice/1', record: content() });
    expect(await imported('json', text)).toEqual({
      importPractice: { __typename: 'Practice', status: 'DRAFT', title: 'Una entrevista' },
    });
    expect(await imported('json', text, ['auditor'])).toMatchObject({
      importPractice: { code: 'OFFICER_ROLE_MISSING' },
    });
  });

  it('opens no draft from what another State owns, or from what is no such file', async () => {
    const own = await (await library.get(`/practices/${PRACTICE}.md`)).text();
    const file = own.replaceAll('GTM', 'CAN');
    expect(await imported('markdown', file)).toMatchObject({
      importPractice: { code: 'OFFICER_OF_OTHER_STATE' },
    });
    expect(await imported('json', file)).toMatchObject({
      importPractice: { code: 'PRACTICE_FILE_UNREADABLE' },
    });
    expect(await imported('markdown', '---\nformat: x\n')).toMatchObject({
      importPractice: { code: 'PRACTICE_FILE_UNREADABLE', detail: { line: 1 } },
    });
    const hostile = content({ steps: '![x](https://evil.example/x.png)' });
    const text = JSON.stringify({ format: 'comity-practice/1', record: hostile });
    expect(await imported('json', text)).toMatchObject({
      importPractice: {
        code: 'PRACTICE_CONTENT_INVALID',
        problems: [{ path: 'steps', problem: 'PICTURE' }],
      },
    });
  });
});

describe('a file that goes with a practice', () => {
  const library = libraryWith();
  beforeAll(library.start);
  afterAll(library.stop);

  const CONTENT = '%PDF-1.7 una guía ficticia';
  const SHOWN = '{ attachments { title language file { name media size sha256 isHere } } }';

  it('is taken in, named by a record, shown in the graph and saved, never opened', async () => {
    const response = await library.put(CONTENT);
    expect(response.status).toBe(201);
    const file = (await response.json()) as { readonly sha256: string };
    const missing = { ...file, name: 'otra.pdf', sha256: 'a'.repeat(64) };
    const attachments = [
      { title: 'Guía', language: 'es', file },
      { title: 'Otra', file: missing },
      { title: 'En papel' },
    ];
    const input = { content: content({ attachments }), idempotencyKey: 'with files' };
    const opened = await library.ask(
      `mutation($input: OpenPracticeInput!) { openPractice(input: $input) {
        ... on Practice { id ... on Practice ${SHOWN} } ... on Denial { code detail } } }`,
      { input },
      ['drafter'],
    );
    expect(opened).toEqual({
      openPractice: {
        id: expect.any(String),
        attachments: [
          { title: 'Guía', language: 'es', file: { ...file, isHere: true } },
          { title: 'Otra', language: null, file: { ...missing, isHere: false } },
          { title: 'En papel', language: null, file: null },
        ],
      },
    });
    const { id } = (opened as { readonly openPractice: { readonly id: string } }).openPractice;
    const path = `/practices/${id}/attachments/${file.sha256}`;
    const saved = await library.getAs(['drafter'], path);
    expect([saved.status, await saved.text()]).toEqual([200, CONTENT]);
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="guia[.]pdf"/);
    expect(saved.headers.get('content-security-policy')).toBe(SANDBOX);
    expect((await library.open(path)).status).toBe(401);
    for (const one of [
      await library.getAs([], path),
      await library.getAs(['drafter'], path.replace(id, 'BP-2026-GTM-9999')),
      await library.getAs(['drafter'], path.replace(file.sha256, missing.sha256)),
    ]) {
      expect([one.status, await one.text()]).toEqual([404, expect.not.stringContaining('guia')]);
    }
  });

  it('is refused in words of every language, and by its type', async () => {
    const html = await library.put('<html>');
    expect(html.status).toBe(422);
    expect(await html.json()).toMatchObject({
      code: 'ATTACHMENT_NOT_WHAT_IT_SAYS',
      message: { es: expect.any(String), fr: expect.any(String) },
    });
    expect((await library.put(CONTENT, { query: '' })).status).toBe(422);
    expect((await library.put(CONTENT, { query: 'name=a&name=b&media=x' })).status).toBe(422);
    expect((await library.put('{}', { type: 'application/json' })).status).toBe(415);
    expect((await library.put(CONTENT, { type: 'application/pdf' })).status).toBe(415);
  });
});

describe('a library with a public part', () => {
  const library = libraryWith('https://practices.example');
  beforeAll(library.start);
  afterAll(library.stop);

  it('serves its feed to anybody, who may keep it, and nothing of the network in it', async () => {
    const response = await library.open('/practices/feed.atom?language=es');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=900');
    expect(response.headers.get('content-security-policy')).toBe(SANDBOX);
    const feed = await response.text();
    expect(feed).toContain('https://practices.example/practices/feed.atom?language=es');
    expect(feed).not.toContain('<entry');
    expect(feed).not.toContain(PRACTICE);

    const etag = response.headers.get('etag') ?? '';
    const again = await library.open('/practices/feed.atom?language=es', {
      'if-none-match': `"x", ${etag}`,
    });
    expect(again.status).toBe(304);
    expect((await library.open('/practices/feed.atom?language=de')).status).toBe(400);
    expect((await library.open('/practices/catalogue.csv')).status).toBe(401);
  });
});
