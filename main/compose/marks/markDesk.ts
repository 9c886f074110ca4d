import type { CommandResult } from '../../../app/engine/ports';
import type { Mark } from '../../../app/evaluation/marks';
import type { Direction } from '../../../app/market/direction';
import type { SeriesKey } from '../../../app/market/series';
import { csvLine } from '../../csvLine';
import { fileProblem } from '../../fileProblem';
import type { Storage } from '../../storage/storage';
import { writeWholeFile } from '../../writeWholeFile';

/** What the trader calls an opportunity: marked on the chart, kept, and written as `backtest --labels` reads it. */
export interface MarkDesk {
  list(key: SeriesKey): readonly Mark[];
  /** Null takes the mark away. */
  set(key: SeriesKey, time: number, direction: Direction | null): CommandResult;
  save(key: SeriesKey, path: string): CommandResult;
}

export function createMarkDesk({ marks, transaction }: Pick<Storage, 'marks' | 'transaction'>): MarkDesk {
  return {
    list: (key) => marks.of(key),
    set(key, time, direction) {
      const done = transaction(() => marks.set(key, time, direction));
      return done.ok ? { ok: true } : { ok: false, text: done.problem.text };
    },
    save(key, path) {
      const lines = marks
        .of(key)
        .map(({ time, direction }) => csvLine([new Date(time).toISOString(), direction]));
      try {
        writeWholeFile(path, [csvLine(['time', 'direction']), ...lines].join(''), 0o644);
        return { ok: true };
      } catch (error) {
        return { ok: false, text: fileProblem(error, path).text };
      }
    },
  };
}
