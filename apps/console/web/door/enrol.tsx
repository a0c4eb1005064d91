/** The document `enrol.html`; the link's token stands in the fragment, which no request carries. */

import { EnrolPage } from './enrol-page.tsx';
import { open } from './open.tsx';

const token = location.hash.slice(1);
// Whoever looks at the screen or at the history later finds no token.
history.replaceState(null, '', location.pathname);

open(<EnrolPage token={token} />);
