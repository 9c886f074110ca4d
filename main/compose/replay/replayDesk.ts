import type { FileChoices } from '../../../app/contract/ipcFile';
import type { ReplayCommand, ReplaySource, ReplayState } from '../../../app/contract/ipcReplay';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { Clock, CommandResult, MarketEvent, Scheduler, TerminalPort } from '../../../app/engine/ports';
import { ReplayRun } from '../../../app/engine/replay/replayRun';
import type { Result } from '../../result';
import { replayLevels } from './replayLevels';
import { replayTexts } from './replayDeskTexts';
import { ReplayPlayer } from './replayPlayer';
import { storedMarket, type ChosenMarket } from './storedMarket';
import { terminalWithReplay } from './terminalWithReplay';

export interface ReplayDeskParts {
  /** Those that hold when a replay is opened. */
  readonly settings: () => EngineSettings;
  readonly terminal: TerminalPort;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** The candles of a file that the trader opened. */
  readonly fileMarket: (id: number, choices: FileChoices) => Promise<Result<ChosenMarket>>;
}

/** One replay at a time, beside the live market and apart from it. */
export interface ReplayDesk {
  /** What a window sees: the terminal, and the replay as one more series. */
  readonly terminal: TerminalPort;
  open(source: ReplaySource): Promise<CommandResult>;
  command(command: ReplayCommand): CommandResult;
  state(): ReplayState | null;
  /** Hears of every change; null when the replay was closed. */
  onChange(listener: (state: ReplayState | null) => void): void;
  stop(): void;
}

export function createReplayDesk({
  settings,
  terminal,
  clock,
  scheduler,
  fileMarket,
}: ReplayDeskParts): ReplayDesk {
  const listeners = new Set<(event: MarketEvent) => void>();
  let changed: (state: ReplayState | null) => void = () => undefined;
  let player: ReplayPlayer | null = null;

  async function find(source: ReplaySource): Promise<Result<ChosenMarket>> {
    if (source.kind === 'file') return await fileMarket(source.id, source.choices);
    return storedMarket(terminal, source);
  }

  function close(): void {
    player?.stop();
    player = null;
  }

  return {
    terminal: terminalWithReplay(terminal, () => player, listeners),
    async open(source) {
      const found = await find(source);
      if (!found.ok) return { ok: false, text: found.problem.text };
      const { market, title, start } = found.value;
      const levels = replayLevels(terminal.snapshot().levels, found.value, clock.now());
      close();
      player = new ReplayPlayer({
        run: new ReplayRun(settings(), market, levels),
        title,
        start,
        clock,
        scheduler,
        publish: (event) => {
          for (const listener of listeners) listener(event);
        },
        changed: (state) => changed(state),
      });
      return { ok: true };
    },
    command(command) {
      if (player === null) return { ok: false, text: replayTexts.none };
      if (command.do === 'close') {
        close();
        changed(null);
      } else player.obey(command);
      return { ok: true };
    },
    state: () => player?.state() ?? null,
    onChange(listener) {
      changed = listener;
    },
    stop: close,
  };
}
