/** The head of a page: its one heading, what it is for, and what may be done on it. */

import { useEffect, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
}

export const PageHead = ({ title, about, actions }: Props) => {
  useEffect(() => {
    document.title = `${title} · Comity`;
  }, [title]);
  return (
    <div className="row row-apart">
      <div>
        <h1>{title}</h1>
        {about !== undefined && <p className="quiet">{about}</p>}
      </div>
      {actions !== undefined && <div className="row not-printed">{actions}</div>}
    </div>
  );
};
