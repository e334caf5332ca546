import { Card } from 'antd';
import type { PropsWithChildren, ReactNode } from 'react';

interface PanelProps {
  title: string;
  extra?: ReactNode;
}

/** A card with a heading, by which a screen reader finds it. */
export function Panel({ title, extra, children }: PropsWithChildren<PanelProps>) {
  return (
    <Card size="small" title={<h2 className="panel-title">{title}</h2>} extra={extra}>
      {children}
    </Card>
  );
}
