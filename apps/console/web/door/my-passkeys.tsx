/** The document `my-passkeys.html`. */

import { MyPasskeysPage } from './my-passkeys-page.tsx';
import { open } from './open.tsx';

open(<MyPasskeysPage />);
