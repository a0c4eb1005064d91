/** Whether this process is up, for whoever runs it. */

import { Controller, Get, Inject } from '@nestjs/common';
import { Admit } from '@comity/platform/identity';
import { ROLE } from './tokens.js';

@Controller()
export class HealthController {
  readonly #role: string;

  constructor(@Inject(ROLE) role: string) {
    this.#role = role;
  }

  @Get('health')
  @Admit('anyone')
  health(): { status: string; app: string; role: string } {
    return { status: 'up', app: 'directory', role: this.#role };
  }
}
