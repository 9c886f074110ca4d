import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_SETTINGS } from '../../app/engine/engineSettings';
import { evaluate } from '../../app/evaluation/evaluate';
import type { Evaluation } from '../../app/evaluation/evaluation';
import { DEFAULT_EVALUATION_SETTINGS } from '../../app/evaluation/evaluationSettings';
import { runHistory, type History } from '../../app/evaluation/history';
import { buildMatchTable } from '../../app/evaluation/matchTable';
import { normalizedMoves } from '../../app/evaluation/normalizedMoves';
import { findOpportunities } from '../../app/evaluation/opportunity';
import type { Candle } from '../../app/market/candle';
import type { Instrument } from '../../app/market/instrument';
import { createRandom } from '../support/series/random';
import { naiveEvents, naiveMagnitudes, naiveMatch, naiveOutcome } from './naive/evaluation/naiveEvaluation';
import { eachMarketFile } from './support/eachMarketFile';

const SETTINGS = DEFAULT_EVALUATION_SETTINGS;

function judge(
  candles: readonly Candle[],
  instrument: Instrument,
  timeframe: History['timeframe'],
): { readonly history: History; readonly evaluation: Evaluation } {
  const run = runHistory(candles, instrument, timeframe, DEFAULT_ENGINE_SETTINGS);
  let step = run.next();
  while (step.done !== true) step = run.next();
  const history = step.value;
  const moves = normalizedMoves(history.closes, history.sessions);
  const count = history.candles.length;
  const table = buildMatchTable(count, findOpportunities(moves), { kind: 'automatic', moves });
  const evaluation = evaluate(history, { from: 0, to: count, table, raw: true, settings: SETTINGS });
  return { history, evaluation };
}

/** What must not change: place, direction, patterns, ending and worth of every alert. */
const linesOf = ({ alerts }: Evaluation, flip = false): string[] =>
  alerts.map(({ candle, draft, outcome, match }) => {
    const direction = flip ? (draft.direction === 'long' ? 'short' : 'long') : draft.direction;
    const end = outcome === null ? 'open' : `${outcome.result} ${outcome.candles} ${outcome.r.toFixed(9)}`;
    return `${candle} ${direction} ${draft.patterns.join('+')} ${match} ${end}`;
  });

const flat = (candle: Candle, change: (price: number) => number): Candle => {
  const [high, low] = [change(candle.high), change(candle.low)];
  return {
    ...candle,
    open: change(candle.open),
    close: change(candle.close),
    high: Math.max(high, low),
    low: Math.min(high, low),
  };
};

describe('the evaluation', () => {
  eachMarketFile((load) => {
    it('agrees with a second, naive one on every alert, event and gate', () => {
      const { candles, instrument, timeframe } = load();
      const { history, evaluation } = judge(candles, instrument, timeframe);
      const input = {
        candles: history.candles,
        sessions: [...history.sessions],
        tickSize: instrument.tickSize,
        cost: SETTINGS.costPerContract / instrument.pointValue,
        slippage: SETTINGS.slippageTicks,
      };
      const m = naiveMagnitudes(input);
      const events = naiveEvents(m);
      const shown = evaluation.events.map(({ first, last, direction }) => `${first} ${last} ${direction}`);
      expect([...shown].sort()).toEqual(events.map(({ a, b, direction }) => `${a} ${b} ${direction}`).sort());
      const counts = { wins: 0, resolved: 0, wrong: 0, judged: 0 };
      const caught = new Set<string>();
      for (const { draft, candle, outcome, match } of evaluation.alerts) {
        const own = naiveOutcome(draft, candle, input);
        const name = draft.key;
        expect([name, outcome?.result, outcome?.ambiguous]).toEqual([name, own?.result, own?.ambiguous]);
        if (own !== null) expect(outcome!.r).toBeCloseTo(own.r, 9);
        const worth = naiveMatch(candle, draft.direction, m, events);
        expect([name, match]).toEqual([name, worth]);
        if (worth !== 'excluded' && own !== null) counts.resolved += 1;
        if (worth !== 'excluded' && own?.result === 'target') counts.wins += 1;
        if (!draft.patterns.some((id) => id.includes('volatility'))) continue;
        for (const { a, b, direction } of events)
          if (direction === draft.direction && candle >= a - 3 && candle <= b + 2)
            caught.add(`${a} ${direction}`);
        if (worth !== 'excluded') counts.judged += 1;
        if (worth === 'false') counts.wrong += 1;
      }
      const inside = events.filter(({ a, b }) => a >= 40 && b < m.length - 40);
      const { gates } = evaluation;
      expect(gates.capture).toMatchObject({
        n: inside.length,
        hits: inside.filter(({ a, direction }) => caught.has(`${a} ${direction}`)).length,
      });
      expect(gates.false).toMatchObject({ n: counts.judged, hits: counts.wrong });
      expect(gates.win).toMatchObject({ n: counts.resolved, hits: counts.wins });
    }, 60_000);

    it('says the same of scaled prices, and the mirror image of mirrored ones', () => {
      const { candles, instrument, timeframe } = load();
      const part = candles.slice(0, 3_000);
      const plain = linesOf(judge(part, instrument, timeframe).evaluation);
      const { tickSize, pointValue } = instrument;
      const scaled = { ...instrument, tickSize: tickSize * 8, pointValue: pointValue / 8 };
      const larger = part.map((candle) => flat(candle, (price) => price * 8));
      expect(linesOf(judge(larger, scaled, timeframe).evaluation)).toEqual(plain);
      const ticks = (price: number): number => Math.round(price / tickSize);
      const top = 2 * Math.max(...part.map(({ high }) => ticks(high)));
      const mirrored = part.map((candle) =>
        flat(candle, (price) => Number(((top - ticks(price)) * tickSize).toFixed(instrument.digits))),
      );
      // Of one candle, the long alert comes first.
      expect(linesOf(judge(mirrored, instrument, timeframe).evaluation, true).sort()).toEqual(
        [...plain].sort(),
      );
    }, 60_000);

    it('of the past does not know the future', () => {
      const { candles, instrument, timeframe } = load();
      const part = candles.slice(0, 4_000);
      const cut = Math.min(3_000, Math.floor(part.length * 0.75));
      const random = createRandom(5);
      const tail = part.slice(cut).map((candle) => flat(candle, (price) => price));
      // The same times with other candles: each takes the prices of another.
      const shuffled = tail.map((candle) => ({
        ...tail[random.int(0, tail.length - 1)]!,
        time: candle.time,
      }));
      const known = judge(part, instrument, timeframe).evaluation.alerts;
      const other = judge([...part.slice(0, cut), ...shuffled], instrument, timeframe).evaluation.alerts;
      const settled = (alerts: Evaluation['alerts']): unknown[] =>
        alerts
          .filter(({ candle }) => candle < cut)
          .map(({ draft, candle, outcome }) => {
            const isOver = outcome !== null && candle + outcome.candles < cut;
            return [draft, isOver ? outcome : null];
          });
      expect(settled(other)).toEqual(settled(known));
      expect(settled(known).length).toBeGreaterThan(0);
    }, 60_000);
  });
});
