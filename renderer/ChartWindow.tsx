import './chartWindow.css';
import { useText } from './i18n/useText';
import { ChartPanel } from './panels/chart/ChartPanel';
import { KeysDialog } from './panels/keys/KeysDialog';
import { LevelDialog } from './panels/levels/LevelDialog';
import { InfoToasts } from './panels/notices/InfoToasts';
import { NoticeStrip } from './panels/notices/NoticeStrip';
import { ExchangeClock } from './panels/topBar/ExchangeClock';
import { FeedBadge } from './panels/topBar/FeedBadge';
import './panels/topBar/topBar.css';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { useShownSeries } from './state/useShownSeries';
import { useView } from './state/viewStore';

/** The chart of one series in a window of its own. */
export function ChartWindow() {
  const text = useText();
  const dialog = useView((view) => view.dialog);
  const shown = useShownSeries();
  return (
    <ErrorBoundary words={text.crash}>
      <div className="chart-window">
        <header className="topbar">
          <h1 className="topbar-symbol">{document.title}</h1>
          {shown && <FeedBadge summary={shown.summary} />}
          <div className="topbar-space" />
          {shown && <ExchangeClock series={shown} />}
        </header>
        <NoticeStrip />
        <ChartPanel />
      </div>
      <InfoToasts />
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'level' && <LevelDialog />}
    </ErrorBoundary>
  );
}
