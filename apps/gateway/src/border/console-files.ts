/** The console's own files, compressed as they were when it was built. */
import sirv from 'sirv';

/** The names of these files change with what is in them. */
const NAMED_BY_CONTENT = /[/\\]assets[/\\]/;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Told with its character set, or a browser would guess it. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  // The path is as it was asked for: that of a folder is its page.
  [/(?:[.]html|\/)$/, 'text/html'],
  [/[.]css$/, 'text/css'],
  [/[.]m?js$/, 'text/javascript'],
];

/**
 * Express middleware that serves the files of `folder` as they are when the gateway starts; what
 * is not among them goes on to the next. Pages are asked for anew at each visit.
 *
 * @param folder absolute; of a console that scripts/build-console.mjs has built
 */
export const consoleFiles = (folder: string): ReturnType<typeof sirv> =>
  sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      const [, type] = TEXTS.find(([ending]) => ending.test(path)) ?? [];
      if (type !== undefined) response.setHeader('content-type', `${type}; charset=utf-8`);
      response.setHeader('cache-control', NAMED_BY_CONTENT.test(path) ? FOR_EVER : 'no-cache');
    },
  });
