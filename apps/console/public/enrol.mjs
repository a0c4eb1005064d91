/** The page by which an officer enrols a passkey; the link's token stands in the fragment. */

import { attempt, enrol, isSupported, say } from './passkeys.mjs';
import { speak, words } from './words.mjs';

speak();
const token = location.hash.slice(1);
// Whoever looks at the screen or at the history later finds no token.
history.replaceState(null, '', location.pathname);

const button = document.getElementById('enrol');
document.getElementById('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(button, () => enrol(token, document.getElementById('label').value));
});
button.disabled = !isSupported() || token === '';
if (button.disabled) say(isSupported() ? words.noLink : words.unsupported);
