/** Whom `comity status` asks, by what it is let in, and where it looks when nobody answers. */

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StateCode } from '@comity/kernel';
import { readSettings } from '@comity/node/configuration';
import { systemClock } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import {
  HOST,
  keysOf,
  stateKeysOf,
  stateNamed,
  type NetworkPlan,
  type StatePlan,
} from '../network/plan.js';
import { UsageError } from '../options.js';

export interface Target {
  readonly state: StateCode;
  /** Where the node answers its own State. */
  readonly url: string;
  readonly keysFolder: string;
  readonly evidenceFolder: string;
  readonly databaseUrl: string;
  readonly anchorFile: string;
  readonly mirrorUrl: string;
  /** A token of this State's own services for one of them: `node`, `directory`. */
  token(audience: string): Promise<string>;
}

/** Addresses that a server listens on and nobody can call. */
const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

/**
 * The node that `environment` sets up, at `url` or where it listens.
 *
 * @throws {ConfigurationError} as the node itself would at its start
 */
export const ownTarget = (
  environment: Readonly<Record<string, string | undefined>>,
  url: string | undefined,
): Target => {
  const { config, identityKey } = readSettings(environment);
  const { host, port } = config.listen;
  const own = ANY_ADDRESS.has(host) ? HOST : host;
  return {
    ...config,
    url: url ?? `http://${own.includes(':') ? `[${own}]` : own}:${port}`,
    token: tokensOf(config.state, identityKey),
  };
};

/**
 * Every State of the development network that has keys, or of those the ones that are named.
 *
 * @throws {UsageError} for a name that is none of them, and where there is no network
 */
export const networkTargets = async (
  network: NetworkPlan,
  names: readonly string[],
): Promise<readonly Target[]> => {
  const there = network.states.filter((plan) => existsSync(identityFile(network, plan)));
  if (there.length === 0) {
    throw new UsageError(
      `${network.folder} holds no development network: say --data DIR, or --own for the node of this machine’s settings`,
    );
  }
  const known = { ...network, states: there };
  const asked = names.map((name) => {
    const plan = stateNamed(known, name);
    if (plan) return plan;
    const may = there.map(({ iso2 }) => iso2).join(', ');
    throw new UsageError(`status knows no "${name}" here; it may name ${may}`);
  });
  return Promise.all((asked.length > 0 ? asked : there).map((plan) => stateTarget(network, plan)));
};

const identityFile = (network: NetworkPlan, plan: StatePlan): string =>
  join(stateKeysOf(network, plan), 'identity.json');

const stateTarget = async (network: NetworkPlan, plan: StatePlan): Promise<Target> => {
  const { state, ports, folder } = plan;
  const jwk: unknown = JSON.parse(await readFile(identityFile(network, plan), 'utf8'));
  const key = createPrivateKey({ format: 'jwk', key: jwk as never });
  return {
    state,
    url: `http://${HOST}:${ports.node}`,
    keysFolder: stateKeysOf(network, plan),
    evidenceFolder: join(folder, 'evidence'),
    databaseUrl: `sqlite:${join(folder, 'node.sqlite')}`,
    anchorFile: keysOf(network).anchor,
    mirrorUrl: `http://${HOST}:${ports.mirror}`,
    token: tokensOf(state, key),
  };
};

const tokensOf = (state: StateCode, privateKey: KeyObject): Target['token'] => {
  const issuer = new IdentityIssuer({ state, privateKey, clock: systemClock });
  return (audience) => issuer.issue({ kind: 'system', state }, audience);
};
