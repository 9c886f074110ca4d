import type { ImportReport } from '../../compose/importReport';
import type { Text } from '../../problem';
import { importTexts } from './importTexts';

const SHOWN = 10;

/** The report for a person, a line each. */
export function reportLines(report: ImportReport): readonly Text[] {
  const { rejected, rejectedCount, differences, differenceCount } = report;
  const lines = [importTexts.understood(report.understood), importTexts.done(report)];
  if (report.cutOff) lines.push(importTexts.cutOff);
  for (const { at, reason } of rejected.slice(0, SHOWN)) lines.push(importTexts.rejected(at, reason));
  if (rejectedCount > SHOWN) lines.push(importTexts.more(rejectedCount - SHOWN));
  if (differenceCount > 0) lines.push(importTexts.differences(differenceCount));
  for (const difference of differences.slice(0, SHOWN)) lines.push(importTexts.difference(difference));
  if (differenceCount > SHOWN) lines.push(importTexts.more(differenceCount - SHOWN));
  if (report.stopped) lines.push(importTexts.stopped(report));
  return lines;
}
