/** What the formats and the pages of progress bring to the library's module. */

import type { Provider, Type } from '@nestjs/common';
import type { DraftPractice } from '../records/draft-practice.js';
import type { ReportSource } from '../progress/ports.js';
import { ProgressRoutes } from '../progress/progress.routes.js';
import { REPORTS } from '../progress/tokens.js';
import { FormatsResolver } from './formats.resolver.js';
import { FormatsRoutes } from './formats.routes.js';
import type { Served } from './formats.routes.js';
import { ImportPractice } from './import-practice.js';
import { PdfmakeReadingList } from './pdfmake-reading-list.js';
import type { Catalogue } from './ports.js';
import { PublicFeed } from './public-feed.js';
import { CATALOGUE, SERVED, TYPESETTER } from './tokens.js';

export interface FormatsParts extends Served {
  readonly draft: DraftPractice;
  readonly catalogue: Catalogue;
  readonly reports: ReportSource;
  /** Where anybody finds the public part; null where nobody does. */
  readonly publicUrl: string | null;
}

/** Their routes; `progress` and its files stand before those that take any id. */
export const formatsControllers: readonly Type[] = [ProgressRoutes, FormatsRoutes];

/** Their providers over parts that the factory built. */
export const formatsProviders = ({
  draft,
  catalogue,
  reports,
  publicUrl,
  ...served
}: FormatsParts): readonly Provider[] => [
  { provide: ImportPractice, useValue: new ImportPractice(draft) },
  { provide: CATALOGUE, useValue: catalogue },
  { provide: REPORTS, useValue: reports },
  { provide: TYPESETTER, useValue: new PdfmakeReadingList() },
  { provide: PublicFeed, useValue: new PublicFeed({ ...served, catalogue, publicUrl }) },
  { provide: SERVED, useValue: served },
  FormatsResolver,
];
