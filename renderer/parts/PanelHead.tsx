import type { ReactNode } from 'react';
import './panelHead.css';

export interface PanelHeadProps {
  readonly title: string;
  readonly children?: ReactNode;
}

export function PanelHead({ title, children }: PanelHeadProps) {
  return (
    <div className="panel-head">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
