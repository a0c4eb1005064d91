/** From the path a client asked to a service's address of it, and to no other. */

/** Whole segments of plain characters, none of which begins with a dot: nothing to normalise. */
const PLAIN_PATH = /^(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/;

/**
 * The address at the service (the node, the library) for `target`, the request target as received; null for any that is not a
 * plain path with an optional query. Attacker-controlled: `/files/%2e%2e/people` and
 * `http://elsewhere/files/1` would both lead away from where the router believed them to lead.
 */
export const nodeRoute = (nodeUrl: string, target: string): URL | null => {
  const [path = '', ...query] = target.split('?');
  if (!PLAIN_PATH.test(path)) return null;
  const route = new URL(nodeUrl);
  route.pathname = path;
  route.search = query.join('?');
  return route;
};
