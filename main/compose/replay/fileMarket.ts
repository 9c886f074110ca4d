import type { FileChoices } from '../../../app/contract/ipcFile';
import type { InstrumentLookup } from '../../bridge/files/readingChoices';
import type { Result } from '../../result';
import type { FileDesk } from '../files/fileDesk';
import { importProblems } from '../importProblems';
import { instrumentOfFile } from '../instrumentOfFile';
import type { ChosenMarket } from './storedMarket';

/** Shown at the start, so that a chart has something to stand on. */
const SEEN = 100;

/** The candles of a file that the trader opened, from nearly its beginning on. */
export async function fileMarket(
  files: FileDesk,
  id: number,
  choices: FileChoices,
  instrumentOf: InstrumentLookup,
): Promise<Result<ChosenMarket>> {
  const read = await files.read(id, choices);
  if (!read.ok) return read;
  const { name, file } = read.value;
  const { symbol } = file.understood;
  if (symbol === null) return { ok: false, problem: importProblems.noSymbol };
  const instrument = instrumentOfFile(file, null, instrumentOf);
  if (instrument === null) return { ok: false, problem: importProblems.unknownTick(symbol) };
  const candles = file.candles.slice(0, file.candles.length);
  const start = Math.min(SEEN, Math.floor(candles.length / 4));
  return {
    ok: true,
    value: {
      market: { key: { symbol, timeframe: file.timeframe }, instrument, candles },
      title: name,
      start,
    },
  };
}
