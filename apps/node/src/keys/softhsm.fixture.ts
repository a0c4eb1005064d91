/** A token in software, from Debian's package softhsm2, in a folder that a test throws away. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import koffi from 'koffi';
import type { Pkcs11Settings } from './pkcs11-device.js';
import { Pkcs11Module } from './pkcs11-module.js';

export const SOFTHSM = '/usr/lib/softhsm/libsofthsm2.so';
const PIN = '271828';
const SO_PIN = '31415926';

/** The environment as libraries see it, which is not the one that a test is shown. */
const setenv = koffi.load(null).func('setenv', 'int', ['str', 'str', 'int']) as (
  name: string,
  value: string,
  overwrite: number,
) => number;

/** One token, and hands on it from outside the node. */
export class SoftToken {
  readonly label: string;
  readonly #folder: string;

  private constructor(folder: string, label: string) {
    this.#folder = folder;
    this.label = label;
  }

  /** Makes a token in `folder`, and lets this process find it. */
  static make(folder: string, label: string): SoftToken {
    mkdirSync(join(folder, 'tokens'), { recursive: true });
    const configuration = join(folder, 'softhsm2.conf');
    const lines = [`directories.tokendir = ${join(folder, 'tokens')}`, 'log.level = ERROR', ''];
    writeFileSync(configuration, lines.join('\n'));
    const pins = ['--so-pin', SO_PIN, '--pin', PIN];
    execFileSync('softhsm2-util', ['--init-token', '--free', '--label', label, ...pins], {
      env: { ...process.env, SOFTHSM2_CONF: configuration },
      stdio: 'pipe',
    });
    setenv('SOFTHSM2_CONF', configuration, 1);
    return new SoftToken(folder, label);
  }

  /** As an operator names it; `pin` is what stands in the file. */
  settings(pin = PIN): Pkcs11Settings {
    const pinFile = join(this.#folder, `${pin}.pin`);
    writeFileSync(pinFile, `${pin}\n`, { mode: 0o600 });
    return { module: SOFTHSM, token: this.label, pinFile };
  }

  /** Works on the token in a session of its own. */
  async within<T>(work: (module: Pkcs11Module, session: bigint) => Promise<T>): Promise<T> {
    const module = await Pkcs11Module.load(SOFTHSM);
    await module.initialize();
    const slot = await module.slotOf(this.label);
    const session = await module.openSession(slot ?? 0n);
    await module.login(session, PIN);
    try {
      return await work(module, session);
    } finally {
      await module.call('C_CloseSession', [session]);
    }
  }

  /** Ends every session of this process with the token, as a device does that restarts. */
  async endSessions(): Promise<void> {
    const module = await Pkcs11Module.load(SOFTHSM);
    await module.call('C_CloseAllSessions', [(await module.slotOf(this.label)) ?? 0n]);
  }
}
