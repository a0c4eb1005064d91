/** Files of practices: they reach whoever reads the practice, and nobody else. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalize, utf8, type Bytes, type Instant, type StateCode } from '@comity/kernel';
import type { AttachedFile, Officer } from '@comity/law';
import { fileHash, FILE_PARCEL, FILES_PARCEL, writeFileParcel, writeWanted } from '@comity/library';
import { systemEntropy } from '@comity/platform';
import { PutAttachment } from '../../../apps/practices/src/attachments/put-attachment.js';
import { ReadAttachments } from '../../../apps/practices/src/attachments/read-attachments.js';
import { content } from '../../../apps/practices/src/library.fixture.js';
import { anOfficer, BRA, CalmLibraries, CAN, GTM, PER } from './calm-libraries.js';
import { BEGIN } from './members.js';

const author = anOfficer(GTM, 'drafter');
const editor = anOfficer(GTM, 'approver');
const PDF = utf8('%PDF-1.7 una guía ficticia');
const FILE: AttachedFile = {
  name: 'guía.pdf',
  media: 'application/pdf',
  size: PDF.length,
  sha256: fileHash(PDF),
};
const clock = { now: (): Instant => BEGIN };

let libraries: CalmLibraries;
let keys = 0;

beforeEach(async () => {
  libraries = await CalmLibraries.open(GTM, CAN, PER, BRA);
});
afterEach(() => libraries.close());

async function* once(bytes: Uint8Array) {
  yield bytes;
}

const put = async (bytes: Bytes, given: Partial<AttachedFile> = {}, by: Officer = author) => {
  const { unitOfWork } = libraries.of(GTM);
  const parts = { state: GTM, unitOfWork, clock, entropy: systemEntropy };
  const { name, media } = { ...FILE, ...given };
  const outcome = await new PutAttachment(parts).execute({ by, name, media, bytes: once(bytes) });
  return outcome.ok ? outcome.value : outcome.denial.code;
};

const fileAt = async (state: StateCode, practiceId: string, by = anOfficer(state, 'reviewer')) => {
  const { unitOfWork, read, review } = libraries.of(state);
  const found = await new ReadAttachments({ unitOfWork, read, review }).one(by, {
    practiceId,
    sha256: FILE.sha256,
  });
  return found && { ...found.file, text: Buffer.from(found.bytes).toString() };
};
const READ = { ...FILE, text: Buffer.from(PDF).toString() };

const hashes = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => String(n).padStart(64, '0'));

const refusalsOf = async (state: StateCode): Promise<readonly string[]> =>
  (await libraries.of(state).health.refusals(10)).map(({ code }) => code);

const opened = async (given: Parameters<typeof content>[0] = {}): Promise<string> => {
  const attachments = [{ title: 'Guía', language: 'es', file: { ...FILE } }];
  const outcome = await libraries.of(GTM).draft.open({
    by: author,
    content: content({ attachments, ...given }),
    idempotencyKey: `key-${(keys += 1)}`,
  });
  if (!outcome.ok) throw new Error(outcome.denial.code);
  return outcome.value.row.id;
};

const step = async (by: Officer, practiceId: string, event: string, states: StateCode[] = []) => {
  const { unitOfWork, takeStep } = libraries.of(GTM);
  const row = await unitOfWork.read((tx) => tx.practices.get(practiceId));
  const outcome = await takeStep.execute({
    by,
    practiceId,
    event,
    states,
    note: 'Porque sí.',
    reviewBy: null,
    checkedText: row?.text ?? null,
    idempotencyKey: `key-${(keys += 1)}`,
  });
  return outcome.ok ? outcome.value.status : outcome.denial.code;
};

const toReview = async (practice: string): Promise<string> => {
  await step(author, practice, 'submit');
  await step(anOfficer(GTM, 'reviewer'), practice, 'clear');
  return step(editor, practice, 'assign', [CAN, PER]);
};

const publish = async (practice: string): Promise<void> => {
  for (const state of [CAN, PER]) {
    const { review } = libraries.of(state);
    const by = anOfficer(state, 'reviewer');
    const [asked] = await review.asked(by, { answered: false });
    libraries.later();
    const words = { text: asked?.text ?? '', opinion: 'accept', note: null };
    await review.execute({ by, practiceId: practice, ...words, idempotencyKey: `k${(keys += 1)}` });
  }
  await libraries.settle();
  await step(editor, practice, 'accept', [CAN, PER]);
  await step(editor, practice, 'translate');
  expect(await step(editor, practice, 'publish')).toBe('PUBLISHED_NETWORK');
  await libraries.settle();
};

describe('a file of a practice', () => {
  it('reaches the reviewers first, all readers with the publication, and nobody once withdrawn', async () => {
    expect(await put(PDF)).toEqual(FILE);
    const practice = await opened();
    expect(await toReview(practice)).toBe('PEER_REVIEW');
    await libraries.settle();
    const asked = [await fileAt(CAN, practice), await fileAt(PER, practice)];
    expect([...asked, await fileAt(BRA, practice)]).toEqual([READ, READ, null]);

    await publish(practice);
    for (const state of [GTM, CAN, PER, BRA]) expect(await fileAt(state, practice)).toEqual(READ);

    await step(editor, practice, 'withdraw');
    await libraries.settle();
    for (const state of [GTM, CAN, BRA]) expect(await fileAt(state, practice)).toBeNull();
  });

  it('reaches the group that its practice is for, and no other State, which may not have it', async () => {
    await put(PDF);
    const practice = await opened({ audience: 'group', group: ['CAN', 'PER'] });
    await toReview(practice);
    await libraries.settle();
    await publish(practice);
    expect(await fileAt(CAN, practice)).toEqual(READ);
    expect(await fileAt(BRA, practice)).toBeNull();

    // Brazil's library asks by the hash, which somebody told it.
    const brazil = libraries.post.mailboxOf(BRA);
    const wanted = { kind: FILES_PARCEL, content: writeWanted([FILE.sha256]) };
    await brazil.send({ key: 'a-curious-question', to: GTM, ...wanted });
    await libraries.settle();
    expect(await libraries.of(BRA).unitOfWork.read((tx) => tx.attachments.count({}))).toBe(0);
    expect(await refusalsOf(BRA)).toEqual([]);
  });

  it('is not written down as wanted by whom it is not for, and not sent once it is withdrawn', async () => {
    await put(PDF);
    const practice = await opened();
    await toReview(practice);
    await libraries.settle();
    await publish(practice);
    const { exchange, unitOfWork } = libraries.of(GTM);
    const wanted = () => unitOfWork.read((tx) => tx.attachmentsWanted.list({}));
    const ask = async (...hashes: readonly string[]): Promise<void> => {
      const content = writeWanted(hashes);
      const key = `asked-${(keys += 1)}`;
      await libraries.post.mailboxOf(PER).send({ key, to: GTM, kind: FILES_PARCEL, content });
      libraries.post.carryOne({ mayRepeat: false });
      await exchange.follow(new AbortController().signal);
    };
    await ask('a'.repeat(64));
    expect(await wanted()).toEqual([]);
    await ask(FILE.sha256);
    await ask(FILE.sha256);
    expect(await wanted()).toMatchObject([{ state: PER, sha256: FILE.sha256 }]);

    await step(editor, practice, 'withdraw');
    await libraries.settle();
    expect([await wanted(), await refusalsOf(PER)]).toEqual([[], []]);
  });

  it('is shown to its authors before anybody else, and to no other officer of the State', async () => {
    await put(PDF);
    const practice = await opened();
    expect(await fileAt(GTM, practice, author)).toEqual(READ);
    expect(await fileAt(GTM, practice, anOfficer(GTM, 'auditor'))).toBeNull();
    expect(await fileAt(GTM, `${practice}0`, author)).toBeNull();
  });
});

describe('words that name a file', () => {
  it('do not leave the State before the file is here, as it is described', async () => {
    const practice = await opened();
    expect(await toReview(practice)).toBe('ATTACHMENT_MISSING');
    await put(PDF);
    expect(await step(editor, practice, 'assign', [CAN, PER])).toBe('PEER_REVIEW');

    const size = [{ title: 'Guía', file: { ...FILE, size: FILE.size + 1 } }];
    expect(await toReview(await opened({ attachments: size }))).toBe('ATTACHMENT_MISSING');
    const media = [{ title: 'Guía', file: { ...FILE, name: 'a.png', media: 'image/png' } }];
    expect(await toReview(await opened({ attachments: media }))).toBe('ATTACHMENT_MISSING');
  });
});

describe('a parcel with a file', () => {
  /** What Canada's library sends to Guatemala's, whatever it was asked. */
  const send = async (named: string, ...files: readonly Bytes[]): Promise<void> => {
    const canada = libraries.post.mailboxOf(CAN);
    const ids = await Promise.all(files.map((bytes) => canada.putFile(fileHash(bytes), bytes)));
    const content = writeFileParcel(named);
    const key = `unasked-${(keys += 1)}`;
    await canada.send({ key, to: GTM, kind: FILE_PARCEL, content, files: ids });
    await libraries.settle();
  };
  const held = () => libraries.of(GTM).unitOfWork.read((tx) => tx.attachments.count({}));
  const published = async (file: Partial<AttachedFile> = {}, by = PER): Promise<void> => {
    const { unitOfWork, intend } = libraries.of(by);
    const practice = `BP-2026-${by}-0001`;
    const record = {
      originalLanguage: 'es',
      title: { es: 'Una' },
      owner: { state: by },
      attachments: [{ title: 'Guía', file: { ...FILE, ...file } }],
    } as const;
    const saying = { kind: 'publish', say: { practice, version: 1, record } } as const;
    await unitOfWork.write((tx) => intend(tx, { saying, to: 'all' }));
    await libraries.settle();
  };

  it('is refused and recorded, and nothing kept, where no practice names the file', async () => {
    await send(FILE.sha256, PDF);
    expect([await held(), await refusalsOf(GTM)]).toEqual([0, ['LIBRARY_FILE_UNWANTED']]);
  });

  it('is refused where its bytes are not the ones that were signed', async () => {
    await published();
    const other = utf8('%PDF-1.7 otra guía ficticia');
    await send(FILE.sha256, other);
    await send(FILE.sha256);
    await send(FILE.sha256, PDF, other);
    expect([await held(), await refusalsOf(GTM)]).toEqual([
      0,
      Array.from({ length: 3 }, () => 'LIBRARY_FILE_DIFFERS'),
    ]);
    await send(FILE.sha256, PDF);
    expect(await held()).toBe(1);
    await send(FILE.sha256, PDF);
    expect(await refusalsOf(GTM)).toContain('LIBRARY_FILE_UNWANTED');
  });

  it('is taken as its State signed it, though another State describes the same file falsely', async () => {
    await published({ name: 'guía.png', media: 'image/png' }, BRA);
    await published({ size: FILE.size + 1 }, CAN);
    await published();
    await send(FILE.sha256, PDF);
    expect([await held(), await refusalsOf(GTM)]).toEqual([1, []]);
  });

  it('is refused where the node shows other bytes than it announced', async () => {
    await published();
    libraries.post.spoilsFiles = true;
    await send(FILE.sha256, PDF);
    expect([await held(), await refusalsOf(GTM)]).toEqual([0, ['LIBRARY_FILE_DIFFERS']]);
  });

  it('is refused where the file is of another kind than its State signed', async () => {
    await published({ name: 'guía.png', media: 'image/png' });
    await send(FILE.sha256, PDF);
    expect([await held(), await refusalsOf(GTM)]).toEqual([0, ['LIBRARY_FILE_DIFFERS']]);
  });

  it.each([
    ['names no hash', FILE_PARCEL, { sha256: 'x' }],
    ['says more', FILE_PARCEL, { sha256: FILE.sha256, more: 1 }],
    ['asks for nothing', FILES_PARCEL, { files: [] }],
    ['asks twice', FILES_PARCEL, { files: [FILE.sha256, FILE.sha256] }],
    ['asks for no hash', FILES_PARCEL, { files: ['x'] }],
    ['asks for too many', FILES_PARCEL, { files: hashes(65) }],
  ])('that %s is malformed', async (_, kind, said) => {
    const content = utf8(canonicalize(said));
    await libraries.post.mailboxOf(CAN).send({ key: 'a-malformed-one', to: GTM, kind, content });
    await libraries.settle();
    expect(await refusalsOf(GTM)).toEqual(['LIBRARY_PARCEL_MALFORMED']);
  });
});

