/** The language that a call over plain HTTP asks for. */

import { BadRequestException } from '@nestjs/common';
import { isLanguage } from '@comity/law';
import type { Language } from '@comity/law';

/**
 * The language that `asked` names; English where nothing is asked.
 *
 * @throws {BadRequestException} for anything else
 */
export const askedLanguage = (asked: unknown): Language => {
  if (asked === undefined) return 'en';
  if (typeof asked === 'string' && isLanguage(asked)) return asked;
  throw new BadRequestException();
};
