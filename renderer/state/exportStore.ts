import { create } from 'zustand';
import type { AlertExportProgress } from '../../app/contract/ipcExport';

/** The file of alerts that is being written; null when none is. */
export const useExport = create<{ readonly progress: AlertExportProgress | null }>(() => ({
  progress: null,
}));
