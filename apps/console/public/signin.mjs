/** The page by which an officer signs in. */

import { askProvider, attempt, isSupported, providerIsOffered, say, signIn } from './passkeys.mjs';
import { speak, words } from './words.mjs';

speak();
const button = document.getElementById('sign-in');
button.addEventListener('click', () => void attempt(button, signIn));
button.disabled = !isSupported();
if (button.disabled) say(words.unsupported);

/** What the way back from the provider says, of which nothing stays in the address. */
const came = { '#refused': words.refused, '#away': words.providerAway }[location.hash];
if (came) {
  history.replaceState(null, '', location.pathname);
  say(came);
}

const byProvider = document.getElementById('by-provider');
byProvider.addEventListener('click', () => void attempt(byProvider, askProvider, words.leaving));
byProvider.hidden = !(await providerIsOffered());
