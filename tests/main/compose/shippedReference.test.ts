import { expect, it } from 'vitest';
import { evaluationJsonSchema } from '../../../app/contract/evaluationJson';
import { DEFAULT_ENGINE_SETTINGS } from '../../../app/engine/engineSettings';
import { DEFAULT_EVALUATION_SETTINGS } from '../../../app/evaluation/evaluationSettings';
import { COMMANDS } from '../../../main/cli/commands';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { referenceHash } from '../../../main/compose/performance/referenceHash';
import { referenceOf } from '../../../main/compose/performance/referenceOf';
import { SHIPPED_REFERENCE, SHIPPED_SETTINGS_HASH } from '../../../main/compose/performance/shippedReference';
import { requireSharedData } from '../../support/requireSharedData';
import { terminalFolder } from '../../support/terminalFolder';
import { terminalIo } from '../../support/terminalIo';

it('the reference that comes with Vigia is what its backtest says today, with the default settings', async (context) => {
  const file = requireSharedData(context, 'WIN_M5_20210823_20220518.csv');
  const root = terminalFolder();
  const io = terminalIo(root);
  expect(await runCommandLine(['backtest', file, '--json', '--data-dir', root], COMMANDS, io, 'en')).toBe(0);
  const found = evaluationJsonSchema.parse(JSON.parse(io.output()));
  // When the definitions, the engine or the defaults change, what is printed here is the new reference.
  expect({
    hash: referenceHash(found.settings, found.engineVersion),
    reference: referenceOf(found, 'shipped', SHIPPED_REFERENCE.at),
  }).toEqual({ hash: SHIPPED_SETTINGS_HASH, reference: SHIPPED_REFERENCE });
  expect(referenceHash({ ...DEFAULT_ENGINE_SETTINGS, evaluation: DEFAULT_EVALUATION_SETTINGS })).toBe(
    SHIPPED_SETTINGS_HASH,
  );
});
