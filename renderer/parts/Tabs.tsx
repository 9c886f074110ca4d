import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import './tabs.css';

export interface TabsProps<Tab extends string> {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly names: Readonly<Record<Tab, string>>;
  /** Null: none is open. */
  readonly open: Tab | null;
  /** Told the tab that was clicked or reached with Enter, also when it is open already. */
  readonly onPick: (tab: Tab) => void;
  /** At the end of the bar. */
  readonly extra?: ReactNode;
  /** What the open tab shows. */
  readonly children: ReactNode;
}

/** Tabs whose content exists only while it is shown. Arrows move along them, Enter or Space opens one. */
export function Tabs<Tab extends string>({
  label,
  tabs,
  names,
  open,
  onPick,
  extra,
  children,
}: TabsProps<Tab>) {
  return (
    <Base.Root className="tabs" value={open}>
      <div className="tabs-bar">
        <Base.List className="tabs-list" aria-label={label}>
          {tabs.map((tab) => (
            <Base.Tab key={tab} value={tab} className="tab" onClick={() => onPick(tab)}>
              {names[tab]}
            </Base.Tab>
          ))}
        </Base.List>
        {extra}
      </div>
      {open !== null && (
        <Base.Panel value={open} className="tab-panel" tabIndex={-1}>
          {children}
        </Base.Panel>
      )}
    </Base.Root>
  );
}
