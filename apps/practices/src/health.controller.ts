/** Whether this process is up, for whoever runs it. */
import { Admit } from '@comity/platform/identity';
import { Controller, Get } from '@nestjs/common';

@Controller()
export class HealthController {
  @Get('health')
  @Admit('anyone')
  health(): { status: string; app: string } {
    return { status: 'up', app: 'practices' };
  }
}
