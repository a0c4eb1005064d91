/** A node, a gateway and an identity provider, with browsers that are driven by hand. */

import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { consoleFolder } from '@comity/console';
import { createGateway, OpenIdProvider } from '@comity/gateway';
import { stateCode } from '@comity/kernel';
import { diagnostics, systemClock, systemEntropy } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import { CLIENT, startProvider, STRONG } from './provider.fixture.js';
import { startNodes } from './two-nodes.fixture.js';

const HOST = '127.0.0.1';
const NOBODY = `http://${HOST}:9/graphql`;
const STATE = stateCode('GTM');
const SIGN_IN = '/provider/sign-in';

/** What came of a visit: never followed. */
export interface Visited {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  /** The values of `Set-Cookie`, as they came. */
  readonly cookies: readonly string[];
}

/** As much of a browser as signing in needs: cookies by host, and redirects one by one. */
export class HandBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** The `Cookie` header that goes to `host`. */
  cookie(host = 'localhost'): string {
    const own = this.#cookies.get(host) ?? new Map<string, string>();
    return [...own].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async visit(url: string, init: RequestInit = {}): Promise<Visited> {
    const { hostname } = new URL(url);
    const headers = { cookie: this.cookie(hostname), ...init.headers };
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    const cookies = response.headers.getSetCookie();
    for (const cookie of cookies) this.#keep(hostname, cookie);
    const location = response.headers.get('location') ?? '';
    const absolute = location === '' ? '' : new URL(location, url).href;
    const text = await response.text();
    return { status: response.status, location: absolute, text, cookies };
  }

  #keep(host: string, cookie: string): void {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
    const own = this.#cookies.get(host) ?? new Map<string, string>();
    if (value === '') own.delete(name);
    else own.set(name, value);
    this.#cookies.set(host, own);
  }
}

/** Starts all of it on ports from `basePort`; `log` takes the gateway's diagnostics. */
export const startProviderDoor = async (basePort: number, log: (line: string) => void) => {
  const origin = `http://localhost:${basePort + 5}`;
  const network = await startNodes(['GTM'], basePort, {
    publicUrl: origin,
    officers: { second: ['node_admin'] },
  });
  const node = network.nodes.get(STATE);
  if (!node) throw new Error('the node of GTM was started');
  const provider = await startProvider(basePort + 6, origin);
  const world = { clock: systemClock, entropy: systemEntropy };
  const file = join(network.keysOf(STATE), 'identity.json');
  const jwk = JSON.parse(await readFile(file, 'utf8')) as object;
  const privateKey = createPrivateKey({ format: 'jwk', key: jwk as never });
  const gateway = createGateway(
    {
      profile: 'development',
      state: STATE,
      listen: { host: HOST, port: basePort + 5 },
      publicUrl: null,
      trustedProxies: [],
      clients: 'trusted',
      subgraphs: { directory: NOBODY, node: `${node.url}/graphql`, practices: NOBODY },
      nodeUrl: node.url,
      consoleFolder,
      developmentSecret: null,
    },
    {
      ...world,
      identities: new IdentityIssuer({ state: STATE, privateKey, clock: systemClock }),
      diagnostics: diagnostics('gateway', { sink: log }),
      provider: new OpenIdProvider(
        {
          issuer: provider.issuer,
          clientId: CLIENT,
          clientAuth: { by: 'private_key_jwt', key: provider.clientKey },
          acr: [STRONG],
        },
        world,
      ),
    },
  );
  await gateway.start();
  return {
    origin,
    node,
    provider,
    /** Links `subject` to `officer`, by two administrators. @returns the id of the link */
    link: async (officer: string, subject: string): Promise<string> => {
      const asked = await node.ask<{ askAccountLink: { id: string } }>('admin', ASK, {
        officer,
        issuer: provider.issuer,
        subject,
      });
      const { id } = asked.askAccountLink;
      const confirmed = await node.ask<{ confirmAccountLink: object }>('second', CONFIRM, { id });
      if ('code' in confirmed.confirmAccountLink) throw new Error('the link was not confirmed');
      return id;
    },
    /** What the gateway sends a browser to ask. */
    begin: async (browser: HandBrowser): Promise<URL> => {
      const { text } = await browser.visit(`${origin}${SIGN_IN}`, { method: 'POST' });
      return new URL((JSON.parse(text) as { url: string }).url);
    },
    /** Where the provider sends it back to, not yet visited. */
    answer: async (browser: HandBrowser, question: URL): Promise<URL> => {
      let at = question.href;
      for (let step = 0; step < 6 && !at.startsWith(`${origin}/`); step += 1) {
        ({ location: at } = await browser.visit(at));
      }
      return new URL(at);
    },
    close: async () => {
      await gateway.stop();
      await provider.close();
      await network.close();
    },
  };
};

const ASK = `mutation Ask($officer: ID!, $issuer: String!, $subject: String!) {
  askAccountLink(officer: $officer, issuer: $issuer, subject: $subject) {
    ... on AccountLink { id } ... on Denial { code }
  }
}`;
const CONFIRM = `mutation Confirm($id: ID!) {
  confirmAccountLink(link: $id) { ... on AccountLink { id } ... on Denial { code } }
}`;
