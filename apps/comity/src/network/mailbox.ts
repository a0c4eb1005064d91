/** The mailbox of each State of a development network, and the systems that are enrolled at it. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { issueDevelopmentMailbox, type IssuedSystem } from '@comity/certs-dev';
import { systemClock, systemEntropy } from '@comity/platform';
import { HOST, keysOf, type NetworkPlan, type StatePlan } from './plan.js';

const LIBRARY = ['library', 'library.*'];
const NOTES = ['example.note'];

/** What each system may do: the practices library, and a ministry's own for the examples. */
const RIGHTS = {
  practices: { sends: LIBRARY, receives: LIBRARY, signs: true },
  casework: { sends: NOTES, receives: NOTES, signs: false },
} as const;

type SystemName = keyof typeof RIGHTS;

/** Where a State's mailbox has its keys, and the file that enrols its systems. */
export const mailboxFilesOf = ({ folder }: StatePlan) => {
  const keysFolder = join(folder, 'mailbox');
  return { keysFolder, systemsFile: join(keysFolder, 'systems.json') };
};

/** By what a State's library finds the mailbox and is known there, and who signs the trust list. */
export const libraryDoorOf = (network: NetworkPlan, plan: StatePlan) => {
  const { keysFolder } = mailboxFilesOf(plan);
  return {
    url: `https://${HOST}:${plan.ports.mailbox}`,
    authorityFile: join(keysFolder, 'authority.pem'),
    certificateFile: join(keysFolder, 'systems', 'practices.pem'),
    keyFile: join(keysFolder, 'systems', 'practices.key.pem'),
    anchorFile: keysOf(network).anchor,
  };
};

/**
 * Makes what is missing of a State's mailbox: certificates, keys, the file of systems, and beside
 * each system's key `<name>.env`, the settings by which it finds the mailbox and is known there.
 */
export const prepareMailbox = async (plan: StatePlan): Promise<void> => {
  const { keysFolder: directory, systemsFile } = mailboxFilesOf(plan);
  const systems = await issueDevelopmentMailbox({
    profile: 'development',
    directory,
    state: plan.state,
    host: { dns: 'localhost', ip: HOST },
    systems: Object.keys(RIGHTS),
    clock: systemClock,
    entropy: systemEntropy,
  });
  const enrolled = systems.map(({ name, key }) => ({ name, key, ...RIGHTS[name as SystemName] }));
  await writeFile(systemsFile, `${JSON.stringify(enrolled, null, 2)}\n`);
  for (const system of systems) {
    const lines = Object.entries(settingsOf(plan, system)).map(
      ([name, value]) => `${name}=${value}`,
    );
    const file = join(directory, 'systems', `${system.name}.env`);
    await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  }
};

const settingsOf = (
  { ports }: StatePlan,
  { keyFile, certificateFile, authorityFile }: IssuedSystem,
): Readonly<Record<string, string>> => ({
  COMITY_MAILBOX_URL: `https://${HOST}:${ports.mailbox}`,
  COMITY_MAILBOX_KEY: keyFile,
  COMITY_MAILBOX_CERT: certificateFile,
  COMITY_MAILBOX_CA: authorityFile,
});
