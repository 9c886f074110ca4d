import { ArrowRightToLine } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type MouseEvent } from 'react';
import { ChartController } from '../../chart/chartController';
import { useChart } from '../../chart/chartStore';
import { currentChart } from '../../chart/currentChart';
import { readChartTheme } from '../../chart/chartTheme';
import { chooseAlert, explainAlert } from '../../actions/chooseAlert';
import { moveLevel } from '../../actions/moveLevel';
import { keepPaneHeights } from '../../actions/setPanes';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import type { SeriesView } from '../../state/marketStore';
import { useChosenAlert } from '../../state/useChosenAlert';
import { useView } from '../../state/viewStore';
import { usePast } from '../../state/pastStore';
import { useSeriesLevels } from '../../state/useSeriesLevels';
import { PastBar } from '../past/PastBar';
import { ReplayBar } from '../replay/ReplayBar';
import { ChartLegend } from './ChartLegend';
import { ChartMenu, type ChartSpot } from './ChartMenu';
import { ChartTools } from './ChartTools';
import { JumpField } from './JumpField';
import { LevelList } from './LevelList';
import { MarkerList } from './MarkerList';
import { QualityStrip } from './QualityStrip';
import { handleChartKey } from './handleChartKey';
import { useChartShortcuts } from './useChartShortcuts';

/** The canvas and the words around it; keyed by series, so that each gets a chart of its own. */
export function ChartPane({ series }: { readonly series: SeriesView }) {
  const text = useText();
  useChartShortcuts();
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<ChartController | null>(null);
  const { symbol, timeframe, instrument, source } = series.summary;
  const mark = source === 'simulated' || source === 'replay' ? source : null;
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const reveals = useView((view) => view.reveals);
  const pinned = useView((view) => view.pinned);
  const chosen = useChosenAlert();
  const { loading, failed, atNow, count } = useChart();
  const inPast = usePast((past) => past.alert !== null);

  useEffect(() => {
    if (container.current === null) return;
    const { language: firstLanguage } = useView.getState();
    const made = new ChartController(container.current, {
      key: { symbol, timeframe },
      instrument,
      mark,
      theme: readChartTheme(container.current),
      language: firstLanguage,
      onChoose: useView.getState().pinned ? chooseAlert : explainAlert,
      onMoveLevel: moveLevel,
    });
    controller.current = made;
    currentChart.controller = made;
    made.setPanes(useView.getState().panes);
    return () => {
      controller.current = null;
      currentChart.controller = null;
      made.remove();
    };
  }, [symbol, timeframe, instrument, mark]);

  useEffect(() => {
    if (container.current !== null)
      controller.current?.setAppearance(readChartTheme(container.current), language);
  }, [theme, language]);

  useEffect(() => controller.current?.setChosen(chosen), [chosen]);

  const panes = useView((view) => view.panes);
  useEffect(() => controller.current?.setPanes(panes), [panes]);

  const levels = useSeriesLevels(symbol);
  useEffect(() => controller.current?.levels.set(levels), [levels]);

  const [spot, setSpot] = useState<ChartSpot | null>(null);
  const closeMenu = useCallback(() => setSpot(null), []);
  const openMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const price = controller.current?.levels.tickAt(y) ?? null;
    const time = useChart.getState().legend?.time ?? null;
    if (price !== null) setSpot({ x, y, price, time, level: controller.current?.levels.at(x, y) ?? null });
  };

  const wanted = useRef(0);
  useEffect(() => {
    if (reveals === wanted.current || chosen === null) return;
    wanted.current = reveals;
    void controller.current?.reveal(chosen.candleTime);
  }, [reveals, chosen]);

  return (
    <main className="chart-panel" aria-label={text.chart.title(`${symbol} ${timeframe}`)}>
      <div
        ref={container}
        className="chart-canvas"
        role="application"
        aria-label={text.chart.title(`${symbol} ${timeframe}`)}
        tabIndex={0}
        onContextMenu={openMenu}
        onPointerUp={keepPaneHeights}
        onKeyDown={(event) => {
          if (controller.current !== null && handleChartKey(event.key, controller.current))
            event.preventDefault();
        }}
      />
      <QualityStrip calendar={instrument.calendar} />
      <ChartLegend series={series} />
      <ChartTools popOut={!pinned && source !== 'replay'} />
      <JumpField />
      {loading && count === 0 && <p className="chart-state">{text.chart.loading}</p>}
      {failed && (
        <div className="chart-state" role="alert">
          <p>{text.chart.loadFailed}</p>
          <Button small onClick={() => controller.current?.retry()}>
            {text.chart.retry}
          </Button>
        </div>
      )}
      {!atNow && !inPast && (
        <Button small className="chart-to-now" onClick={() => controller.current?.sight.goToNow()}>
          {text.chart.toNow} <ArrowRightToLine size={14} aria-hidden />
        </Button>
      )}
      {spot !== null && (
        <ChartMenu
          spot={spot}
          series={{ symbol, timeframe }}
          digits={instrument.digits}
          onClose={closeMenu}
        />
      )}
      <LevelList levels={levels} digits={instrument.digits} />
      <MarkerList />
      {source === 'replay' && <ReplayBar />}
      <PastBar series={series.summary} />
    </main>
  );
}
