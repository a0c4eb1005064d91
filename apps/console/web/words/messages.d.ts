/** Which words there are, so that a page that asks for another does not compile. */

import type acts from '../acts/words.en.json';
import type app from '../app/words.en.json';
import type cases from '../cases/words.en.json';
import type compose from '../compose/words.en.json';
import type desk from '../desk/words.en.json';
import type directory from '../directory/words.en.json';
import type forms from '../forms/words.en.json';
import type network from '../network/words.en.json';
import type door from '../door/words.en.json';
import type figures from '../figures/words.en.json';
import type practices from '../practices/words.en.json';

/** The English catalogue says which words there are; test/house compares the other three with it. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: 'es' | 'en' | 'pt' | 'fr';
    Messages: {
      acts: typeof acts;
      app: typeof app;
      cases: typeof cases;
      compose: typeof compose;
      desk: typeof desk;
      directory: typeof directory;
      forms: typeof forms;
      network: typeof network;
      door: typeof door;
      figures: typeof figures;
      practices: typeof practices;
    };
  }
}
