/** What one State's gateway has to be told. */
import type { StateCode } from '@comity/kernel';
import type { Clients } from './graph/trusted-documents.js';
import type { SubgraphAddresses } from './graph/supergraph.js';

export interface GatewayConfig {
  /** `development` shows the schema, hands out sign-in links and serves without TLS on loopback. */
  readonly profile: 'development' | 'production';
  readonly state: StateCode;
  /** Port 0 lets the system choose. */
  readonly listen: { readonly host: string; readonly port: number };
  /** Where officers find it, as `https://comity.example`; null for the address listened on. */
  readonly publicUrl: string | null;
  /** Addresses and networks of the proxies before it, which are believed about whom they call for. */
  readonly trustedProxies: readonly string[];
  /** Where each subgraph answers GraphQL. */
  readonly subgraphs: SubgraphAddresses;
  /** Base address of the node's own routes: files, bundles, changes, people. */
  readonly nodeUrl: string;
  /** `trusted` answers the documents of our own console alone, by their ids. */
  readonly clients: Clients;
  /** The folder of the console's files. */
  readonly consoleFolder: string;
  /** Asked of whoever wants sign-in links; null where nobody may. Development only. */
  readonly developmentSecret: string | null;
}
