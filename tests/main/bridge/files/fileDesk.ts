import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { knownInstrument } from '../../../../app/market/instruments';
import type { Candle } from '../../../../app/market/candle';
import type { CandleFile } from '../../../../main/bridge/files/candleFile';
import { readCandleFile } from '../../../../main/bridge/files/readCandleFile';
import { NO_CHOICES, type ReadingChoices } from '../../../../main/bridge/files/readingChoices';
import { rowFaultText } from '../../../../main/bridge/files/rowFaultText';
import type { Problem } from '../../../../main/problem';

/** A folder for files written in a test, and the readings of them. */
export function fileDesk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigia-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(content: string | Buffer, name = 'WIN$N_M5.csv'): string {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  }
  async function result(file: string, choices: Partial<ReadingChoices> = {}) {
    const all = { ...NO_CHOICES, ...choices };
    return await readCandleFile({ path: file, choices: all, instrumentOf: knownInstrument });
  }
  return {
    folder,
    write,
    result,
    async read(
      content: string | Buffer,
      name?: string,
      choices?: Partial<ReadingChoices>,
    ): Promise<CandleFile> {
      const read = await result(write(content, name), choices);
      if (!read.ok) throw new Error(read.problem.text.en);
      return read.value;
    },
    async problemOf(content: string | Buffer, choices?: Partial<ReadingChoices>): Promise<Problem> {
      const read = await result(write(content), choices);
      if (read.ok) throw new Error('the file was read');
      return read.problem;
    },
  };
}

export function candlesOf(file: CandleFile): readonly Candle[] {
  return [...file.candles];
}

export function faultsOf(file: CandleFile): readonly string[] {
  return file.rejected.map(({ line, fault }) => `${line} ${rowFaultText(fault).en}`);
}
