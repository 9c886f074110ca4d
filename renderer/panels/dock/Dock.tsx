import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../parts/IconButton';
import { DOCK_TABS, setView, useView, type DockTab } from '../../state/viewStore';
import { HistoryPanel } from '../history/HistoryPanel';
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
      <div className="dock-bar">
        <div role="tablist" aria-label={text.dock.label} className="dock-tabs">
          {DOCK_TABS.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`dock-tab-${each}`}
              className="dock-tab"
              aria-selected={open && each === tab}
              aria-controls={open && each === tab ? 'dock-panel' : undefined}
              onClick={() => setView({ dockTab: each, dockOpen: !(open && each === tab) })}
            >
              {text.dock[each]}
            </button>
          ))}
        </div>
        <IconButton
          label={open ? text.dock.collapse : text.dock.expand}
          aria-expanded={open}
          onClick={() => setView({ dockOpen: !open })}
        >
          {open ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
        </IconButton>
      </div>
      {open && (
        <div role="tabpanel" id="dock-panel" className="dock-panel" aria-labelledby={`dock-tab-${tab}`}>
          <DockContent tab={tab} />
        </div>
      )}
    </section>
  );
}

function DockContent({ tab }: { readonly tab: DockTab }) {
  switch (tab) {
    case 'history':
      return <HistoryPanel />;
    case 'whyNot':
      return <WhyNotPanel />;
    case 'system':
      return <SystemPanel />;
  }
}
