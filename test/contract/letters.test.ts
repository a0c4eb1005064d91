/** Letters as any reader meets them: set, signed, and looked at with the tools of others. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueDevelopmentNetwork } from '@comity/certs-dev';
import { instantFromIso, nodeIdOf, stateCode } from '@comity/kernel';
import type { ActHash, CaseId, Instant, Json } from '@comity/kernel';
import { foldCase, foundingRegister, letterOf, type ActKind, type Letter } from '@comity/law';
import { ForgePadesSigner, PdfmakeTypesetter } from '@comity/node';
import { systemEntropy } from '@comity/platform';
import { anAct, minimalBody, textDigest, workedCase, workedExtradition } from '@comity/testkit';

const run = promisify(execFile);
const AT = instantFromIso('2026-04-28T15:04:11Z');
const LATER = instantFromIso('2026-11-27T12:00:00Z');
const MS_MAX = 60_000;
const VERIFY = 'https://pe.example/verify/NET-2026-PER-BRA-39/QOaRmdxZ1kw';

/** Debian packages whose programs read a letter as others do; .ci/run installs them. */
const TOOLS = {
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
  zbarimg: 'zbar-tools',
} as const;

/** Where they are not installed, only what needs no other reader is tested. */
const readersHere = Object.keys(TOOLS).every((name) => existsSync(`/usr/bin/${name}`));

let folder: string;
const { provisional, formal } = workedExtradition({ formallyRequestedOn: AT });
const evidence = workedCase({ transmittedOn: AT }).request;

const letter = (
  author: string,
  kind: ActKind,
  body: Json,
  of: 'evidence' | 'extradition' = 'extradition',
): Letter => {
  const states =
    of === 'extradition'
      ? { requesting: stateCode('PER'), requested: stateCode('BRA') }
      : { requesting: stateCode('GTM'), requested: stateCode('MEX') };
  const request = anAct({
    author: states.requesting,
    at: AT,
    body: (of === 'extradition' ? formal : evidence) as unknown as Json,
  });
  const opening = kind === 'request' || kind === 'urgent_arrest';
  const act = {
    ...request,
    kind,
    body,
    author: stateCode(author),
    ...(!opening && { hash: 'b'.repeat(43) as ActHash, n: 2, prev: [request.hash] }),
  };
  const made = letterOf({
    act,
    fold: foldCase(opening ? [act] : [request, act], new Set<ActHash>([request.hash])),
    caseId: 'NET-2026-PER-BRA-000039' as CaseId,
    register: foundingRegister,
    digest: textDigest,
    opening: request.body,
    officers: {
      proposedBy: { name: 'A. Quispe', role: 'drafter' },
      approvedBy: { name: 'B. Ríos', role: 'approver' },
    },
    verifyAt: VERIFY,
  });
  if (made === undefined) throw new Error('no letter');
  return made;
};

const typesetter = new PdfmakeTypesetter();
const signerAt = async (now: Instant, passphrase?: string): Promise<ForgePadesSigner> => {
  const keys = join(folder, 'per', 'keys');
  const told = passphrase ?? (await readFile(join(keys, 'letter.pass'), 'utf8'));
  return new ForgePadesSigner(await readFile(join(keys, 'letter.p12')), told, now);
};

/** Writes bytes where the tools of others find them. */
const filed = async (name: string, bytes: Uint8Array): Promise<string> => {
  const path = join(folder, `${name}.pdf`);
  await writeFile(path, bytes);
  return path;
};
const tool = async (name: keyof typeof TOOLS, ...args: string[]): Promise<string> => {
  const { stdout } = await run(name, args, { maxBuffer: 8_000_000 });
  return stdout;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comity-letters-'));
  const state = stateCode('PER');
  await issueDevelopmentNetwork({
    profile: 'development',
    directory: folder,
    network: 'comity-development',
    states: [{ state, node: nodeIdOf(state), names: { en: 'Peru' }, endpoint: '127.0.0.1:1' }],
    clock: { now: () => AT },
    entropy: systemEntropy,
  });
}, MS_MAX);
afterAll(() => rm(folder, { recursive: true }));

