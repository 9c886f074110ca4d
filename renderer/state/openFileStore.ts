import { create } from 'zustand';
import type { OfferedFile } from '../../app/contract/ipcFile';

/** The file in the dialog; null before one was chosen. */
export const useOpenFile = create<{ readonly file: OfferedFile | null }>(() => ({ file: null }));
