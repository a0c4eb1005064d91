/** What an operation may cost before anything of it runs. Attacker-controlled all through. */
import { limitedOperations } from '@comity/platform/subgraph';
import type { OperationLimits } from '@comity/platform/subgraph';
import { refuseReachingNames } from './name-rule.js';

/** An officer's operation; the deepest of our own screens asks seven levels. */
const OFFICER_LIMITS: OperationLimits = {
  depthMax: 12,
  // `__typename` counts too: a thousand aliases of it are a thousand fields.
  aliasesMax: 30,
  directivesMax: 20,
  fieldsMax: 500,
  repeatsMax: 5,
  mutationsMax: 5,
  operationsMax: 5,
  tokensMax: 2_000,
};
/** In development the schema itself may be asked for, which tools do at great depth. */
const DEVELOPMENT_LIMITS: OperationLimits = { ...OFFICER_LIMITS, depthMax: 20 };
/** Larger than any draft of a request; files never come this way. */
export const GRAPHQL_BODY_BYTES_MAX = 512 * 1024;

/** A whole operation, however many calls its plan makes one after the other. */
export const OPERATION_MS_MAX = 40_000;

/** The part of Apollo Server's options that bounds every operation. */
export const operationBounds = (inDevelopment: boolean): ReturnType<typeof limitedOperations> => {
  const bounds = limitedOperations(inDevelopment ? DEVELOPMENT_LIMITS : OFFICER_LIMITS);
  return { ...bounds, validationRules: [...bounds.validationRules, refuseReachingNames] };
};
