import type { Candle } from '../../app/market/candle';
import type { CandleRejection } from '../../app/market/candleRejection';
import type { CandleReader } from './candleReader';
import type { HistMessage } from './messages';

/** One `hist` line as candles, oldest first. */
export interface AnswerPart {
  readonly candles: readonly Candle[];
  /** Open time of the candle before the first one, UTC ms; null when the terminal has none. */
  readonly previousTime: number | null;
}

/** The `hist` lines that answer one request. They are one stretch of the terminal's series without a hole. */
export interface HistoryAnswer {
  /** The lines come in order: TCP and `n` see to that, and `p` says where each one joins. */
  take(message: HistMessage): AnswerPart;
  /**
   * Set when the newest row of the answer was refused: whoever names it as the previous candle means `before`,
   * the newest that was not.
   */
  refusedTail(): { readonly time: number; readonly before: number } | null;
}

export interface HistoryAnswerOptions {
  readonly reader: CandleReader;
  /** Server epoch seconds to UTC ms. */
  readonly toUtc: (serverSeconds: number) => number;
  readonly onRefusedRow: (reason: CandleRejection, time: number | null) => void;
}

export function createHistoryAnswer(options: HistoryAnswerOptions): HistoryAnswer {
  /** The terminal's newest row so far, admitted or not, and the newest that was admitted. */
  let newestRow: number | null = null;
  let newestAdmitted: number | null = null;

  function admit(value: unknown): Candle | null {
    const read = options.reader.read(value);
    if (read === null) {
      options.onRefusedRow('not-finite', null);
      newestRow = null;
      return null;
    }
    const { candle, time } = read;
    if (candle !== null && newestAdmitted !== null && candle.time <= newestAdmitted) {
      options.onRefusedRow('out-of-order', candle.time);
      return null;
    }
    newestRow = time;
    if (candle !== null) newestAdmitted = candle.time;
    return candle;
  }

  /** Where a line joins the one before it, rows in quarantine left out. */
  function previousOf(message: HistMessage): number | null {
    const named = message.p === 0 ? null : options.toUtc(message.p);
    const continues = newestAdmitted !== null && (newestRow === null || named === newestRow);
    return continues ? newestAdmitted : named;
  }

  return {
    take(message) {
      const previousTime = previousOf(message);
      newestAdmitted ??= previousTime;
      const candles = message.bars.map(admit).filter((candle) => candle !== null);
      return { candles, previousTime };
    },
    refusedTail: () =>
      newestRow !== null && newestAdmitted !== null && newestRow > newestAdmitted
        ? { time: newestRow, before: newestAdmitted }
        : null,
  };
}
