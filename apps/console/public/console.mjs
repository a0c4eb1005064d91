/** Fills the page with who is signed in and the cases they may read. */

import { CASES } from './documents.mjs';

const UNAUTHENTICATED = 401;

const part = (id) => document.getElementById(id);

const say = (text) => {
  part('notice').textContent = text;
};

const start = async () => {
  part('sign-out').addEventListener('click', () => void signOut());
  const { state } = await (await fetch('/health')).json();
  part('state').textContent = `Central authority, ${state}`;

  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: CASES, variables: { state } }),
  });
  if (response.status === UNAUTHENTICATED) {
    location.replace('sign-in.html');
    return;
  }
  const { data, errors } = await response.json();
  if (data) show(data, state);
  if (errors?.length) say(`Not everything could be read: ${errors[0].extensions.code}.`);
};

/** What is said of no case and of one. */
const COUNTED = ['There is no case that you may read.', '1 case.'];

const show = ({ me, member, cases }, state) => {
  part('state').textContent = `Central authority, ${member?.name ?? state}`;
  part('officer').textContent = `${me.name} (${me.roles.join(', ')})`;
  part('sign-out').hidden = false;
  part('cases').hidden = cases.length === 0;
  part('cases').tBodies[0].replaceChildren(...cases.map(rowOf));
  say(COUNTED[cases.length] ?? `${cases.length} cases.`);
};

const rowOf = ({ id, kind, status, requestingState, requestedState }) => {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = id;
  const texts = [words(kind), nameOf(requestingState), nameOf(requestedState), words(status)];
  row.append(head, ...texts.map(cellOf));
  return row;
};

const cellOf = (text) => {
  const cell = document.createElement('td');
  cell.textContent = text;
  return cell;
};

const nameOf = ({ code, name }) => name ?? code;

const words = (code) => code.replaceAll('_', ' ').toLowerCase();

const signOut = async () => {
  const response = await fetch('/provider/sign-out', { method: 'POST' });
  const { url } = await response.json();
  // Who came from an identity provider has a session there, which ends there.
  if (url) location.assign(url);
  else location.reload();
};

try {
  await start();
} catch {
  say('The gateway does not answer. Try again in a moment.');
}
