import { CandlestickChart, CircleAlert, FolderOpen, Plug } from 'lucide-react';
import { useEffect } from 'react';
import { openFile } from '../../actions/openFile';
import { readMarks } from '../../actions/readMarks';
import { startSimulation } from '../../actions/startSimulation';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { chartIsShown } from '../../state/afterChart';
import { useShownSeries } from '../../state/useShownSeries';
import { setView, useView } from '../../state/viewStore';
import './chartPanel.css';
import { ChartPane } from './ChartPane';

/** The chart of the shown series, or what to do when there is none. */
export function ChartPanel() {
  const text = useText();
  const shown = useShownSeries();
  const connected = useView((view) => view.connected);
  const { symbol, timeframe } = shown?.summary ?? {};
  useEffect(() => {
    if (symbol !== undefined && timeframe !== undefined) void readMarks({ symbol, timeframe });
  }, [symbol, timeframe]);
  const isEmpty = shown === null && connected;
  useEffect(() => {
    if (isEmpty) chartIsShown();
  }, [isEmpty]);
  if (shown !== null) return <ChartPane key={shown.id} series={shown} />;
  if (!connected) return <main className="chart-panel" aria-busy />;
  return (
    <main className="chart-panel">
      <div className="empty">
        <CandlestickChart size={40} strokeWidth={1.25} aria-hidden />
        <h2>{text.chart.waitingTitle}</h2>
        <p>{text.chart.waitingText}</p>
        <div className="empty-actions">
          <Button look="strong" onClick={() => setView({ dialog: 'connect' })}>
            <Plug size={14} aria-hidden /> {text.topBar.connect}
          </Button>
          <Button onClick={() => void openFile()}>
            <FolderOpen size={14} aria-hidden /> {text.openFile.open}
          </Button>
          <Button onClick={() => void startSimulation()}>
            <CircleAlert size={14} aria-hidden /> {text.chart.watchSimulated}
          </Button>
        </div>
      </div>
    </main>
  );
}
