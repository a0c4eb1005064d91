/** The frame of every page: whose console this is, where one may go, who is signed in. */

import { Suspense, useEffect, useRef } from 'react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useConnected, useLiveChanges } from '../graph/live.ts';
import { Notice } from '../ui/mark.tsx';
import { Failures } from './failures.tsx';
import { PersonMenu } from './person-menu.tsx';
import { useSession } from './session.tsx';
import { WAYS } from './ways.ts';

export const Shell = () => (
  <Failures>
    <Suspense fallback={<Opening />}>
      <SignedIn />
    </Suspense>
  </Failures>
);

const Opening = () => {
  const t = useTranslations('app');
  return (
    <p className="frame-main quiet" role="status">
      {t('opening')}
    </p>
  );
};

const SignedIn = () => {
  const t = useTranslations('app');
  const session = useSession();
  const main = useArrival();
  useLiveChanges();
  return (
    <div className="frame">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('skip')}
      </a>
      <header className="frame-head">
        <Link to="/" className="frame-name">
          Comity
        </Link>
        <p className="quiet">{t('authority', { state: session.stateName })}</p>
        <PersonMenu />
      </header>
      <nav className="frame-ways" aria-label={t('ways')}>
        <ul>
          {WAYS.filter(({ roles }) => roles === undefined || session.is(...roles)).map((way) => (
            <li key={way.to}>
              <Link
                to={way.to}
                activeOptions={{ exact: way.to === '/' }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(way.word)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main className="frame-main stack" ref={main} tabIndex={-1} id="main">
        <LineLost />
        <Failures>
          <Suspense fallback={<Opening />}>
            <Outlet />
          </Suspense>
        </Failures>
      </main>
    </div>
  );
};

const LineLost = () => {
  const t = useTranslations('app');
  if (useConnected()) return null;
  return (
    <Notice tone="warning" told>
      {t('lineLost')}
    </Notice>
  );
};

/** A new page is read from its beginning, by eye and by screen reader; not the first one. */
const useArrival = () => {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  return main;
};
