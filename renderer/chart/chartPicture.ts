import type { Language } from '../../app/contract/ipcPreferences';
import type { Candle } from '../../app/market/candle';
import type { SeriesKey } from '../../app/market/series';
import { textsOf } from '../i18n/textsOf';
import type { ExchangeTime } from '../market/exchangeTime';
import { useSystem } from '../state/systemStore';
import type { ChartTheme } from './chartTheme';
import type { ChartPicture } from './drawPicture';

export interface PicturedChart {
  readonly key: SeriesKey;
  readonly theme: ChartTheme;
  readonly language: Language;
  readonly mark: 'simulated' | 'replay' | null;
}

/** The chart with its words for a picture. */
export function chartPicture(
  { key, theme, language, mark }: PicturedChart,
  exchange: ExchangeTime,
  canvas: HTMLCanvasElement,
  newest: Candle | null,
  past: boolean,
): ChartPicture {
  const text = textsOf(language);
  const { symbol, timeframe } = key;
  const until = newest === null ? null : `${exchange.full(newest.time)} ${exchange.zoneName}`;
  const marks = [
    mark === 'simulated' ? text.chart.simulated : mark === 'replay' ? text.replay.mark : null,
    past ? text.past.mark : null,
  ];
  const title = [`${symbol} ${timeframe}`, until, ...marks].filter((part) => part !== null);
  const taken = new Date().toISOString().slice(0, 16).replace('T', ' ');
  return {
    canvas,
    scale: window.devicePixelRatio,
    theme,
    title: title.join(' · '),
    footer: [text.chartTools.footer(useSystem.getState().info?.version ?? ''), `${taken} UTC`],
    name: `Vigia ${symbol} ${timeframe} ${taken.replace(':', '')}`,
  };
}
