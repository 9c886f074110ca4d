import { create } from 'zustand';
import type { QuietState } from '../../app/contract/ipcQuiet';

/** Do-not-disturb, as the terminal tells it. */
export const useQuiet = create<QuietState>(() => ({ on: false, until: null, allowCritical: true }));
