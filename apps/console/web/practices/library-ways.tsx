/** What else there is in the library. */

import { Link } from '@tanstack/react-router';
import { PRACTICE_AUTHORS, REVIEW_ROLES } from '@comity/law';
import { useTranslations } from 'use-intl';
import { useSession } from '../app/session.tsx';

export const LibraryWays = () => {
  const t = useTranslations('practices');
  const session = useSession();
  return (
    <nav className="row" aria-label={t('ways')}>
      {session.is(...PRACTICE_AUTHORS) && (
        <Link className="button button-first" to="/practices/new">
          {t('write')}
        </Link>
      )}
      <Link className="button" to="/practices/own">
        {t('own.title')}
      </Link>
      {session.is(...REVIEW_ROLES) && (
        <Link className="button" to="/practices/reviews">
          {t('reviews.title')}
        </Link>
      )}
      <Link className="button" to="/practices/inquiries">
        {t('inquiries.title')}
      </Link>
      <Link className="button" to="/practices/reports">
        {t('reports.title')}
      </Link>
    </nav>
  );
};