describe('a letter', () => {
  it(
    'is the same to the byte whenever it is set',
    async () => {
      const made = letter('BRA', 'judgment', minimalBody('judgment', {}, 'extradition'));
      const digest = async (): Promise<string> =>
        createHash('sha256')
          .update(await typesetter.typeset(made, 'original'))
          .digest('hex');

      expect(await digest()).toBe(await digest());
    },
    MS_MAX,
  );

  it.each<[string, Instant, string | undefined]>([
    ['LETTER_KEY_UNREADABLE', AT, 'not the passphrase'],
    ['LETTER_CERTIFICATE_EXPIRED', instantFromIso('2027-12-01T00:00:00Z'), undefined],
  ])('is not made with %s', async (code, now, passphrase) => {
    await expect(signerAt(now, passphrase)).rejects.toMatchObject({ code });
  });

  it('is signed only while the certificate of its authority holds', async () => {
    const signer = await signerAt(AT);

    expect(signer.isValidAt(AT)).toBe(true);
    expect(signer.isValidAt(instantFromIso('2020-01-01T00:00:00Z'))).toBe(false);
    expect(signer.isValidAt(instantFromIso('2027-12-01T00:00:00Z'))).toBe(false);
  });

  it('is not made with a file that is no PKCS #12', () => {
    expect(() => new ForgePadesSigner(Buffer.from('letter'), 'x', LATER)).toThrow(
      expect.objectContaining({ code: 'LETTER_KEY_UNREADABLE' }),
    );
  });
});

/** Needs the programs of TOOLS. */
const onPaper = (): void => {
  it(
    'prints every line, however long the texts before and after it are',
    async () => {
      const made = letter('PER', 'urgent_arrest', provisional);
      const heading = { own: 'Hechos', theirs: 'Fatos' };
      const lengths = [1, 14, 90, 26, 27, 28, 29, 30, 31, 400, 2, 40];
      const texts = lengths.map((length, of) =>
        Array.from({ length }, (_, line) => `línea ${of}.${line}.`).join('\n'),
      );
      const entries = texts.map((own) => ({ label: { own: 'Texto', theirs: 'Texto' }, own }));
      const sections = [
        { heading, entries },
        ...entries.map((entry) => ({ heading, entries: [entry] })),
      ];
      const path = await filed('long', await typesetter.typeset({ ...made, sections }, 'copy'));
      const words = (await tool('pdftotext', '-layout', path, '-')).split(/\s+/);

      const printed = (line: string): number =>
        words.filter((word) => `línea ${word}` === line).length;
      const lost = texts.flatMap((own) => own.split('\n').filter((line) => printed(line) !== 2));
      expect(lost).toEqual([]);
    },
    MS_MAX,
  );

  const LEFT_COLUMN = ['-x', '0', '-y', '0', '-W', '298', '-H', '842'];
  const saying = async (name: string, own: string): Promise<string> => {
    const made = letter('PER', 'urgent_arrest', provisional);
    const entry = { label: { own: 'Hechos', theirs: 'Fatos' }, own };
    const sections = [{ heading: { own: 'Hechos', theirs: 'Fatos' }, entries: [entry] }];
    const path = await filed(name, await typesetter.typeset({ ...made, sections }, 'copy'));
    return tool('pdftotext', ...LEFT_COLUMN, path, '-');
  };

  it(
    'names by its code point every character that its typeface lacks or that nobody sees',
    async () => {
      const text = await saying('lacking', 'a中b☒c\u{1f600}d\u200be\u2011f');

      expect(text).toContain('a[U+4E2D]b[U+2612]c[U+1F600]d[U+200B]e-f');
      expect(text).toMatch(/está en lugar de un carácter/);
      expect(await saying('whole', 'ñandú ção œuvre')).not.toMatch(/en lugar de un carácter/);
    },
    MS_MAX,
  );

  it.each([64, 255, 300])(
    'holds a word of %d letters in its column, whole and without a space',
    async (length) => {
      const word = Array.from({ length }, (_, at) => 'abcdefghjkmnpqrstuvwxyz'[at % 23]).join('');
      const text = await saying(`word ${length}`, word);

      expect(text.replaceAll(/[\n\u200b]/g, '')).toContain(word);
    },
    MS_MAX,
  );

  it(
    'names an authority whose name no markup would hold',
    async () => {
      const made = letter('PER', 'urgent_arrest', provisional);
      const sender = { ...made.sender, authority: 'Lavado & Trata <UIF>' };
      const path = await filed('markup', await typesetter.typeset({ ...made, sender }, 'original'));

      const told = await tool('pdfinfo', '-meta', path);
      expect(told).toContain('Lavado &amp; Trata &lt;UIF&gt;');
      expect(await tool('pdfinfo', path)).toMatch(/Author: .*Lavado & Trata <UIF>/);
    },
    MS_MAX,
  );

  it(
    'of another State is a copy: it says so, and holds no signature that is none',
    async () => {
      const made = letter('BRA', 'judgment', minimalBody('judgment', {}, 'extradition'));
      const path = await filed('copy', await typesetter.typeset(made, 'copy'));
      const text = (await tool('pdftotext', '-layout', path, '-')).replaceAll(/\s+/g, ' ');

      expect(text).toContain('Cópia sem assinatura');
      await expect(run('pdfsig', ['-nocert', path])).rejects.toMatchObject({
        stdout: expect.stringContaining('does not contain any signatures'),
      });
      const original = await filed('waiting', await typesetter.typeset(made, 'original'));
      expect(await tool('pdftotext', '-layout', original, '-')).not.toContain('sem assinatura');
    },
    MS_MAX,
  );

  it.each<[string, Letter]>([
    ['es and pt', letter('PER', 'urgent_arrest', provisional)],
    ['pt and es', letter('BRA', 'judgment', minimalBody('judgment', {}, 'extradition'))],
    ['es alone', letter('GTM', 'request', evidence, 'evidence')],
  ])(
    'is PDF/A with every font embedded, in %s',
    async (name, made) => {
      const path = await filed(`page ${name}`, await typesetter.typeset(made, 'original'));
      const xmp = await tool('pdfinfo', '-meta', path);
      const fonts = (await tool('pdffonts', path)).split('\n').slice(2).filter(Boolean);

      expect(xmp).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>B</);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/SourceSerif4.* yes yes yes /);
      expect(await tool('qpdf', '--check', path)).toMatch(/No syntax or stream encoding errors/);
      const objects = await tool('qpdf', '--qdf', '--object-streams=disable', path, '-');
      expect(objects).toMatch(/\/OutputIntents/);
      expect(objects).toMatch(/\/ID \[/);
      expect(objects).not.toMatch(/\/Encrypt|\/JavaScript|\/SMask/);
    },
    MS_MAX,
  );

  it(
    'says what its act says, with every accent, in both languages',
    async () => {
      const made = letter('PER', 'urgent_arrest', provisional);
      const path = await filed('text', await typesetter.typeset(made, 'original'));
      const text = (await tool('pdftotext', '-layout', path, '-')).replaceAll(/\s+/g, ' ');

      for (const word of ['Solicitud urgente de', 'Pedido urgente de prisão']) {
        expect(text).toContain(word);
      }
      expect(text).toContain('NET-2026-PER-BRA-000039');
      expect(text).toContain('Wilmer Anselmo Quispe Tarrillo');
      expect(text).toContain('São Paulo');
    },
    MS_MAX,
  );

  it(
    'leads by its QR code to where it is verified',
    async () => {
      const made = letter('BRA', 'judgment', minimalBody('judgment', {}, 'extradition'));
      const path = await filed('code', await typesetter.typeset(made, 'original'));
      await run('pdftoppm', ['-r', '200', '-png', path, join(folder, 'code')]);
      const pages = (await readdir(folder)).filter((name) => /^code-\d+\.png$/.test(name));
      const last = join(folder, pages.toSorted().at(-1) ?? '');
      const { stdout } = await run('zbarimg', ['-q', '--raw', last]);

      expect(stdout.trim()).toBe(VERIFY);
    },
    MS_MAX,
  );
};