describe('a file that an officer hands in', () => {
  it.each([
    ['ATTACHMENT_NAME_INVALID', PDF, { name: '../guía.pdf' }],
    ['ATTACHMENT_NAME_INVALID', PDF, { name: '.guía.pdf' }],
    ['ATTACHMENT_NAME_INVALID', PDF, { name: 'guía\u202efdp.pdf' }],
    ['ATTACHMENT_NAME_INVALID', PDF, { name: '<b>.pdf' }],
    ['ATTACHMENT_TYPE_REFUSED', utf8('<svg/>'), { name: 'a.svg', media: 'image/svg+xml' }],
    ['ATTACHMENT_TYPE_REFUSED', utf8('<p>'), { name: 'a.html', media: 'text/html' }],
    ['ATTACHMENT_TYPE_REFUSED', PDF, { media: 'application/octet-stream' }],
    ['ATTACHMENT_NOT_WHAT_IT_SAYS', utf8('<html>'), {}],
    ['ATTACHMENT_NOT_WHAT_IT_SAYS', PDF, { name: 'guía.exe' }],
    ['ATTACHMENT_TOO_LARGE', utf8(''), {}],
    ['ATTACHMENT_TOO_LARGE', new Uint8Array(25 * 1024 * 1024 + 1), {}],
  ] as const)('is denied as %s, recorded once and not kept', async (code, bytes, given) => {
    expect(await put(bytes, given as Partial<AttachedFile>)).toBe(code);
    expect(await refusalsOf(GTM)).toEqual([code]);
    expect(await libraries.of(GTM).unitOfWork.read((tx) => tx.attachments.count({}))).toBe(0);
  });

  it('is denied to who writes no practices of this State', async () => {
    expect(await put(PDF, {}, anOfficer(GTM, 'auditor'))).toBe('OFFICER_ROLE_MISSING');
    expect(await put(PDF, {}, anOfficer(CAN, 'drafter'))).toBe('OFFICER_OF_OTHER_STATE');
  });

  it('is denied while four others are being taken in', async () => {
    const { unitOfWork } = libraries.of(GTM);
    const parts = { state: GTM, unitOfWork, clock, entropy: systemEntropy };
    const putting = new PutAttachment(parts);
    const go = Promise.withResolvers<void>();
    async function* slow() {
      await go.promise;
      yield PDF;
    }
    const one = (bytes: AsyncIterable<Uint8Array>) =>
      putting.execute({ by: author, name: FILE.name, media: FILE.media, bytes });
    const four = [slow(), slow(), slow(), slow()].map(one);
    expect(await one(once(PDF))).toMatchObject({ denial: { code: 'ATTACHMENT_UPLOADS_TAKEN' } });
    go.resolve();
    for (const outcome of await Promise.all(four)) expect(outcome.ok).toBe(true);
    expect(await one(once(PDF))).toMatchObject({ ok: true });
  });
});
