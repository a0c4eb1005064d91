/** The page by which an officer enrols a passkey. */

import { useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { leave, useAttempts } from './attempt.ts';
import { Door } from './door.tsx';
import { NameForm } from './name-form.tsx';
import { enrol, isSupported } from './passkeys.ts';

export const EnrolPage = ({ token }: { readonly token: string }) => {
  const t = useTranslations('door');
  const supported = isSupported();
  const { said, busy, attempt } = useAttempts();
  const hindered = supported ? (token === '' ? t('noLink') : '') : t('unsupported');
  return (
    <Door said={said === '' ? hindered : said}>
      <PageHead title={t('enrolTitle')} about={t('enrolHow')} />
      <p>{t('enrolTwo')}</p>
      <NameForm
        id="enrol"
        action={t('enrol')}
        isDisabled={hindered !== '' || busy !== null}
        onName={(label) => attempt('enrol', () => enrol(token, label), { afterwards: leave })}
      />
    </Door>
  );
};
