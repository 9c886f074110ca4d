import { create } from 'zustand';
import type { SettingsView } from '../../app/contract/ipcSettings';

/** The settings as the terminal last told them; null until it did. Renewed with every change. */
export const useSettings = create<{ readonly view: SettingsView | null }>(() => ({ view: null }));
