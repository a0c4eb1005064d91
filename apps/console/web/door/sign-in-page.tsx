/** The page by which an officer signs in. */

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { Button } from '../ui/button.tsx';
import { leave, useAttempts } from './attempt.ts';
import { Door } from './door.tsx';
import { askProvider, isSupported, providerIsOffered, signIn } from './passkeys.ts';

type Came = 'refused' | 'providerAway';

/** What the fragment says of somebody who comes back from the provider. */
export const cameBy = (fragment: string): Came | null => {
  if (fragment === '#refused') return 'refused';
  return fragment === '#away' ? 'providerAway' : null;
};

export const SignInPage = ({ came }: { readonly came: Came | null }) => {
  const t = useTranslations('door');
  const supported = isSupported();
  const unsupported = supported ? '' : t('unsupported');
  const { said, say, busy, attempt } = useAttempts();
  const offered = useProvider();
  return (
    <Door said={said === '' ? (came === null ? unsupported : t(came)) : said}>
      <PageHead title={t('signInTitle')} about={t('signInHow')} />
      <p>
        <Button
          id="sign-in"
          weight="first"
          isDisabled={!supported || busy !== null}
          onPress={() => attempt('sign-in', signIn, { afterwards: leave })}
        >
          {t('signIn')}
        </Button>
      </p>
      {offered && (
        <p>
          <Button
            id="by-provider"
            isDisabled={busy !== null}
            onPress={() =>
              attempt('by-provider', askProvider, {
                meanwhile: t('leaving'),
                afterwards: (url) => (url === undefined ? say(t('providerAway')) : leave(url)),
              })
            }
          >
            {t('signInProvider')}
          </Button>
        </p>
      )}
      <p>{t('twoThings')}</p>
      <p className="quiet">{t('signInNone')}</p>
    </Door>
  );
};

/** Whether there is a way in by the State's own provider; not before the gateway has said so. */
const useProvider = (): boolean => {
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    void providerIsOffered().then(setOffered);
  }, []);
  return offered;
};
