import type { Text } from '../../app/contract/ipcText';
import { sessionEnd } from '../../app/alerts/silence/sessionEnd';
import type { SnoozeRequest } from '../../app/alerts/silence/snoozeRequest';
import { sessionCalendar } from '../../app/market/sessionCalendar';
import { timeframeMs } from '../../app/market/timeframe';
import type { Storage } from '../storage/storage';

const MINUTE = 60_000;

/** Until when a snooze asked for at `now` holds, UTC ms of this computer's clock. */
export type SnoozeEnds = (
  until: SnoozeRequest['until'],
  now: number,
) => { readonly ok: true; readonly until: number } | { readonly ok: false; readonly text: Text };

/**
 * `simulatedSpeed`: closed candles a second of the simulated market. Its session ends by its own clock; what is left of
 * it is counted in candles, and they in seconds of ours.
 */
export function createSnoozeEnds({ series, candles }: Storage, simulatedSpeed: () => number): SnoozeEnds {
  return (until, now) => {
    if (until.kind === 'minutes') return { ok: true, until: now + until.minutes * MINUTE };
    const { symbol, timeframe } = until.series;
    const found = series.find(until.series);
    if (found === null) return { ok: false, text: unknownSeries(`${symbol} ${timeframe}`) };
    const calendar = sessionCalendar(found.instrument.calendar);
    const last = found.source === 'simulated' ? candles.last(found.id) : null;
    if (last === null) return { ok: true, until: sessionEnd(calendar, now) };
    const candleMs = timeframeMs(timeframe);
    const market = last.time + candleMs;
    const left = Math.ceil((sessionEnd(calendar, market) - market) / candleMs);
    return { ok: true, until: now + (left * 1_000) / simulatedSpeed() };
  };
}

function unknownSeries(name: string): Text {
  return {
    pt: `${name} não tem candles aqui, então não se sabe quando o pregão acaba. Escolha um ativo da lista, ou minutos.`,
    en: `${name} has no candles here, so nobody knows when its session ends. Choose a symbol of the list, or minutes.`,
  };
}
