/** Who is signed in, the language of the page, and the way out. */

import { useTranslations } from 'use-intl';
import { forgetAllDrafts } from '../compose/kept-draft.ts';
import { reach, readJson } from '../graph/ask.ts';
import { Button } from '../ui/button.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages.ts';
import { useLanguage } from '../words/words.tsx';
import { useSession } from './session.tsx';

const signOut = async (): Promise<void> => {
  forgetAllDrafts();
  const response = await reach('/provider/sign-out', { method: 'POST' });
  const { url } = await readJson<{ readonly url?: string }>(response);
  // Who came from an identity provider has a session there, which ends there.
  location.assign(url ?? 'sign-in.html');
};

export const PersonMenu = () => {
  const t = useTranslations('app');
  const { me } = useSession();
  const { language, choose } = useLanguage();
  return (
    <div className="frame-person">
      <label className="row small">
        <span className="visually-hidden">{t('language')}</span>
        <select
          className="field-input"
          value={language}
          onChange={({ target }) => {
            const chosen = LANGUAGES.find((one) => one === target.value);
            if (chosen) choose(chosen);
          }}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <span className="small" data-testid="me">
        {me.name}
      </span>
      <a className="small" href="my-passkeys.html">
        {t('passkeys')}
      </a>
      <Button weight="plain" onPress={() => void signOut()}>
        {t('signOut')}
      </Button>
    </div>
  );
};
