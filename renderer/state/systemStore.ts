import { create } from 'zustand';
import type { SystemInfo } from '../../app/contract/ipcSystem';

/** The terminal about itself; null until the first answer. */
export const useSystem = create<{ readonly info: SystemInfo | null }>(() => ({ info: null }));
