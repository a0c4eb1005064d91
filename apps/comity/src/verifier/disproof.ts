/** What a check throws when it finds that something is not as it is said to be. */

/**
 * A failed check. Its message is for people and says what was found; texts of the bundle stand in
 * it only where the container's rules or a pattern have tamed them.
 */
export class Disproof extends Error {
  constructor(found: string, options?: ErrorOptions) {
    super(found, options);
    this.name = 'Disproof';
  }
}

/** Throws a `Disproof` that says `found`, unless `holds`. */
export function demand(holds: boolean, found: string): asserts holds {
  if (!holds) throw new Disproof(found);
}