/** Needs the programs of TOOLS, and OpenSSL. */
const signedLetter = (): void => {
  const signed = async (): Promise<Uint8Array> =>
    (await signerAt(AT)).sign(
      await typesetter.typeset(
        letter('BRA', 'judgment', minimalBody('judgment', {}, 'extradition')),
        'original',
      ),
    );

  it(
    'is valid to a common reader, and its signature covers all of it',
    async () => {
      const told = await tool('pdfsig', '-nocert', await filed('signed', await signed()));

      expect(told).toMatch(/Signature Validation: Signature is Valid\./);
      expect(told).toMatch(/Total document signed/);
      expect(told).toMatch(/Signature Type: ETSI\.CAdES\.detached/);
      expect(told).toMatch(/Signing Hash Algorithm: SHA-256/);
      expect(told).toMatch(/Signer Certificate Common Name: Central Authority of PER/);
    },
    MS_MAX,
  );

  it(
    'is valid no more once a byte of it is another',
    async () => {
      const bytes = Buffer.from(await signed());
      const at = bytes.indexOf('/Producer');
      bytes[200] = (bytes[200] ?? 0) ^ 1;

      expect(at).toBeGreaterThan(0);
      const told = await tool('pdfsig', '-nocert', await filed('flipped', bytes));
      expect(told).not.toMatch(/Signature is Valid/);
    },
    MS_MAX,
  );

  it(
    'names the certificate that signed it inside the signature, and no time of its own',
    async () => {
      const path = await filed('cms', await signed());
      await run('pdfsig', ['-nocert', '-dump', path], { cwd: folder });
      const dumped = (await run('ls', [folder])).stdout
        .split('\n')
        .find((one) => /\.sig0/.test(one));
      const { stdout } = await run('openssl', [
        'cms',
        '-cmsout',
        '-print',
        '-noout',
        '-inform',
        'DER',
        '-in',
        join(folder, dumped ?? ''),
      ]);

      expect(stdout).toMatch(/id-smime-aa-signingCertificateV2/);
      expect(stdout).not.toMatch(/signingTime/);
    },
    MS_MAX,
  );
};

if (readersHere) {
  describe('a letter on paper, to other readers', () => {
    onPaper();
  });
  describe('a signed letter, to other readers', () => {
    signedLetter();
  });
}
