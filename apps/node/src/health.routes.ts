/** Whether this process is up, for whoever runs it. */

import { Controller, Get } from '@nestjs/common';
import { Admit } from '@comity/platform/identity';

@Controller()
export class HealthRoutes {
  @Get('health')
  @Admit('anyone')
  health(): { status: string; app: string } {
    return { status: 'up', app: 'node' };
  }
}
