import { randomUUID } from 'node:crypto';
import type { Severity } from '../../app/detectors/severity';
import type { CommandResult, LevelPort } from '../../app/engine/ports';
import type { DrawnLevel, LevelWish } from '../../app/engine/ports/levels';
import { PriceGrid } from '../../app/market/priceGrid';
import { seriesId, type SeriesKey } from '../../app/market/series';
import { timeframeMs } from '../../app/market/timeframe';
import { momentWithin } from './marketMoment';
import type { PipelineCore } from './pipelineCore';
import type { SeriesState } from './seriesState';

/** What the settings say of price levels. */
export interface LevelDefaults {
  readonly enabled: boolean;
  /** Of a level that names none. */
  readonly severity: Severity;
}

/** Far more than anybody can read on a chart. */
const MOST_LEVELS = 200;

/** Draws, changes and erases the trader's price levels; each change is on disk and audited before it is watched. */
export function createLevelDesk(
  core: PipelineCore,
  defaults: () => LevelDefaults,
  stateOf: (key: SeriesKey) => SeriesState | null,
): LevelPort {
  const { storage, clock, levels, notices, hub } = core;

  function write(key: SeriesKey, work: () => void): CommandResult {
    const done = storage.transaction(work);
    if (!done.ok) {
      notices.storageFailed(done.problem);
      return { ok: false, text: done.problem.text };
    }
    levels.reload();
    if (stateOf(key)?.ready === true) {
      const watched = levels.watchedOf(key).map(({ level }) => level);
      core.engine.setLevels(key, watched);
    }
    hub.publish({ type: 'levels', levels: levels.all() });
    return { ok: true };
  }

  /** The market's moment now, UTC ms. */
  function momentOf({ stored, last }: SeriesState): number {
    const now = Math.trunc(clock.now());
    if (last === null) return now;
    return momentWithin(stored.key, last.time + timeframeMs(stored.key.timeframe), now);
  }

  function refusalOf(
    id: string | null,
    key: SeriesKey,
    wish: LevelWish,
    moment: number,
  ): CommandResult | null {
    if (!defaults().enabled) return { ok: false, text: OFF };
    if (id !== null && levels.find(id) === null) return { ok: false, text: GONE };
    const others = levels.all().filter((one) => seriesId(one.key) === seriesId(key) && one.level.id !== id);
    if (others.length >= MOST_LEVELS) return { ok: false, text: fullText(key) };
    if (wish.expiresAt !== null && wish.expiresAt <= moment) return { ok: false, text: PAST };
    return null;
  }

  return {
    put(id, key, wish, actor) {
      const state = stateOf(key);
      if (state === null) return { ok: false, text: unknownText(key) };
      const moment = momentOf(state);
      const refusal = refusalOf(id, key, wish, moment);
      if (refusal !== null) return refusal;
      const grid = new PriceGrid(state.stored.instrument.tickSize);
      const before = id === null ? null : levels.find(id);
      const drawn: DrawnLevel = {
        key: before?.key ?? key,
        level: {
          ...wish,
          id: before?.level.id ?? randomUUID(),
          price: grid.toPrice(Math.max(1, Math.round(grid.measure(wish.price)))),
          severity: wish.severity ?? defaults().severity,
          activeFrom: moment,
          startPrice: priceOf(state),
        },
        createdAt: before?.createdAt ?? Math.trunc(clock.now()),
        spentAt: null,
      };
      return write(drawn.key, () => {
        storage.levels.put(state.stored.id, drawn);
        const body = { ...drawn.key, before: before?.level ?? null, after: drawn.level };
        storage.audit.append({ ts: clock.now(), actor, event: 'price-level', alertId: null, body });
      });
    },
    remove(id, actor) {
      const before = levels.find(id);
      // Erased already: that is what was wanted.
      if (before === null) return { ok: true };
      return write(before.key, () => {
        storage.levels.remove(id);
        const body = { ...before.key, before: before.level, after: null };
        storage.audit.append({ ts: clock.now(), actor, event: 'price-level', alertId: null, body });
      });
    },
  };
}

/** The last price heard; null before the first. */
function priceOf({ heard, last }: SeriesState): number | null {
  const newest = heard !== null && heard.time > (last?.time ?? -Infinity) ? heard : last;
  return newest?.close ?? null;
}

const OFF = {
  pt: 'O detector price-level está desligado: ponha enabled: true em detectors, price-level, de alertas.yaml.',
  en: 'The detector price-level is off: put enabled: true under detectors, price-level, in alertas.yaml.',
};

const GONE = {
  pt: 'Este nível já foi apagado. Trace outro.',
  en: 'This level has been erased already. Draw another one.',
};

const PAST = {
  pt: 'A validade deste nível já passou no tempo do mercado. Escolha um momento adiante.',
  en: 'The expiry of this level has gone by in market time. Choose a later moment.',
};

function fullText({ symbol, timeframe }: SeriesKey): { pt: string; en: string } {
  return {
    pt: `${symbol} ${timeframe} já tem ${MOST_LEVELS} níveis. Apague um antes de traçar outro.`,
    en: `${symbol} ${timeframe} has ${MOST_LEVELS} levels already. Erase one before drawing another.`,
  };
}

function unknownText({ symbol, timeframe }: SeriesKey): { pt: string; en: string } {
  return {
    pt: `${symbol} ${timeframe} não tem candles. Conecte-o e trace o nível de novo.`,
    en: `${symbol} ${timeframe} has no candles. Connect it and draw the level again.`,
  };
}
