import type { Text } from '../../problem';
import type { Address } from './addressOf';
import type { Bars } from '../../compose/readBars';
import { bridgeSimTexts } from './bridgeSimTexts';
import type { SimEnd, SimProgress } from './simOptions';
import type { Played } from './whatToPlay';

/** Why a play failed; null when it did not. */
export function failureOf(end: SimEnd, { host, port, symbol }: Address & Played): Text | null {
  switch (end.kind) {
    case 'no-listener':
      return bridgeSimTexts.noListener(host, port);
    case 'no-welcome':
      return bridgeSimTexts.noWelcome(host, port);
    case 'lost':
      return bridgeSimTexts.lost(host, port);
    case 'refused':
      return bridgeSimTexts.refused(end.code, end.message, symbol);
    case 'finished':
    case 'interrupted':
    case 'already-there':
      return null;
  }
}

/** The line at the end. */
export function closingText(end: SimEnd, progress: SimProgress, symbol: string, seconds: number): Text {
  if (end.kind === 'already-there') return bridgeSimTexts.alreadyThere(symbol);
  if (end.kind === 'interrupted') return bridgeSimTexts.interrupted(symbol, progress);
  return bridgeSimTexts.finished(symbol, progress, seconds);
}

/** The same for programs. */
export function reportOf(
  end: SimEnd,
  progress: SimProgress,
  what: Played,
  seconds: number,
  bars: Bars,
): object {
  return {
    end: end.kind,
    symbol: what.symbol,
    timeframe: what.timeframe,
    played: progress.played,
    history: progress.history,
    repairs: progress.repairs,
    connections: progress.connections,
    rejectedRows: bars.rejectedCount,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}
