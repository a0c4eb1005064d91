/** Officers at the consoles of a real network, each in a browser of their own with their passkey. */

import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startComity, type ComityNetwork } from '../e2e/comity-network.fixture.js';
import { aPerson, launch } from './passkeys.fixture.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What a page said that it should not have: refusals of its policy, faults of its scripts. */
const BY_DESIGN = /status of 4\d\d/;

export interface AtConsole {
  readonly page: Page;
  /** Goes to an address of the console, as `/cases`, and waits until it has its heading. */
  open(address: string): Promise<void>;
  /** Faults of scripts and refusals of the page's policy so far; none where all is well. */
  readonly faults: readonly string[];
  /** What axe finds wrong with the page as it is now, each by its rule and its place. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Asked extends Pick<BrowserContextOptions, 'locale' | 'colorScheme' | 'viewport'> {
  /** Two letters. */
  readonly state: string;
  /** As `gt.drafter`. */
  readonly officer: string;
}

export interface Consoles {
  readonly network: ComityNetwork;
  readonly browser: Browser;
  sit(asked: Asked): Promise<AtConsole>;
  close(): Promise<void>;
}

interface Kept {
  readonly id: string;
  readonly userHandle: string;
  readonly privateKey: JsonWebKey;
}

const base64Of = (url: string): string => Buffer.from(url, 'base64url').toString('base64');

/** @param states two-letter codes with commas between */
export const startConsoles = async (states: string, basePort: number): Promise<Consoles> => {
  const network = await startComity(states, basePort);
  const browser = await launch();
  return {
    network,
    browser,
    sit: (asked) => sit(network, browser, asked),
    close: async () => {
      await browser.close();
      await network.close();
    },
  };
};

const sit = async (
  network: ComityNetwork,
  browser: Browser,
  { state, officer, ...options }: Asked,
): Promise<AtConsole> => {
  const plan = network.planOf(state);
  const origin = `http://localhost:${plan.ports.gateway}`;
  const person = await aPerson(browser, options);
  const { page } = person;
  await person.hold(credentialOf(await keptPasskey(plan.folder, officer)));
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error' && !BY_DESIGN.test(said.text())) faults.push(said.text());
  });
  await page.goto(await linkFor(origin, plan.folder, officer));
  return {
    page,
    faults,
    open: async (address) => {
      // From another page, or the heading waited for would be that of the page before.
      await page.goto('about:blank');
      await page.goto(`${origin}/#${address}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    violations: async () => {
      await page.evaluate(await readFile(AXE, 'utf8'));
      const found = await page.evaluate<Found>('axe.run(document)');
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    close: () => person.context.close(),
  };
};

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}

/** The passkey that the development network made for that officer. */
const keptPasskey = async (folder: string, officer: string): Promise<Kept> => {
  const text = await readFile(join(folder, 'development-passkeys.json'), 'utf8');
  const kept = (JSON.parse(text) as Readonly<Record<string, Kept>>)[officer];
  if (!kept) throw new Error(`no passkey of ${officer}`);
  return kept;
};

/** As Chromium's virtual authenticator takes one. */
const credentialOf = ({ id, userHandle, privateKey }: Kept) => {
  const key = createPrivateKey({ format: 'jwk', key: privateKey as never });
  return {
    credentialId: base64Of(id),
    isResidentCredential: true,
    rpId: 'localhost',
    privateKey: key.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    userHandle: base64Of(userHandle),
    signCount: 0,
  };
};

const linkFor = async (origin: string, folder: string, officer: string): Promise<string> => {
  const secret = (await readFile(join(folder, 'development-secret'), 'utf8')).trim();
  const made = await fetch(`${origin}/dev/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-comity-development-secret': secret },
    body: JSON.stringify({ officer }),
  });
  return ((await made.json()) as { url: string }).url;
};
