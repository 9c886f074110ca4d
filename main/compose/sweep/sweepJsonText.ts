import type { SweepJson } from '../../../app/contract/sweepJson';

/** The text of a search as a file holds it. */
export function sweepJsonText(json: SweepJson): string {
  return `${JSON.stringify(json, null, 1)}\n`;
}
