/** What is said of a file on its way to a browser. */
import type { Forwarding } from './forward.js';

/** Attacker-made bytes: saved, never shown in our origin, whatever type they claim. */
export const savedOnly: Forwarding['answerHeaders'] = ({ 'content-disposition': asked = '' }) => ({
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'content-disposition': SAVED.test(asked) ? asked : 'attachment',
});
const SAVED = /^attachment *(;|$)/i;
