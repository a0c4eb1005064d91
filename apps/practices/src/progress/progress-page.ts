/** Progress as a page: no script, no picture, nothing from elsewhere; whatever States write. */

import {
  foundingRegister,
  LANGUAGES,
  lineSourceIn,
  STANDING_NAMES,
  STANDINGS,
  stateIn,
} from '@comity/law';
import type {
  Comparison,
  Language,
  ProgressCell,
  ProgressFigure,
  ProgressRow,
  Standing,
} from '@comity/law';
import { escapeHtml, proseHtml } from '../formats/prose-html.js';
import { PROGRESS_STYLE } from './progress-style.js';
import { PROGRESS_WORDS, STANDING_SIGNS } from './progress-words.js';

/** The languages by their own names. */
const NAMES: Readonly<Record<Language, string>> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
  fr: 'Français',
};

/** The page of `comparison` in `language`. */
export const progressPage = (comparison: Comparison, language: Language): string => {
  const { states, rows } = comparison;
  const told = wordsIn(language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${told('title')}</title>
<style>${PROGRESS_STYLE}</style>
</head>
<body>
<header>
${languageLinks(language)}
<h1>${told('title')}</h1>
<p class="grey">${told('mandate')}</p>
${fileLinks(language)}
</header>
<main>
${states.length === 0 ? `<p>${told('none')}</p>` : matrixOf(comparison, language)}
${rows.map((row, index) => sectionOf(row, index, language)).join('\n')}
</main>
</body>
</html>
`;
};

type Words = (key: keyof typeof PROGRESS_WORDS) => string;

const wordsIn =
  (language: Language): Words =>
  (key) =>
    escapeHtml(PROGRESS_WORDS[key][language]);

const languageLinks = (current: Language): string =>
  `<nav aria-label="${LANGUAGES.map((tag) => NAMES[tag]).join(', ')}">${LANGUAGES.map((tag) =>
    tag === current
      ? `<b lang="${tag}">${NAMES[tag]}</b>`
      : `<a lang="${tag}" hreflang="${tag}" href="progress?language=${tag}">${NAMES[tag]}</a>`,
  ).join('')}</nav>`;

const fileLinks = (language: Language): string =>
  `<nav aria-label="${wordsIn(language)('asFiles')}"><span class="grey">${wordsIn(language)('asFiles')}</span>${[
    ['progress.csv', 'CSV'],
    ['progress.json', 'JSON'],
    ['progress.md', 'Markdown'],
  ]
    .map(([path, name]) => `<a href="${path}?language=${language}">${name}</a>`)
    .join('')}</nav>`;

const matrixOf = ({ states, rows }: Comparison, language: Language): string => {
  const told = wordsIn(language);
  const named = (code: string): string => escapeHtml(stateIn(foundingRegister, code, language));
  return `<section class="matrix" tabindex="0" aria-label="${told('overview')}">
<h2>${told('overview')}</h2>
<ul class="key">${STANDINGS.map((one) => `<li>${signOf(one)} ${standingIn(one, language)}</li>`).join('')}</ul>
<table>
<thead><tr><th scope="col">${told('line')}</th>${states
    .map((code) => `<th scope="col"><abbr title="${named(code)}">${code}</abbr></th>`)
    .join('')}</tr></thead>
<tbody>
${rows.map((row, index) => matrixRow(row, index, language)).join('\n')}
</tbody>
</table>
</section>`;
};

const matrixRow = ({ line, cells }: ProgressRow, index: number, language: Language): string =>
  `<tr><th scope="row"><a href="#line-${index + 1}">${escapeHtml(line.title[language])}</a></th>${cells
    .map((cell) =>
      cell === null
        ? `<td><span class="unseen">${wordsIn(language)('silent')}</span></td>`
        : `<td>${signOf(cell.standing)}<span class="unseen">${standingIn(cell.standing, language)}</span></td>`,
    )
    .join('')}</tr>`;

const signOf = (standing: Standing): string =>
  `<span class="${standing}" aria-hidden="true">${STANDING_SIGNS[standing]}</span>`;

const standingIn = (standing: Standing, language: Language): string =>
  escapeHtml(STANDING_NAMES[standing][language]);

const sectionOf = (row: ProgressRow, index: number, language: Language): string => {
  const { line, cells, gaps } = row;
  const told = wordsIn(language);
  const said = cells.filter((cell) => cell !== null);
  const heading = `<h2 id="line-${index + 1}">${escapeHtml(line.title[language])}</h2>
<p class="grey">${escapeHtml(lineSourceIn(line, language))}</p>`;
  const silent =
    gaps.length === 0
      ? ''
      : `<p class="grey">${told('silent')}: ${gaps
          .map((code) => escapeHtml(stateIn(foundingRegister, code, language)))
          .join(', ')}</p>`;
  if (said.length === 0) return `<section>${heading}${silent}</section>`;
  return `<section>${heading}
<table class="lines">
<thead><tr>${(['state', 'standing', 'period', 'words', 'figures', 'practices'] as const)
    .map((key) => `<th scope="col">${told(key)}</th>`)
    .join('')}</tr></thead>
<tbody>
${said.map((cell) => cellRow(cell, language)).join('\n')}
</tbody>
</table>${silent}</section>`;
};

const cellRow = (cell: ProgressCell, language: Language): string => {
  const told = wordsIn(language);
  const { state, standing, period, words, figures, practices } = cell;
  const labelled = (key: keyof typeof PROGRESS_WORDS, html: string, tag = language): string =>
    html === '' ? '<td></td>' : `<td data-label="${told(key)}" lang="${tag}">${html}</td>`;
  return `<tr><th scope="row">${escapeHtml(stateIn(foundingRegister, state, language))}</th>
<td class="standing ${standing}">${STANDING_SIGNS[standing]} ${standingIn(standing, language)}</td>
${labelled('period', `<span class="day">${period.from}</span> – <span class="day">${period.to}</span>`)}
${labelled('words', words === null ? '' : proseHtml(words), cell.language)}
${labelled('figures', listOf(figures.map(figureIn)), cell.language)}
${labelled('practices', listOf(practices.map((id) => `<a href="${encodeURIComponent(id)}.md">${escapeHtml(id)}</a>`)))}
</tr>`;
};

const figureIn = ({ indicator, value, unit, year }: ProgressFigure): string =>
  escapeHtml(`${indicator} (${year}): ${value}${unit === undefined ? '' : ` ${unit}`}`);

const listOf = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
