/** The live picture of this node, for its administrators and for whoever runs it; for nobody else. */

import { Controller, Get, Inject, Res } from '@nestjs/common';
import { officerOf } from '@comity/law';
import { Admit, Caller, type Identity } from '@comity/platform/identity';
import { show, type Answer } from '../people/answer.js';
import { DrawPicture } from './draw-picture.js';

@Controller('status')
export class StatusRoutes {
  constructor(@Inject(DrawPicture) private readonly drawPicture: DrawPicture) {}

  /** 422 with the words of a denial, for an officer who does not administer this node. */
  @Get()
  @Admit('system')
  async status(@Caller() caller: Identity, @Res() answer: Answer): Promise<void> {
    show(
      answer,
      await this.drawPicture.execute(caller.kind === 'officer' ? officerOf(caller) : null),
    );
  }
}
