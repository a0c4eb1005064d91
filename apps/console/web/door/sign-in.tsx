/** The document `sign-in.html`. */

import { open } from './open.tsx';
import { cameBy, SignInPage } from './sign-in-page.tsx';

/** What the way back from the provider says, of which nothing stays in the address. */
const came = cameBy(location.hash);
if (came !== null) history.replaceState(null, '', location.pathname);

open(<SignInPage came={came} />);
