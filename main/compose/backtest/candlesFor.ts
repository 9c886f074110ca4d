import type { BacktestSource } from '../../../app/contract/ipcBacktest';
import type { Text } from '../../problem';
import type { Storage } from '../../storage/storage';
import type { FileDesk } from '../files/fileDesk';
import { backtestDied } from './backtestDied';
import type { CandlesJob } from './backtestJob';
import { readStoredCandles } from './readStoredCandles';

/** What a thread is given of the candles that the trader chose, or why there are none. */
export async function candlesFor(
  parts: { readonly files: Pick<FileDesk, 'pathOf'>; readonly storage: Pick<Storage, 'series' | 'candles'> },
  source: BacktestSource,
): Promise<CandlesJob['source'] | { readonly text: Text }> {
  if (source.kind === 'file') {
    const path = parts.files.pathOf(source.id);
    return path === null ? { text: NOT_OPEN } : { kind: 'file', path };
  }
  try {
    return (await readStoredCandles(parts.storage, source.key)) ?? { text: notStored(source.key.symbol) };
  } catch (error) {
    return { text: backtestDied(error) };
  }
}

const NOT_OPEN: Text = {
  pt: 'Este arquivo não está mais aberto. Escolha-o de novo.',
  en: 'This file is not open any more. Choose it again.',
};

const notStored = (symbol: string): Text => ({
  pt: `Ainda não há candles guardados de ${symbol}. Conecte o MT5 ou importe um arquivo, e rode de novo.`,
  en: `No candles of ${symbol} are stored yet. Connect MT5 or import a file, and run it again.`,
});
