import { expect } from 'vitest';
import type { Candle } from '../../../app/market/candle';
import { createRandom } from '../../support/series/random';
import { AppSide } from '../support/appSide';
import { ExpertStage, MORNING, OFFSET, type StageOptions } from '../support/expertStage';
import { candleOf, pastRows, walkRow } from '../support/marketRows';
import type { Row, ScriptedTerminal } from '../support/scriptedTerminal';

export const TF = 300;
export const SYMBOL = 'WIN$N';

export interface AppScene {
  readonly app: AppSide;
  readonly stage: ExpertStage;
  readonly terminal: ScriptedTerminal;
  /** All candles of the terminal at the start; the last one is forming. */
  readonly rows: readonly Row[];
  readonly next: (time: number) => Row;
  /** A second chart of the same symbol in another terminal, on the same app. */
  readonly another: (terminal: ScriptedTerminal) => Promise<ExpertStage>;
}

export interface AppSceneOptions {
  readonly root: string;
  readonly terminal: ScriptedTerminal;
  readonly past?: number;
  readonly token?: string;
  readonly stage?: Partial<StageOptions>;
}

/** The expert and the real app, side by side, until `act` is done. */
export async function withApp(
  options: AppSceneOptions,
  act: (scene: AppScene) => Promise<void>,
): Promise<void> {
  const { root, terminal, past: count = 300, token } = options;
  const random = createRandom(11);
  const past = pastRows(random, { count, before: MORNING, seconds: TF });
  let close = past.at(-1)?.[4] ?? 178_000;
  const next = (time: number): Row => {
    const row = walkRow(random, time, close);
    close = row[4];
    return row;
  };
  const rows = [...past, next(MORNING)];
  const { serverNow = MORNING + 20, offset = OFFSET } = options.stage ?? {};
  const now = (serverNow - offset) * 1000;
  const app = await AppSide.start({ root, now, ...(token === undefined ? {} : { token }) });
  const stageOptions = { port: app.port, past: rows, ...options.stage };
  const onTime = (milliseconds: number): Promise<void> => app.pass(milliseconds);
  const stage = await ExpertStage.open({ ...stageOptions, terminal, onTime });
  try {
    await stage.attach();
    // A second terminal lives in the same time, which the first one moves.
    const another = (other: ScriptedTerminal): Promise<ExpertStage> =>
      ExpertStage.open({ ...stageOptions, terminal: other, serverNow: stage.serverNow });
    await act({ app, stage, terminal, rows, next, another });
    expect(terminal.killed).toBeNull();
  } finally {
    await stage.end();
    await app.stop('clean');
  }
}

/** The rows as the app has to store them. */
export function asStored(rows: readonly Row[], offset = OFFSET): readonly Candle[] {
  return rows.map((row) => candleOf(row, offset));
}
