/** What Nest hands to whom of health. */

import type { Provider } from '@nestjs/common';
import { HealthRoutes } from '../health.routes.js';
import { DrawPicture } from './draw-picture.js';
import { StatusRoutes } from './status.routes.js';

/** Whether the process is up, and how it stands. */
export const healthControllers = [HealthRoutes, StatusRoutes];

/** The use case behind them. */
export const healthProviders = (parts: {
  readonly drawPicture: DrawPicture;
}): readonly Provider[] => [{ provide: DrawPicture, useValue: parts.drawPicture }];
