import { fileProblem } from '../../fileProblem';
import type { Result } from '../../result';
import { barExportColumns, type BarExportColumns } from './barExportColumns';
import { barExportProblems } from './barExportProblems';
import { barExportRow } from './barExportRow';
import type { BarFile, RejectedRow } from './barFile';
import { collectCandles, type LineCandle } from './collectCandles';
import { commonTimeframe } from './commonTimeframe';
import { BinaryFileError, fileLines } from './fileLines';

/** The exchange whose wall clock the exports show. */
const ZONE = 'America/Sao_Paulo';

/**
 * Reads the bar export of MetaTrader 5: TAB between the columns, named in the first line; times on the exchange's
 * wall clock. Rows that cannot be candles are listed with their lines; the rest is kept.
 */
export async function readBarExport(path: string): Promise<Result<BarFile>> {
  let columns: BarExportColumns | null = null;
  const rows: LineCandle[] = [];
  const rejected: RejectedRow[] = [];
  let line = 0;
  try {
    for await (const text of fileLines(path)) {
      line += 1;
      if (columns === null) {
        if (text.trim() === '') continue;
        const found = barExportColumns(text);
        if (!found.ok) {
          const { header, missing } = found;
          const problem = header
            ? barExportProblems.missingColumns(path, missing)
            : barExportProblems.notBars(path);
          return { ok: false, problem };
        }
        ({ columns } = found);
      } else if (text !== '') {
        const row = barExportRow(text, columns, ZONE);
        if (row.ok) rows.push({ line, candle: row.candle });
        else rejected.push({ line, reason: row.reason });
      }
    }
  } catch (error) {
    const binary = error instanceof BinaryFileError;
    return { ok: false, problem: binary ? barExportProblems.binary(path) : fileProblem(error, path) };
  }
  if (columns === null) return { ok: false, problem: barExportProblems.empty(path) };
  if (rows.length === 0) return { ok: false, problem: barExportProblems.noCandles(path, rejected[0]) };
  const { candles, conflicts, duplicates } = collectCandles(rows);
  const timeframe = commonTimeframe(candles.map(({ time }) => time));
  if (timeframe === null) return { ok: false, problem: barExportProblems.noTimeframe(path) };
  const all = [...rejected, ...conflicts].sort((a, b) => a.line - b.line);
  return {
    ok: true,
    value: { candles, timeframe, rows: rows.length + rejected.length, rejected: all, duplicates },
  };
}
