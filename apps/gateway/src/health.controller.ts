/** Whether this process is up, for whoever runs it. */
import { Controller, Get, Inject } from '@nestjs/common';
import type { GatewayConfig } from './gateway.config.js';
import { Open } from './sessions/session-guard.js';
import { CONFIG } from './tokens.js';

@Controller()
export class HealthController {
  constructor(@Inject(CONFIG) private readonly config: GatewayConfig) {}

  @Get('health')
  @Open()
  health(): { status: string; app: string; state: string } {
    return { status: 'up', app: 'gateway', state: this.config.state };
  }
}
