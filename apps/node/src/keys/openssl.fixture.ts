/** Certificates and PKCS #12 files as a State's own authority makes them: with the openssl command. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAYS = '30';

/** Runs openssl in one folder. */
export class Openssl {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  at(name: string): string {
    return join(this.#folder, name);
  }

  run(...args: string[]): string {
    return execFileSync('openssl', args, {
      cwd: this.#folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** An authority of its own, `NAME.key` and `NAME.pem`. */
  authority(name: string): void {
    const subject = ['-subj', '/CN=A State’s authority', '-days', DAYS];
    this.run('req', '-x509', '-newkey', 'rsa:3072', '-nodes', ...subject, ...this.#pair(name));
  }

  /** A certificate `NAME.pem` for the key in `NAME.key`, naming `uri`, issued by an authority;
   * `more` are lines of its extensions. */
  certificate(name: string, uri: string, issuer: string, ...more: string[]): void {
    this.run('req', '-new', '-key', `${name}.key`, '-subj', '/CN=node', '-out', `${name}.csr`);
    writeFileSync(this.at(`${name}.ext`), [`subjectAltName=URI:${uri}`, ...more, ''].join('\n'));
    const signing = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-days', DAYS];
    const extended = ['-extfile', `${name}.ext`, '-out', `${name}.pem`];
    this.run('x509', '-req', '-in', `${name}.csr`, ...signing, ...extended);
  }

  /** `NAME.p12` of a key and its certificate, with the issuer's beside them. */
  pkcs12(name: string, passphrase: string, issuer: string, ...form: string[]): void {
    const given = ['-inkey', `${name}.key`, '-in', `${name}.pem`, '-certfile', `${issuer}.pem`];
    const out = ['-out', `${name}.p12`, '-passout', `pass:${passphrase}`];
    this.run('pkcs12', '-export', ...form, ...given, ...out);
  }

  #pair(name: string): readonly string[] {
    return ['-keyout', `${name}.key`, '-out', `${name}.pem`];
  }
}
