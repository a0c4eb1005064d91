/** How the page of progress looks: on a telephone, on a screen, on paper. */

/** The whole style sheet; its hash is all that the page's policy lets through. */
export const PROGRESS_STYLE = `
:root { color-scheme: light; --ink: #141414; --grey: #5a5a5a; --line: #d4d4d4; --done: #0b6b3a; --under-way: #8a5a00; --not-begun: #9c2a1f; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; font: 1rem/1.5 Georgia, "Source Serif 4", serif; color: var(--ink); background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.15; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.25; margin: 2.25rem 0 .25rem; }
.matrix h2 { margin-top: 1rem; }
p { margin: 0 0 .75rem; }
a { color: #0a4a8f; }
nav { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; margin: 0 0 1rem; font-size: .9375rem; }
nav a, nav b, nav span { padding: .5rem 0; }
.grey { color: var(--grey); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ul.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1rem; font-size: .9375rem; }
.matrix { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .375rem .5rem; border-bottom: 1px solid var(--line); }
thead th { font-size: .8125rem; font-weight: 600; color: var(--grey); }
.matrix th[scope=row] { font-weight: 400; min-width: 12rem; }
.matrix td, .matrix thead th + th { text-align: center; padding-inline: .25rem; }
.done { color: var(--done); } .under_way { color: var(--under-way); } .not_begun { color: var(--not-begun); } .not_applicable { color: var(--grey); }
.lines td > :last-child { margin-bottom: 0; }
.lines ul, .lines ol { margin: 0 0 .75rem; padding-left: 1.125rem; }
.day { white-space: nowrap; }
.lines .standing { white-space: nowrap; font-weight: 600; }
@media (max-width: 43.99rem) {
  .matrix { display: none; }
  .lines thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .lines, .lines tbody, .lines tr, .lines td, .lines th { display: block; }
  .lines tr { border-top: 2px solid var(--line); padding: .5rem 0; }
  .lines td, .lines th { border: 0; padding: .125rem 0; }
  .lines td[data-label]::before { content: attr(data-label); display: block; font-size: .8125rem; color: var(--grey); }
}
@media print {
  @page { size: A4 landscape; margin: 14mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  .matrix { display: block; overflow: visible; }
  table { font-size: 8.5pt; }
  .matrix th, .matrix td { padding-block: .15rem; }
  thead { display: table-header-group; }
  tr, h2 { break-inside: avoid; }
  h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
