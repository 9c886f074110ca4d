import { CircleX, Info, TriangleAlert } from 'lucide-react';
import type { Notice } from '../../../app/engine/ports/events';

const ICONS = { info: Info, warning: TriangleAlert, error: CircleX } as const;

export function NoticeIcon({ level }: { readonly level: Notice['level'] }) {
  const Icon = ICONS[level];
  return <Icon className="notice-icon" data-level={level} size={15} aria-hidden />;
}
