/** A denial in words: the sentence of the catalogue that its code stands in. */

import type { Denial, DenialCatalogue } from '@comity/kernel';
import { lawDenials } from '@comity/law';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { practiceDenials } from './records/practice.denials.js';

const SENTENCES: DenialCatalogue = { ...lawDenials, ...practiceDenials };

@Resolver('Denial')
export class DenialsResolver {
  @ResolveField('message')
  message(@Parent() { code }: Denial): string {
    return SENTENCES[code]?.summary ?? code;
  }
}
