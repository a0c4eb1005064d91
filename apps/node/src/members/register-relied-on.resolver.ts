/** The pinned version of the register, on the case in the graph. */

import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CaseRow } from '../cases/ports.js';
import { RegisterReliedOn, type ReliedOn } from './register-relied-on.js';

@Resolver('Case')
export class RegisterReliedOnResolver {
  readonly #reliedOn: RegisterReliedOn;

  constructor(@Inject(RegisterReliedOn) reliedOn: RegisterReliedOn) {
    this.#reliedOn = reliedOn;
  }

  @ResolveField('registerVersion')
  registerVersion(@Parent() row: CaseRow): Promise<ReliedOn | null> {
    return this.#reliedOn.of(row);
  }
}
