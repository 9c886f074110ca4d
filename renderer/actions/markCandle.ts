import type { Direction } from '../../app/market/direction';
import { seriesId, type SeriesKey } from '../../app/market/series';
import { command } from '../api/command';
import { useChart } from '../chart/chartStore';
import { textsOf } from '../i18n/textsOf';
import { exchangeTime } from '../market/exchangeTime';
import { useMarks } from '../state/markStore';
import { useMarket } from '../state/marketStore';
import { addNotices } from '../state/noticeStore';
import { useView } from '../state/viewStore';
import { readMarks } from './readMarks';
import { sayProblem } from './sayProblem';

/** Calls a candle an opportunity, or takes that back with null; a failure becomes a notice. */
export async function markCandle(
  { symbol, timeframe }: SeriesKey,
  time: number,
  direction: Direction | null,
): Promise<void> {
  const key = { symbol, timeframe };
  const problem = await command('marks:set', { key, time, direction });
  if (problem !== null) sayProblem('mark-failed', problem);
  else await readMarks(key);
}

/** Marks the candle under the crosshair, else the newest: up, then down, then not at all; false without a chart. */
export function markNext(): boolean {
  const { shownSeries, language } = useView.getState();
  const series = shownSeries === null ? undefined : useMarket.getState().series.get(shownSeries);
  const { legend } = useChart.getState();
  if (series === undefined || legend === null) return false;
  const { symbol, timeframe, instrument } = series.summary;
  const key = { symbol, timeframe };
  const known = useMarks
    .getState()
    .marks.get(seriesId(key))
    ?.find(({ time }) => time === legend.time);
  const next = known === undefined ? 'long' : known.direction === 'long' ? 'short' : null;
  const at = exchangeTime(instrument.calendar, language === 'pt-BR').short(legend.time);
  const said = (each: 'pt-BR' | 'en'): string => {
    const { marks, direction } = textsOf(each);
    return next === null ? marks.removed(at) : marks.made(direction[next], at);
  };
  void markCandle(key, legend.time, next);
  const text = { pt: said('pt-BR'), en: said('en') };
  addNotices([{ code: 'mark', level: 'info', text, at: Date.now() }]);
  return true;
}
