/** Puts a page of the door into its document: before anybody is signed in there is no shell. */

import { StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Words } from '../words/words.tsx';
import '../styles/tokens.css';
import '../styles/page.css';
import '../styles/parts.css';
import '../styles/door.css';

export const open = (page: ReactNode): void => {
  const root = document.getElementById('console');
  if (root === null) throw new Error('the document has no place for its page');
  createRoot(root).render(
    <StrictMode>
      <Suspense>
        <Words>{page}</Words>
      </Suspense>
    </StrictMode>,
  );
};
