/** The use cases of health, over what a node stands on. */

import type { FollowNetwork } from '../members/follow-network.js';
import type { NodeKeys } from '../node-keys.js';
import { DrawPicture, type DrawPictureParts } from './draw-picture.js';
import { ShowStanding } from './show-standing.js';
import { Standings, type StandingsParts } from './standings.js';

type HealthWorld = Pick<
  DrawPictureParts,
  'state' | 'machine' | 'software' | 'checkpointEveryMs' | 'onError'
> & { readonly keys: Pick<NodeKeys, 'tls'> };

/** What tells how this node stands, and the others. */
export const healthParts = (
  { keys, ...world }: HealthWorld,
  shared: StandingsParts & { readonly followNetwork: FollowNetwork },
) => {
  const standings = new Standings(shared);
  const parts = { ...world, ...shared, standings };
  return {
    standings,
    showStanding: new ShowStanding(parts),
    drawPicture: new DrawPicture({ ...parts, certificate: keys.tls.cert }),
  };
};
