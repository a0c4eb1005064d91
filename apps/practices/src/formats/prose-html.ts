/** Prose as HTML that does nothing: paragraphs, lists, quotations, emphasis, links to https. */

import MarkdownIt from 'markdown-it';

/** Tried on the words as they would stand in the attribute. */
const LINK_ALLOWED = /^(?:https:\/\/|mailto:)[^\s\p{Cc}]+$/iu;
const REL = 'noopener noreferrer nofollow';

/** Everything is off but what is named: no HTML, picture, reference, heading, table or autolink. */
const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable([
  'blockquote',
  'list',
  'newline',
  'escape',
  'entity',
  'emphasis',
  'link',
  'balance_pairs',
]);

markdown.validateLink = (url) => LINK_ALLOWED.test(url);

/** A link says where it leads and nothing else: no title, which would say another thing. */
markdown.renderer.rules['link_open'] = (tokens, index) => {
  const href = String(tokens[index]?.attrGet('href') ?? '');
  return `<a href="${escapeHtml(href)}" rel="${REL}">`;
};

/**
 * `words` as HTML of these elements alone: p, br, em, strong, ul, ol with `start`, li, blockquote,
 * a with `href` and `rel`. Whatever the words are, it is safe to show: markup in them is text.
 */
export const proseHtml = (words: string): string => markdown.render(words);

/** `text` as the text of an element or the value of an attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
