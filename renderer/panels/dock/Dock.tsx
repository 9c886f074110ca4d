import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../parts/IconButton';
import { Tabs } from '../../parts/Tabs';
import { DOCK_TABS, setView, useView, type DockTab } from '../../state/viewStore';
import { BacktestPanel } from '../backtest/BacktestPanel';
import { HistoryPanel } from '../history/HistoryPanel';
import { PerformancePanel } from '../performance/PerformancePanel';
import { SystemPanel } from '../system/SystemPanel';
import { WhyNotPanel } from '../whyNot/WhyNotPanel';
import './dock.css';
import { DockHandle } from './DockHandle';

/** The lower panel with its tabs; a tab's content exists only while it is shown. */
export function Dock() {
  const text = useText();
  const open = useView((view) => view.dockOpen);
  const tab = useView((view) => view.dockTab);
  const height = useView((view) => view.dockHeight);

  useEffect(() => {
    document.documentElement.style.setProperty('--dock-height', `${height}px`);
  }, [height]);

  return (
    <section className="dock" data-open={open} aria-label={text.dock.label}>
      {open && <DockHandle />}
      <Tabs
        label={text.dock.label}
        tabs={DOCK_TABS}
        names={text.dock}
        open={open ? tab : null}
        onPick={(each) => setView({ dockTab: each, dockOpen: !(open && each === tab) })}
        extra={
          <IconButton
            label={open ? text.dock.collapse : text.dock.expand}
            aria-expanded={open}
            onClick={() => setView({ dockOpen: !open })}
          >
            {open ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
          </IconButton>
        }
      >
        <DockContent tab={tab} />
      </Tabs>
    </section>
  );
}

function DockContent({ tab }: { readonly tab: DockTab }) {
  switch (tab) {
    case 'history':
      return <HistoryPanel />;
    case 'whyNot':
      return <WhyNotPanel />;
    case 'performance':
      return <PerformancePanel />;
    case 'backtest':
      return <BacktestPanel />;
    case 'system':
      return <SystemPanel />;
  }
}
