/** The page of an officer's own passkeys: which there are, one more, and one less. */

import { PASSKEYS } from './documents.mjs';
import { addPasskey, attempt, isSupported, Refused, revokePasskey, say } from './passkeys.mjs';
import { language, speak, words } from './words.mjs';

const UNAUTHENTICATED = 401;

const ask = async (documentId) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId, variables: {} }),
  });
  const { data, errors = [] } = await response.json();
  // The node may have ended the session a moment before the gateway learns of it.
  const ended = errors.some(({ extensions }) => extensions?.code === 'IDENTITY_ENDED');
  if (ended || response.status === UNAUTHENTICATED) location.replace('sign-in.html');
  if (!data) throw new Error('no data');
  return data;
};

const show = async () => {
  const { passkeys } = await ask(PASSKEYS);
  const items = passkeys.filter(({ revokedAt }) => revokedAt === null).map(itemOf);
  document.getElementById('passkeys').replaceChildren(...items);
};

const itemOf = ({ id, label, enrolledAt }) => {
  const item = document.createElement('li');
  const since = new Date(enrolledAt).toLocaleDateString(language);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `${words.revoke}: ${label}`;
  button.addEventListener(
    'click',
    () => void attempt(button, () => revokePasskey(id), { afterwards: shown }),
  );
  item.append(`${label}, ${since} `, button);
  return item;
};

/** Whoever came in by what was just taken away, or before it, may still be in. */
const endOthers = async () => {
  const response = await fetch('/sessions/others', { method: 'DELETE' });
  if (response.status === UNAUTHENTICATED) location.replace('sign-in.html');
  if (!response.ok) throw new Refused({});
};

/** The list as it is now; with the last passkey the session ended too: then it leads to the way in. */
const shown = async () => {
  await show();
  say(words.changed);
  button.disabled = !isSupported();
  others.hidden = false;
};

speak();
const button = document.getElementById('add');
document.getElementById('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(button, () => addPasskey(document.getElementById('label').value), {
    afterwards: shown,
  });
});
const others = document.getElementById('others');
const endButton = document.getElementById('end-others');
endButton.addEventListener(
  'click',
  () =>
    void attempt(endButton, endOthers, {
      meanwhile: words.endingOthers,
      afterwards: () => {
        endButton.disabled = false;
        others.hidden = true;
        say(words.othersEnded);
      },
    }),
);
button.disabled = !isSupported();
if (button.disabled) say(words.unsupported);
try {
  await show();
} catch {
  say(words.away);
}
