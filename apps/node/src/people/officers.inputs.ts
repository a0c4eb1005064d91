/** Limits of the inputs about officers that SDL cannot say: forms, lengths, and which roles there are. */

import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsString, Matches } from 'class-validator';
import { OFFICER_ROLES } from '@comity/law';

/** As the kernel reads an officer's id. */
const OFFICER_ID = /^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$/;
/** One line of 1 to 120 characters, not all white space, none of which controls or turns others about. */
export const OFFICER_NAME =
  /^(?=.*\S)[^\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]{1,120}$/u;

/** The roles that an officer is to hold: at least one, and none that the law does not know. */
export class OfficerRolesInput {
  @Matches(OFFICER_ID) officer!: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(OFFICER_ROLES.length)
  @IsIn(OFFICER_ROLES, { each: true })
  roles!: string[];
}

/** An officer who is to be added. */
export class NewOfficerInput extends OfficerRolesInput {
  @IsString() @Matches(OFFICER_NAME) name!: string;
}
