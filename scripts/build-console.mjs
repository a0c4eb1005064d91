/**
 * Puts the console's pages together into apps/console/site, each file also compressed, when
 * anything that they are made of has changed since the last time.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { filesUnder, ROOT } from './checked-in-files.mjs';

const CONSOLE = 'apps/console';
const SITE = join(ROOT, CONSOLE, 'site');
const STAMP = join(SITE, '.made-of');
const MADE_OF = [`${CONSOLE}/web`, `${CONSOLE}/public`, 'libs/kernel/dist', 'libs/law/dist'];
const COMPRESSED = /\.(css|html|js|json|mjs|svg)$/;

const madeOf = () => {
  const paths = [
    ...MADE_OF.flatMap((folder) => filesUnder(folder, '')),
    `${CONSOLE}/vite.config.mjs`,
    'package-lock.json',
    'scripts/build-console.mjs',
  ];
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
};

const compress = () => {
  for (const name of readdirSync(SITE, { recursive: true })) {
    if (!COMPRESSED.test(name)) continue;
    const bytes = readFileSync(join(SITE, name));
    writeFileSync(join(SITE, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(SITE, `${name}.br`), brotliCompressSync(bytes));
  }
};

const wanted = madeOf();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  await build({ configFile: join(ROOT, CONSOLE, 'vite.config.mjs') });
  compress();
  writeFileSync(STAMP, wanted);
}
