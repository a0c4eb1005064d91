/** What a page says when it cannot be shown, and what to do about it. */

import { Component, type ReactNode } from 'react';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AskFailed } from '../graph/ask.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/mark.tsx';

interface Props {
  readonly children: ReactNode;
  readonly onReset: () => void;
}

class Caught extends Component<Props, { readonly error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (error instanceof AskFailed && error.code === 'unauthenticated') return <SignInAgain />;
    return (
      <Failure
        error={error}
        again={() => {
          this.props.onReset();
          this.setState({ error: undefined });
        }}
      />
    );
  }
}

/** Shows in place of what is within that it failed, and offers to try again. */
export const Failures = ({ children }: { readonly children: ReactNode }) => (
  <QueryErrorResetBoundary>
    {({ reset }) => <Caught onReset={reset}>{children}</Caught>}
  </QueryErrorResetBoundary>
);

const SignInAgain = () => {
  location.replace('sign-in.html');
  return null;
};

const Failure = ({ error, again }: { readonly error: unknown; readonly again: () => void }) => {
  const t = useTranslations('app');
  const code = error instanceof AskFailed ? error.code : 'fault';
  return (
    <div className="stack" role="alert">
      <Notice tone="alarm">
        <p>{code === 'unreachable' ? t('unreachable') : t('unreadable', { code })}</p>
      </Notice>
      <p>
        <Button weight="first" onPress={again}>
          {t('again')}
        </Button>
      </p>
    </div>
  );
};
