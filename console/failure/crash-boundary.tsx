import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/language';

/** A mistake of ours in drawing a page ends in a way on, not in a blank window. React offers this to classes only. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { words } = useWords();
  return (
    <Result
      status="500"
      title={words.failure.crashed}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {words.failure.reload}
        </Button>
      }
    />
  );
}
