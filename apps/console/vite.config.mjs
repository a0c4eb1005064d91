/** How the console's pages are put together: from web/ and public/ into site/, which gateways serve. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The console itself, and the pages that stand before it. */
const PAGES = ['index', 'sign-in', 'enrol', 'my-passkeys'];

export default defineConfig({
  root: folder('web'),
  publicDir: folder('public'),
  base: './',
  build: {
    outDir: folder('site'),
    emptyOutDir: true,
    target: 'es2024',
    // A file written into a page or a sheet as `data:` is what the gateway's policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The law is one piece, loaded when somebody begins to write.
    chunkSizeWarningLimit: 700,
    // Packages say which of their files a server may run; there is none here.
    rolldownOptions: {
      input: PAGES.map((page) => folder(`web/${page}.html`)),
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  logLevel: 'warn',
});
