/** The key with which a State's gateway signs the identities it hands to its own services. */

import { canonicalize } from '@comity/kernel';
import { generateSigningKey } from '@comity/envelope';
import type { PrivateFolder } from './private-folder.js';

/** `identity.json` in `folder`, a private P-256 JWK; made when it is not there. */
export const keepIdentityKey = async (folder: PrivateFolder): Promise<void> => {
  await folder.keep('identity.json', async () =>
    canonicalize((await generateSigningKey('ES256')).privateJwk),
  );
};
