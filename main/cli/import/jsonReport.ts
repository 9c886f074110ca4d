import type { ImportReport } from '../../compose/importReport';

/** The report for programs: times as ISO UTC, sentences in English. */
export function jsonReport(whole: ImportReport): object {
  const { rejected, differences, understood, calendar: _, ...report } = whole;
  return {
    ...report,
    rejected: rejected.map(({ at, reason }) => ({ at, reason: reason.en })),
    differences: differences.map(({ time, ...candles }) => ({
      time: new Date(time).toISOString(),
      ...candles,
    })),
    understood: understood.map(({ en }) => en),
  };
}
