/** Files that a script writes and the repository keeps: written, or with `--check` only compared. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Makes the files under `folders` those of `wanted`, and no others.
 *
 * @param {Map<string, string>} wanted path from the repository's root -> content
 * @param {readonly string[]} folders wholly owned by the script: what is not wanted there goes
 * @param {{ check: boolean, command: string }} options with `check` nothing is written, and the
 *   process ends with status 1 after naming what `command` would change
 */
export const keepCurrent = (wanted, folders, { check, command }) => {
  const changed = [...wanted].filter(([path, content]) => content !== readOrNull(path));
  const stale = folders.flatMap((folder) => filesUnder(folder)).filter((path) => !wanted.has(path));
  if (!check) {
    for (const [path, content] of changed) write(path, content);
    for (const path of stale) rmSync(join(ROOT, path));
  }

  const names = [...changed.map(([path]) => path), ...stale];
  const verb = check ? 'not current' : 'written';
  for (const name of names) console.log(`${verb}: ${name}`);
  if (!check || names.length === 0) return;
  console.error(`Run \`${command}\` and commit what it changes.`);
  process.exitCode = 1;
};

/** Paths from the repository's root of all files under `folder` whose name ends in `ending`. */
export const filesUnder = (folder, ending = '') => {
  return entriesOf(join(ROOT, folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .toSorted();
};

const entriesOf = (at) => {
  try {
    return readdirSync(at, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
};

const readOrNull = (path) => {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

const write = (path, content) => {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), content);
};
