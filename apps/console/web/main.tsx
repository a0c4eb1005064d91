/** Puts the console into its page. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './app/console.tsx';
import './styles/tokens.css';
import './styles/page.css';
import './styles/parts.css';
import './styles/desk.css';
import './styles/case.css';
import './styles/forms.css';
import './styles/practices.css';
import './styles/figures.css';

const root = document.getElementById('console');
if (root === null) throw new Error('index.html has no place for the console');
createRoot(root).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
