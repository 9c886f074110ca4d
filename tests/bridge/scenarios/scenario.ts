import { expect } from 'vitest';
import { createRandom } from '../../support/series/random';
import { ExpertStage, MORNING, type StageOptions } from '../support/expertStage';
import { pastRows, walkRow } from '../support/marketRows';
import { ProtocolWitness, type WitnessManners } from '../support/protocolWitness';
import type { Row, ScriptedTerminal } from '../support/scriptedTerminal';

/** Something that the expert must do, as a story that can be told to the shipped expert and to one with a fault. */
export interface Scenario {
  readonly name: string;
  readonly run: (terminal: ScriptedTerminal) => Promise<void>;
}

export interface Scene {
  readonly stage: ExpertStage;
  readonly terminal: ScriptedTerminal;
  readonly witness: ProtocolWitness;
  /** All candles of the terminal at the start; the last one is forming. */
  readonly rows: readonly Row[];
  /** The next candle of the walk, at any time. */
  readonly next: (time: number) => Row;
}

export interface SceneOptions extends Partial<Omit<StageOptions, 'terminal' | 'port' | 'past'>> {
  /** Closed candles at the start. */
  readonly past?: number;
  readonly emptyPercent?: number;
  readonly welcome?: WitnessManners['welcome'];
  readonly refusal?: object;
  readonly ackEvery?: number;
  /** False: the scene attaches the expert itself. */
  readonly attached?: boolean;
  /** Nobody listens on the port. */
  readonly silentApp?: boolean;
}

/** A scenario whose other side is the protocol witness. It fails on anything the witness complains about. */
export function scene(
  name: string,
  options: SceneOptions,
  act: (scene: Scene) => Promise<void> | void,
): Scenario {
  return {
    name,
    async run(terminal) {
      const witness = new ProtocolWitness();
      if (options.welcome !== undefined) witness.manners.welcome = options.welcome;
      else witness.manners.welcome = { since: 0, bars: 100 };
      witness.manners.refusal = options.refusal ?? null;
      witness.manners.ackEvery = options.ackEvery ?? 1;
      if (options.silentApp !== true) await witness.start();
      const opened = await open(terminal, witness, options);
      try {
        if (options.attached !== false) await opened.stage.attach();
        await act(opened);
        expect(witness.complaints).toEqual([]);
        expect(terminal.killed).toBeNull();
      } finally {
        await opened.stage.end();
        if (options.silentApp !== true) await witness.stop();
      }
    },
  };
}

async function open(
  terminal: ScriptedTerminal,
  witness: ProtocolWitness,
  options: SceneOptions,
): Promise<Scene> {
  const { past: count = 400, emptyPercent = 10, seconds = 300, serverNow = MORNING + 20 } = options;
  const random = createRandom(7);
  const past = pastRows(random, { count, before: MORNING, seconds, emptyPercent });
  let close = past.at(-1)?.[4] ?? 178_000;
  const next = (time: number): Row => {
    const row = walkRow(random, time, close);
    close = row[4];
    return row;
  };
  const rows = [...past, next(MORNING)];
  const port = witness.port === 0 ? 9 : witness.port;
  const stage = await ExpertStage.open({ ...options, terminal, port, past: rows, seconds, serverNow });
  return { stage, terminal, witness, rows, next };
}

/** The rows of all history lines of one request, in order. */
export function historyRows(witness: ProtocolWitness, rid: number): Row[] {
  return witness.link
    .of('hist')
    .filter((line) => line.rid === rid)
    .flatMap(({ bars }) => bars);
}
