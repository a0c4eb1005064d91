/** A denial in words: the sentence of the catalogue that its code stands in. */

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Denial, DenialCatalogue } from '@comity/kernel';
import { lawDenials } from '@comity/law';
import { caseDenials } from './cases/case.denials.js';
import { clocksDenials } from './clocks/clocks.denials.js';
import { fileDenials } from './evidence/evidence.denials.js';
import { signInDenials } from './people/people.denials.js';
import { statisticsDenials } from './statistics/statistics.denials.js';

const SENTENCES: DenialCatalogue = {
  ...lawDenials,
  ...caseDenials,
  ...clocksDenials,
  ...fileDenials,
  ...signInDenials,
  ...statisticsDenials,
};

@Resolver('Denial')
export class DenialsResolver {
  @ResolveField('message')
  message(@Parent() { code }: Denial): string {
    return SENTENCES[code]?.summary ?? code;
  }
}
