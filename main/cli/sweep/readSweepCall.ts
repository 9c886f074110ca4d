import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { OWN_SEARCH_SPACE } from '../../../app/evaluation/sweep/ownSearchSpace';
import { READY_GRIDS } from '../../../app/evaluation/sweep/readyGrids';
import type { SearchKey } from '../../../app/evaluation/sweep/searchSpace';
import { OBJECTIVES } from '../../../app/evaluation/sweep/totals';
import { MOST_SETTINGS, parseGrid } from '../../../config/parseGrid';
import type { SweepOptions } from '../../compose/sweep/runSweep';
import { presetNameProblem } from '../../compose/presets/savePreset';
import { fileProblem } from '../../fileProblem';
import type { Text } from '../../problem';
import type { CommandCall } from '../command';
import { readDetectors } from '../readDetectors';
import { readTickSize } from '../readTickSize';
import { readWholeNumber } from '../readWholeNumber';
import { sweepTexts as texts } from './sweepTexts';

/** What the options of the command say of the search. */
export interface SweepCall extends Pick<
  SweepOptions,
  'keys' | 'random' | 'seed' | 'objective' | 'train' | 'test' | 'workers' | 'detectors'
> {
  /** Smallest price step; null where the symbol or the prices say it. */
  readonly tickSize: number | null;
  /** The name of the preset to keep the best as. */
  readonly save: string | null;
}

type Read = { readonly ok: true; readonly value: SweepCall } | { readonly ok: false; readonly text: Text };

const MOST_SESSIONS = 10_000;
const MOST_SEED = 4_294_967_295;
const MOST_WORKERS = 256;

/** Reads the options of a search; every mistake is one sentence. */
export function readSweepCall({ values, io }: CommandCall): Read {
  const fail = (text: Text): Read => ({ ok: false, text });
  const numbers: Record<string, number | null> = {};
  const most = {
    random: MOST_SETTINGS,
    seed: MOST_SEED,
    train: MOST_SESSIONS,
    test: MOST_SESSIONS,
    workers: MOST_WORKERS,
  };
  for (const [name, limit] of Object.entries(most)) {
    const read = readWholeNumber(values, name, limit);
    if (!read.ok) return fail(read.problem.text);
    if (read.value === 0 && name !== 'seed') return fail(texts.zero(name));
    numbers[name] = read.value;
  }
  const { random = null } = numbers;
  const { grid } = values;
  if (typeof grid !== 'string' && random === null) return fail(texts.nothingAsked);
  const ready = Object.entries(READY_GRIDS).find(([name]) => name === grid)?.[1] ?? null;
  const keys =
    typeof grid !== 'string' || ready !== null
      ? parseGrid(ready ?? OWN_SEARCH_SPACE, random !== null)
      : readGrid(resolve(io.cwd, grid), random !== null);
  if (!keys.ok) return fail('text' in keys ? keys.text : keys.problem.text);
  const asked = values.by ?? 'volatility';
  const objective = OBJECTIVES.find((word) => word === asked);
  if (objective === undefined) return fail(texts.badObjective(String(asked)));
  const detectors = readDetectors(values);
  const tickSize = readTickSize(values);
  if (!detectors.ok) return detectors;
  if (!tickSize.ok) return tickSize;
  const save = typeof values.save === 'string' ? values.save : null;
  const badName = save === null ? null : presetNameProblem(save);
  if (badName !== null) return fail(badName.text);
  return {
    ok: true,
    value: {
      keys: keys.keys,
      random,
      seed: numbers.seed ?? 1,
      objective,
      train: numbers.train ?? 60,
      test: numbers.test ?? 20,
      workers: numbers.workers ?? availableParallelism(),
      detectors: detectors.value,
      tickSize: tickSize.value,
      save,
    },
  };
}

function readGrid(
  path: string,
  drawn: boolean,
): { readonly ok: true; readonly keys: readonly SearchKey[] } | { readonly ok: false; readonly text: Text } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { ok: false, text: fileProblem(error, path).text };
  }
  const parsed = parseGrid(text, drawn);
  return parsed.ok ? parsed : { ok: false, text: texts.inFile(path, parsed.problem.text) };
}
