import type { SweepJson } from '../../../app/contract/sweepJson';
import { ENGINE_VERSION } from '../../../app/engine/engineVersion';
import type { SessionRange } from '../../../app/evaluation/sweep/totals';
import { timesOf } from '../../../app/evaluation/sweep/sweepMarket';
import { APP_VERSION } from '../../version';
import type { Sweep } from './runSweep';

/** A search as other programs read it: the same text for the same input, whenever and on however many cores. */
export function toSweepJson(sweep: Sweep): SweepJson {
  const { history, judged, market, keys, choices } = sweep;
  const { joined } = judged;
  const sessions = market.starts.length - 1;
  const range = (some: SessionRange): { from: string; to: string } => {
    const { from, to } = timesOf(market, some);
    return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  };
  return {
    version: 1,
    symbol: history.instrument.symbol,
    timeframe: history.timeframe,
    candles: history.candles.length,
    sessions,
    ...range({ from: 0, to: sessions }),
    dataHash: sweep.dataHash,
    engineVersion: ENGINE_VERSION,
    appVersion: APP_VERSION,
    objective: sweep.objective,
    seed: sweep.seed,
    tried: choices.length,
    train: sweep.train,
    test: sweep.test,
    embargo: sweep.embargo,
    folds: judged.folds.map((fold) => ({ ...fold, train: range(fold.train), test: range(fold.test) })),
    joined: joined === null ? null : joinedOf(joined),
    best: { setting: judged.best, p: judged.p },
    front: [...judged.front],
    keys: keys.map(({ path }) => path.join('.')),
    settings: judged.results.map((result, index) => ({ values: [...(choices[index] ?? [])], result })),
    base: { ...sweep.base, evaluation: sweep.evaluation },
  };
}

function joinedOf({ expectancy, ...result }: NonNullable<Sweep['judged']['joined']>): SweepJson['joined'] {
  return { ...result, expectancyR: expectancy };
}
