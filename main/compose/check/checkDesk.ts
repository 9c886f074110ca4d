import { checkedDaySchema, type CheckedDayJson } from '../../../app/contract/ipcCheck';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { Condition } from '../../../app/engine/internal/conditions';
import { internalTexts } from '../../../app/engine/internal/internalTexts';
import type { Clock } from '../../../app/engine/ports';
import type { Log } from '../../../app/engine/ports/log';
import type { MetricSample } from '../../../app/engine/ports/metricSample';
import type { Storage } from '../../storage/storage';
import { errorFields } from '../../log/errorFields';
import type { Answer } from '../files/fileDesk';
import { checkDay } from './checkDay';
import { checkedDayJson } from './checkedDayJson';
import { checkSamples } from './checkSamples';
import { newestDay, newestWholeDay } from './newestDay';

export interface CheckDeskParts {
  readonly storage: Storage;
  /** Read at each use. */
  readonly engine: () => EngineSettings;
  readonly clock: Clock;
  readonly log: Log;
  /** 0 to 1; of checks that the trader asked for. */
  readonly progress: (share: number) => void;
}

/** Runs days through the engine once more and compares with what was said: each night, and when the trader asks. */
export interface CheckDesk {
  /** The newest day of a symbol, as far as it has come; null: it was cancelled, or there is no candle. */
  run(symbol: string): Promise<Answer<CheckedDayJson | null>>;
  cancel(): void;
  last(symbol: string): CheckedDayJson | null;
  /** Checks each live symbol's newest day that is over, once. */
  work(): Promise<void>;
  conditions(): readonly Condition[];
  samples(): readonly MetricSample[];
}

export function createCheckDesk(parts: CheckDeskParts): CheckDesk {
  const { storage, engine, clock, log, progress } = parts;
  let asked = 0;
  const symbols = (): readonly string[] => [...new Set(storage.series.all().map(({ key }) => key.symbol))];

  function last(symbol: string): CheckedDayJson | null {
    const text = storage.meta.get(`check ${symbol}`);
    return text === null ? null : (checkedDaySchema.safeParse(JSON.parse(text)).data ?? null);
  }

  async function check(
    symbol: string,
    at: number,
    actor: string,
    watch: { readonly progress: (share: number) => void; readonly cancelled: () => boolean },
  ): Promise<CheckedDayJson | null> {
    const day = await checkDay(storage, { symbol, at, settings: engine(), ...watch });
    if (day === null) return null;
    const told = checkedDayJson(day, clock.now());
    const { start, said, reproduced, differing, unexplained, differences } = told;
    const body = {
      symbol,
      day: new Date(start).toISOString(),
      said,
      reproduced,
      differing,
      unexplained,
      differences,
    };
    storage.transaction(() => {
      storage.meta.set(`check ${symbol}`, JSON.stringify(told));
      storage.audit.append({ ts: told.at, actor, event: 'check', alertId: null, body });
    });
    log(unexplained > 0 ? 'error' : 'info', 'day checked', {
      symbol,
      said,
      reproduced,
      differing,
      unexplained,
    });
    return told;
  }

  return {
    async run(symbol) {
      const number = ++asked;
      const at = newestDay(storage, symbol);
      if (at === null) return { ok: true, value: null };
      try {
        const cancelled = (): boolean => number !== asked;
        return { ok: true, value: await check(symbol, at, 'trader', { progress, cancelled }) };
      } catch (error) {
        log('error', 'check failed', { symbol, ...errorFields(error) });
        return { ok: false, text: checkDied(symbol, error) };
      }
    },
    cancel() {
      asked++;
    },
    last,
    async work() {
      const live = storage.series.all().filter(({ source }) => source === 'bridge');
      for (const symbol of new Set(live.map(({ key }) => key.symbol))) {
        const at = newestWholeDay(storage, symbol, clock.now());
        if (at === null) continue;
        const name = `checked ${symbol}`;
        const known = Number(storage.meta.get(name) ?? -Infinity);
        if (at <= known) continue;
        // First, so that a day which cannot be checked is not tried every minute.
        storage.transaction(() => storage.meta.set(name, String(at)));
        await check(symbol, at, 'vigia', { progress: () => undefined, cancelled: () => false });
      }
    },
    conditions: () =>
      symbols().flatMap((symbol): Condition[] => {
        const found = last(symbol);
        if (found === null) return [];
        return [
          {
            alert: 'not-reproduced',
            subject: symbol,
            level: found.unexplained > 0 ? 'bad' : 'good',
            severity: 'error',
            urgent: false,
            unhealthy: true,
            ...internalTexts.notReproduced(found),
          },
        ];
      }),
    samples: () => checkSamples(symbols().flatMap((symbol) => last(symbol) ?? [])),
  };
}

function checkDied(symbol: string, error: unknown): { readonly pt: string; readonly en: string } {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  return {
    pt: `O dia de ${symbol} não pôde ser conferido (${why}). Os alertas continuam. Tente de novo; se repetir, envie o arquivo de logs/.`,
    en: `The day of ${symbol} could not be checked (${why}). The alerts go on. Try again; if it happens again, send the file in logs/.`,
  };
}
