/** Which words there are, so that a page that asks for another does not compile. */

import type app from '../app/words.en.json';
import type cases from '../cases/words.en.json';
import type desk from '../desk/words.en.json';
import type door from '../door/words.en.json';
import type figures from '../figures/words.en.json';
import type practices from '../practices/words.en.json';

/** The English catalogue says which words there are; test/house compares the other three with it. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: 'es' | 'en' | 'pt' | 'fr';
    Messages: {
      app: typeof app;
      cases: typeof cases;
      desk: typeof desk;
      door: typeof door;
      figures: typeof figures;
      practices: typeof practices;
    };
  }
}
