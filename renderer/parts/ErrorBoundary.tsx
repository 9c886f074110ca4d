import { Component, type ReactNode } from 'react';
import { Button } from './Button';

export interface ErrorBoundaryProps {
  readonly words: { readonly title: string; readonly text: string; readonly reload: string };
  readonly children: ReactNode;
}

/** A bug in the window shows as a sentence with a way on, never as an empty window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { title, text, reload } = this.props.words;
    return (
      <main className="crash">
        <div role="alert">
          <h1>{title}</h1>
          <p>{text}</p>
        </div>
        <Button look="strong" onClick={() => location.reload()}>
          {reload}
        </Button>
      </main>
    );
  }
}
