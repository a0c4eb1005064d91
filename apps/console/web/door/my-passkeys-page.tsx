/** The page of an officer's own passkeys: which there are, one more, and one less. */

import { useCallback, useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { ask, AskFailed } from '../graph/ask.ts';
import { PASSKEYS, type PasskeysAnswer } from '../graph/generated/operations.ts';
import { Button } from '../ui/button.tsx';
import { useAttempts, type Attempts } from './attempt.ts';
import { Door } from './door.tsx';
import { NameForm } from './name-form.tsx';
import { addPasskey, endOtherSessions, isSupported, revokePasskey } from './passkeys.ts';

type Held = PasskeysAnswer['passkeys'];

/** The node may have ended the session a moment before the gateway learns of it. */
const ENDED = ['unauthenticated', 'IDENTITY_ENDED'];

/** Those that are not revoked; whoever is signed in no more is led to the way in. */
const readHeld = async (): Promise<Held> => {
  try {
    const { passkeys } = await ask(PASSKEYS, {});
    return passkeys.filter(({ revokedAt }) => revokedAt === null);
  } catch (error) {
    if (error instanceof AskFailed && ENDED.includes(error.code)) location.replace('sign-in.html');
    throw error;
  }
};

export const MyPasskeysPage = () => {
  const t = useTranslations('door');
  const supported = isSupported();
  const attempts = useAttempts(supported ? '' : t('unsupported'));
  const { said, say, busy, attempt } = attempts;
  const [held, setHeld] = useState<Held | null>(null);
  const [changed, setChanged] = useState(false);
  const show = useCallback(async () => setHeld(await readHeld()), []);
  useEffect(() => {
    show().catch(() => say(t('away')));
  }, [show, say, t]);
  /** With the last passkey the session ended too: then reading the list leads to the way in. */
  const shown = async () => {
    await show();
    say(t('changed'));
    setChanged(true);
  };
  return (
    <Door said={said} way={<a href="/">{t('toCases')}</a>}>
      <PageHead title={t('ownTitle')} />
      <List held={held} attempts={attempts} shown={shown} />
      <p className="quiet">{t('revokeHow')}</p>
      {changed && <Others attempts={attempts} ended={() => setChanged(false)} />}
      <h2>{t('addTitle')}</h2>
      <p>{t('addHow')}</p>
      <NameForm
        id="add"
        action={t('add')}
        isDisabled={!supported || busy !== null}
        onName={(label) => attempt('add', () => addPasskey(label), { afterwards: shown })}
      />
    </Door>
  );
};

interface ListProps {
  readonly held: Held | null;
  readonly attempts: Attempts;
  readonly shown: () => Promise<void>;
}

const List = ({ held, attempts, shown }: ListProps) => {
  const t = useTranslations('door');
  const format = useFormatter();
  if (held === null) return <p className="quiet">{t('reading')}</p>;
  if (held.length === 0) return <p className="quiet">{t('none')}</p>;
  return (
    <ul id="passkeys" className="plain-list">
      {held.map(({ id, label, enrolledAt }) => (
        <li key={id} className="row row-apart door-held">
          <span>
            {t('held', {
              label,
              day: format.dateTime(new Date(enrolledAt), { dateStyle: 'medium' }),
            })}
          </span>
          <Button
            id={id}
            isDisabled={attempts.busy !== null}
            onPress={() => attempts.attempt(id, () => revokePasskey(id), { afterwards: shown })}
          >
            {`${t('revoke')}: ${label}`}
          </Button>
        </li>
      ))}
    </ul>
  );
};

interface OthersProps {
  readonly attempts: Attempts;
  readonly ended: () => void;
}

/** Whoever came in by what was just taken away, or before it, may still be in. */
const Others = ({ attempts, ended }: OthersProps) => {
  const t = useTranslations('door');
  return (
    <section id="others" className="stack">
      <p>{t('othersHow')}</p>
      <p>
        <Button
          id="end-others"
          weight="grave"
          isDisabled={attempts.busy !== null}
          onPress={() =>
            attempts.attempt('end-others', endOtherSessions, {
              meanwhile: t('endingOthers'),
              afterwards: () => {
                ended();
                attempts.say(t('othersEnded'));
              },
            })
          }
        >
          {t('endOthers')}
        </Button>
      </p>
    </section>
  );
};
