import { create } from 'zustand';
import type { Mark } from '../../app/evaluation/marks';

interface MarkState {
  /** The trader's own opportunities, oldest first, by `seriesId`; those of series that were looked at. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

export const useMarks = create<MarkState>(() => ({ marks: new Map() }));
