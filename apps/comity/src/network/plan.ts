/** Which processes a development network has, where each listens, and where each keeps its data. */

import { join } from 'node:path';
import { nodeIdOf, stateCode, type NodeId, type StateCode } from '@comity/kernel';

export const NETWORK_NAME = 'comity-development';
export const BASE_PORT = 4100;
export const HOST = '127.0.0.1';

/** Ports of one State, counted from its own hundredth; `gateway` is the one for people. */
const PORTS_PER_STATE = 10;
const PORT_MAX = 65_535;

/** States that a development network may have, by their two-letter codes as commands accept them. */
const STATES = [
  { iso2: 'GT', code: 'GTM', names: { en: 'Guatemala', es: 'Guatemala' } },
  { iso2: 'MX', code: 'MEX', names: { en: 'Mexico', es: 'México' } },
  { iso2: 'BR', code: 'BRA', names: { en: 'Brazil', pt: 'Brasil' } },
  { iso2: 'PE', code: 'PER', names: { en: 'Peru', es: 'Perú' } },
  { iso2: 'CA', code: 'CAN', names: { en: 'Canada', fr: 'Canada' } },
] as const;

/** Those that `comity up` starts where none are named. */
export const USUAL_STATES: readonly string[] = ['GT', 'MX', 'BR'];

export interface StatePlan {
  readonly state: StateCode;
  readonly iso2: string;
  readonly node: NodeId;
  readonly names: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly ports: {
    readonly gateway: number;
    readonly peer: number;
    readonly node: number;
    readonly practices: number;
    readonly mirror: number;
    readonly mailbox: number;
  };
}

export interface NetworkPlan {
  readonly folder: string;
  readonly directory: { readonly folder: string; readonly port: number };
  readonly states: readonly StatePlan[];
}

export interface PlanOptions {
  /** The folder that holds everything the network writes. */
  readonly data: string;
  readonly basePort: number;
  /** Two-letter codes of the States that take part; without them, every State that may. */
  readonly states?: readonly string[];
}

/**
 * The development network under `data`, its ports counted from `basePort`; a State has the same
 * ports whoever else takes part.
 */
export const planNetwork = ({ data, basePort, states }: PlanOptions): NetworkPlan => ({
  folder: data,
  directory: { folder: join(data, 'directory'), port: basePort },
  states: STATES.map(({ iso2, code, names }, index) => {
    const state = stateCode(code);
    const first = basePort + (index + 1) * PORTS_PER_STATE;
    return {
      state,
      iso2,
      node: nodeIdOf(state),
      names,
      folder: join(data, code.toLowerCase()),
      ports: {
        gateway: first,
        peer: first + 1,
        node: first + 2,
        practices: first + 3,
        mirror: first + 4,
        mailbox: first + 5,
      },
    };
  }).filter(({ iso2 }) => states?.includes(iso2) ?? true),
});

/** Where the network's keys and public records lie, as certs-dev writes them. */
export const keysOf = ({ folder }: NetworkPlan) => {
  const keys = join(folder, 'keys');
  return {
    folder: keys,
    anchor: join(keys, 'anchor.json'),
    administrators: join(keys, 'network', 'administrators.json'),
    members: join(keys, 'members'),
  };
};

/** The key folder of one State. */
export const stateKeysOf = (plan: NetworkPlan, { state }: StatePlan): string =>
  join(keysOf(plan).folder, state.toLowerCase(), 'keys');

/** The highest port a plan uses; `basePort` must leave room for it. */
export const basePortMax = PORT_MAX - (STATES.length + 1) * PORTS_PER_STATE;

/** The State that `text` names, as `GT`, `gtm` or `GTM`; undefined for none of the network's. */
export const stateNamed = (plan: NetworkPlan, text: string): StatePlan | undefined =>
  plan.states.find(({ iso2, state }) => [iso2, state].includes(text.toUpperCase()));

/** Where people of a State go: by a name, since passkeys are bound to one and never to an address. */
export const gatewayUrl = ({ ports }: StatePlan): string => `http://localhost:${ports.gateway}`;
