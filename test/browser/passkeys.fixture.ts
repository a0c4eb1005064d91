/** A real node, a real gateway before it, and a real browser with an authenticator of its own. */

import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { consoleFolder } from '@comity/console';
import { createGateway } from '@comity/gateway';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import { stateCode } from '@comity/kernel';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from 'playwright-core';
import { startNodes } from '../e2e/two-nodes.fixture.js';

const CHROMIUM = process.env['COMITY_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const BASE_PORT = 4950;
const GATEWAY_PORT = BASE_PORT + 5;
/** Another site on the same host: a browser lets it ask for the same relying party. */
const FOREIGN_PORT = BASE_PORT + 6;
const HOST = '127.0.0.1';
const NOBODY = `http://${HOST}:9/graphql`;
const SECRET = 'for-this-test-only';
const STATE = stateCode('GTM');

const OFFICERS = {
  liaison: ['liaison'],
  reader: ['liaison'],
  first: ['drafter'],
  second: ['approver'],
  third: ['approver'],
  fourth: ['drafter'],
  fifth: ['drafter'],
} as const;

export const ORIGIN = `http://localhost:${GATEWAY_PORT}`;
export const FOREIGN = `http://localhost:${FOREIGN_PORT}`;

/** What Chromium keeps of a passkey in its virtual authenticator. */
export interface HeldCredential {
  readonly credentialId: string;
  readonly isResidentCredential: boolean;
  readonly privateKey: string;
  readonly signCount: number;
  readonly rpId?: string;
  readonly userHandle?: string;
}

/** One person at one browser. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Says yes or no to PIN, finger or face from now on. */
  verifies(verifies: boolean): Promise<void>;
  held(): Promise<readonly HeldCredential[]>;
  replaceBy(credential: HeldCredential): Promise<void>;
  /** Puts one more passkey into the authenticator. */
  hold(credential: HeldCredential): Promise<void>;
  /** Puts another authenticator, which holds nothing, in the place of this one. */
  takeAnother(): Promise<void>;
}

/** Answers as the gateway's JSON and status. */
export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const startGateway = async (nodeUrl: string, keysFolder: string) => {
  const jwk = JSON.parse(await readFile(join(keysFolder, 'identity.json'), 'utf8')) as object;
  const privateKey = createPrivateKey({ format: 'jwk', key: jwk as never });
  const gateway = createGateway(
    {
      profile: 'development',
      state: STATE,
      listen: { host: HOST, port: GATEWAY_PORT },
      publicUrl: null,
      trustedProxies: [],
      subgraphs: { directory: NOBODY, node: `${nodeUrl}/graphql`, practices: NOBODY },
      nodeUrl,
      // As in production: the pages are to ask by the ids of their documents alone.
      clients: 'trusted',
      consoleFolder,
      developmentSecret: SECRET,
    },
    {
      identities: new IdentityIssuer({ state: STATE, privateKey, clock: systemClock }),
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: diagnostics('gateway', {
        sink: process.env['COMITY_TEST_LOG'] ? console.error : silent,
      }),
    },
  );
  await gateway.start();
  return gateway;
};

/** A one-time link as a development network prints it. */
const developmentLinkFor = async (officer: string): Promise<string> => {
  const made = await fetch(`${ORIGIN}/dev/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-comity-development-secret': SECRET },
    body: JSON.stringify({ officer }),
  });
  return ((await made.json()) as { url: string }).url;
};

/** The browser of the tests, without a window. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, headless: true, args: ['--no-sandbox'] });

/** Starts all of it. */
export const startDoor = async () => {
  const network = await startNodes(['GTM', 'MEX'], BASE_PORT, {
    started: ['GTM'],
    publicUrl: ORIGIN,
    approvals: 'passkey',
    passkeys: false,
    officers: OFFICERS,
  });
  const node = network.nodes.get(STATE);
  if (!node) throw new Error('the node of GTM was started');
  const gateway = await startGateway(node.url, network.keysOf(STATE));
  const foreign = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Bait</title>');
  });
  await new Promise<void>((resolve) => void foreign.listen(FOREIGN_PORT, HOST, resolve));
  const browser = await launch();
  return {
    node,
    browser,
    /** A link by which an administrator lets `officer` enrol. */
    linkFor: async (officer: string): Promise<string> => {
      const { issueEnrolmentLink: link } = await node.ask<{ issueEnrolmentLink: { url: string } }>(
        'admin',
        'mutation M($o: ID!) { issueEnrolmentLink(officer: $o) { ... on EnrolmentLink { url } } }',
        { o: officer },
      );
      return link.url;
    },
    developmentLinkFor,
    /** The cookie of an officer who came by a development link. */
    cookieOf: async (officer: string): Promise<string> => {
      const { headers } = await fetch(await developmentLinkFor(officer), { redirect: 'manual' });
      return headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    close: async () => {
      await browser.close();
      foreign.close();
      await gateway.stop();
      await network.close();
    },
  };
};

/** Posts to the gateway as a program does that no browser holds back. */
export const post = async (path: string, body: object = {}): Promise<Answered> => {
  const response = await fetch(`${ORIGIN}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
};

const AUTHENTICATOR = {
  protocol: 'ctap2',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** A browser of its own, as `options` have it, with an authenticator that keeps passkeys and counts. */
export const aPerson = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Person> => {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const plugIn = async (transport: 'internal' | 'usb') => {
    const options = { ...AUTHENTICATOR, transport } as const;
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
    return { authenticatorId };
  };
  let at = await plugIn('internal');
  return {
    page,
    context,
    verifies: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { ...at, isUserVerified });
    },
    held: async () => (await session.send('WebAuthn.getCredentials', at)).credentials,
    replaceBy: async (credential) => {
      const { credentialId } = credential;
      await session.send('WebAuthn.removeCredential', { ...at, credentialId });
      await session.send('WebAuthn.addCredential', { ...at, credential });
    },
    hold: async (credential) => {
      await session.send('WebAuthn.addCredential', { ...at, credential });
    },
    takeAnother: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', at);
      at = await plugIn('usb');
    },
  };
};

/** Enrols a passkey by `link` on the page for it. */
export const enrol = async ({ page }: Person, link: string): Promise<void> => {
  await page.goto(link);
  await page.fill('#label', 'Security key');
  await Promise.all([page.waitForURL(`${ORIGIN}/`), page.click('#enrol')]);
};

/** What the page of signing in says in the end; empty where it let the person in. */
export const signIn = async ({ page }: Person): Promise<string> => {
  await page.goto(`${ORIGIN}/sign-in.html`);
  const answered = page.waitForURL(`${ORIGIN}/`).then(() => '');
  await page.click('#sign-in');
  const refused = page
    .waitForSelector('#sign-in:not([disabled])')
    .then(() => page.textContent('#notice'));
  const said = await Promise.race([answered, refused.catch(() => '')]);
  answered.catch(() => undefined);
  return said ?? '';
};

/** What the passkey answers to `options` on the page where the browser is now. */
export const assertionFor = ({ page }: Person, options: object): Promise<{ id: string }> =>
  page.evaluate(`navigator.credentials
    .get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(${JSON.stringify(options)}) })
    .then((credential) => credential.toJSON())`);
