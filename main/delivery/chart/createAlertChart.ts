import type { Alert } from '../../../app/alerts/alert';
import type { Language } from '../../../app/alerts/language';
import type { TerminalPort } from '../../../app/engine/ports';
import { momentText } from '../email/momentText';
import { encodePng } from './encodePng';
import { CHART_PALETTE, paintChart } from './paintChart';

const CANDLES = 60;

export interface AlertChartOptions {
  readonly terminal: Pick<TerminalPort, 'candles'>;
  readonly language: () => Language;
  /** The IANA zone of the exchange of a symbol. */
  readonly zoneOf: (symbol: string) => string;
}

/** Paints the candles that led to an alert, as PNG; null when they are not known. */
export function createAlertChart({ terminal, language, zoneOf }: AlertChartOptions) {
  return async (alert: Alert): Promise<Buffer | null> => {
    const { symbol, timeframe, candleTime } = alert;
    const candles = terminal.candles({ key: { symbol, timeframe }, before: candleTime + 1, limit: CANDLES });
    if (candles.length === 0) return null;
    const moment = momentText(candleTime, language(), zoneOf(symbol)).replace(',', '');
    return encodePng(
      paintChart(candles, alert, language(), `${symbol} ${timeframe} ${moment}`),
      CHART_PALETTE,
    );
  };
}
