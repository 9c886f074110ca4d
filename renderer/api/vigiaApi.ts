import type { VigiaApi } from '../../app/contract/ipcApi';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly vigia: VigiaApi;
  }
}

/** The door to the main process. */
export function vigiaApi(): VigiaApi {
  return window.vigia;
}
