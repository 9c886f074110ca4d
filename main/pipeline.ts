import type { SilenceSettings } from '../app/alerts/silence/silenceSettings';
import type { Engine } from '../app/engine/engineTypes';
import type { EvaluationSettings } from '../app/evaluation/evaluationSettings';
import type { Clock, LevelPort, MarketPort, Notice, SeriesSummary, TerminalPort } from '../app/engine/ports';
import type { Log } from '../app/engine/ports/log';
import type { OutboxPort } from '../app/engine/ports/outbox';
import type { Scheduler } from '../app/engine/ports/scheduler';
import { createAttentionDesk } from './pipeline/attentionDesk';
import { createCommitStamps } from './pipeline/commitStamps';
import { createDeliveryNotes } from './pipeline/deliveryNotes';
import { createEventHub } from './pipeline/eventHub';
import { createLevelBoard } from './pipeline/levelBoard';
import { createLevelDesk, type LevelDefaults } from './pipeline/levelDesk';
import { createMarketDesk } from './pipeline/marketDesk';
import { createNoticeBoard } from './pipeline/noticeBoard';
import { createOutboxDesk } from './pipeline/outboxDesk';
import type { DeliveryPlan, PipelineCore } from './pipeline/pipelineCore';
import { settingsEntry, type SettingsOfRun } from './pipeline/settingsEntry';
import { createSilence } from './pipeline/silence';
import { createSnoozeDesk } from './pipeline/snoozeDesk';
import { createSnoozeEnds } from './pipeline/snoozeEnds';
import { createTerminalDesk } from './pipeline/terminalDesk';
import type { CommandResult } from '../app/engine/ports';
import type { Problem } from './problem';
import type { Result } from './result';
import type { Storage } from './storage/storage';

export interface PipelineOptions {
  readonly storage: Storage;
  /** A fresh engine with the settings that hold now. */
  readonly makeEngine: () => Engine;
  // These four are read at each use, since settings change while Vigia runs.
  /** When the trader wants silence; the simulated market's speed in closed candles a second tells its sessions. */
  readonly silence: SilenceSettings;
  readonly simulatedSpeed: number;
  readonly plan: DeliveryPlan;
  readonly levelDefaults: LevelDefaults;
  readonly evaluation: EvaluationSettings;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly version: string;
  /** Those of this run; a change since the last one is audited. */
  readonly settings: SettingsOfRun;
}

/** The only entry for a candle or a command: engine, one transaction, then the world. */
export interface Pipeline {
  readonly market: MarketPort;
  readonly terminal: TerminalPort;
  readonly levels: LevelPort;
  readonly outbox: OutboxPort;
  notify(notice: Notice): void;
  series(): readonly SeriesSummary[];
  /**
   * Settings have changed: audits how. With `engine` every series starts afresh on its stored candles, silently, and
   * remembers what was said.
   */
  settingsChanged(settings: SettingsOfRun, engine: boolean): CommandResult;
  /** Why the database refuses to write just now; null when it does not. */
  storageProblem(): Problem | null;
  /** Writes what is still waiting and the engine's states; the storage stays open. */
  stop(): void;
}

/** Starts on what is stored: there is no other way to start than the one after a crash. */
export function createPipeline(options: PipelineOptions): Result<Pipeline> {
  const { storage, makeEngine, plan, clock, scheduler, log, version, settings } = options;
  const startedAt = clock.now();
  const hub = createEventHub(log);
  const notices = createNoticeBoard(hub, clock);
  const stamps = createCommitStamps();
  const endOf = createSnoozeEnds(storage, () => options.simulatedSpeed);
  const attention = createAttentionDesk(storage, () => options.silence.attention);
  const snoozes = createSnoozeDesk({ storage, clock, scheduler, hub, notices, endOf });
  const core: PipelineCore = {
    storage,
    engine: makeEngine(),
    makeEngine,
    silence: createSilence(storage, () => options.silence, snoozes, attention),
    attention,
    plan,
    clock,
    log,
    levels: createLevelBoard(storage),
    get evaluation() {
      return options.evaluation;
    },
    hub,
    notices,
    stamps,
    notes: createDeliveryNotes({ storage, notices, stamps, hub, clock, scheduler }),
  };
  const market = createMarketDesk(core);
  const outbox = createOutboxDesk(core);
  const terminal = createTerminalDesk(core, snoozes, {
    version,
    startedAt,
    summaries: () => market.summaries(),
  });

  const started = storage.transaction(() => {
    const entry = { ts: startedAt, actor: 'vigia', alertId: null };
    storage.audit.append({ ...entry, event: 'start', body: { version } });
    const changed = settingsEntry(storage, settings);
    if (changed !== null) storage.audit.append({ ...entry, event: 'settings', body: changed });
    core.levels.reload();
    market.loadKnown();
    snoozes.load();
  });
  if (!started.ok) return started;
  storage.history.warm(scheduler);
  storage.checkpointWhenQuiet(scheduler);
  // The moment of a commit is written with the next transaction, or soon after.
  hub.subscribe((event) => {
    if (event.type === 'alert') core.notes.schedule();
  });

  const pipeline: Pipeline = {
    market,
    terminal,
    levels: createLevelDesk(
      core,
      () => options.levelDefaults,
      (key) => market.stateOf(key),
    ),
    outbox,
    notify: (notice) => core.notices.post(notice),
    series: () => market.summaries(),
    settingsChanged(changed, engine) {
      const written = storage.transaction(() => {
        const body = settingsEntry(storage, changed);
        if (body === null) return;
        const entry = { ts: clock.now(), actor: 'trader', alertId: null };
        storage.audit.append({ ...entry, event: 'settings', body });
      });
      if (!written.ok) {
        core.notices.storageFailed(written.problem);
        return { ok: false, text: written.problem.text };
      }
      if (!engine) return { ok: true };
      core.engine = makeEngine();
      market.restartEngines();
      return { ok: true };
    },
    storageProblem: () => core.notices.storageFailing(),
    stop() {
      core.notes.stop();
      snoozes.stop();
      const stopped = storage.transaction(() => {
        market.saveSnapshots();
        storage.audit.append({ ts: clock.now(), actor: 'vigia', event: 'stop', alertId: null, body: {} });
      });
      if (!stopped.ok) log('error', 'stop not written', { code: stopped.problem.code });
    },
  };
  return { ok: true, value: pipeline };
}
