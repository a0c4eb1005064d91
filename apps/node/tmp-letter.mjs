import { PdfmakeTypesetter } from './dist/letters/pdfmake-typesetter.js';
import { letterOf, foldCase, foundingRegister } from '@comity/law';
import { workedExtradition, workedCase } from '@comity/testkit';
import { writeFileSync } from 'node:fs';
const ON = Date.parse('2026-04-28T15:04:11Z');
const w = workedExtradition({ formallyRequestedOn: ON });
const mk = (author, kind, body, id) => {
  const act = {
    hash: 'iUj1YNvL87YaQOaRmdxZ1kw0QkZs8m2hQfJv6dQ3a2E',
    n: 1,
    prev: [],
    author,
    kind,
    at: ON,
    body,
  };
  return letterOf({
    act,
    fold: foldCase([act], new Set()),
    caseId: id,
    register: foundingRegister,
    requestingReference: body.requestingReference,
    officers: { proposedBy: 'pe.drafter', approvedBy: 'pe.approver' },
    verifyAt:
      'https://gateway.pe.example/verify/' + id + '/iUj1YNvL87YaQOaRmdxZ1kw0QkZs8m2hQfJv6dQ3a2E',
  });
};
const t = new PdfmakeTypesetter();
for (const [n, l] of [
  ['ext', mk('PER', 'request', w.formal, 'NET-2026-PER-BRA-345775C48FCB')],
  [
    'ev',
    mk(
      'GTM',
      'request',
      workedCase({ transmittedOn: ON }).request,
      'NET-2026-GTM-MEX-D45A8B5500F9',
    ),
  ],
]) {
  const s = performance.now();
  const b = await t.typeset(l);
  console.log(n, b.length, Math.round(performance.now() - s) + 'ms');
  writeFileSync(`/tmp/${n}.pdf`, b);
  const b2 = await t.typeset(l);
  console.log('same', Buffer.compare(b, b2) === 0);
}
