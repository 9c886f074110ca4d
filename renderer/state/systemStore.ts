import { create } from 'zustand';
import type { DeliveryState } from '../../app/contract/ipcDelivery';
import type { SystemInfo } from '../../app/contract/ipcSystem';

/** The terminal about itself and its channels; null until the first answer. */
export const useSystem = create<{
  readonly info: SystemInfo | null;
  readonly delivery: DeliveryState | null;
}>(() => ({ info: null, delivery: null }));
