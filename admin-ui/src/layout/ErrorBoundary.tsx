import { Component, type ErrorInfo, type ReactNode } from 'react';
import { isChunkMissing, reloadOnce } from './new-version.js';
import { ProblemPanel } from './ProblemPanel.js';

interface State {
  error: Error | null;
}

/** A page that fails to draw leaves the rest standing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    if (isChunkMissing(error) && reloadOnce()) return;
    console.error(error, info.componentStack);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <ProblemPanel error={error} retry={() => this.setState({ error: null })} />;
  }
}
