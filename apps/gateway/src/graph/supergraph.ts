/** The checked-in supergraph with this State's own addresses in the place of the placeholders. */
import { GatewayError } from '../gateway.errors.js';

/** Base addresses by subgraph name; each answers GraphQL at the address itself. */
export type SubgraphAddresses = Readonly<Record<string, string>>;

export interface Supergraph {
  readonly sdl: string;
  /** Subgraph name as the plan spells it -> where it answers. */
  readonly addresses: ReadonlyMap<string, string>;
}

const GRAPH = /@join__graph\(name: "([a-z][a-z0-9-]*)", url: "[^"]*"\)/g;

/**
 * Puts `configured` addresses into the composed `sdl`.
 *
 * @throws {GatewayError} SUBGRAPH_ADDRESS_UNKNOWN when a subgraph of the graph has no address,
 *   SUPERGRAPH_UNREADABLE when `sdl` names no subgraph at all
 */
export const readSupergraph = (sdl: string, configured: SubgraphAddresses): Supergraph => {
  const known = new Map(Object.entries(configured));
  const addresses = new Map<string, string>();
  const own = sdl.replaceAll(GRAPH, (_, name: string) => {
    const url = known.get(name);
    if (url === undefined) throw new GatewayError('SUBGRAPH_ADDRESS_UNKNOWN', { subgraph: name });
    addresses.set(name, url);
    return `@join__graph(name: "${name}", url: ${JSON.stringify(url)})`;
  });
  if (addresses.size === 0) throw new GatewayError('SUPERGRAPH_UNREADABLE');
  return { sdl: own, addresses };
};
