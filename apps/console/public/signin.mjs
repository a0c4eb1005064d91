/** The page by which an officer signs in. */

import { attempt, isSupported, say, signIn } from './passkeys.mjs';
import { speak, words } from './words.mjs';

speak();
const button = document.getElementById('sign-in');
button.addEventListener('click', () => void attempt(button, signIn));
button.disabled = !isSupported();
if (button.disabled) say(words.unsupported);
