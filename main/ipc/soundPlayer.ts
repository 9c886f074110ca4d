import type { WebContents } from 'electron';
import { sendEvent } from './sendEvent';

/** A window that has not begun to play by then will not, ms. */
const PATIENCE_MS = 4_000;

interface AskedSound {
  readonly file: string;
  /** 0 to 1. */
  readonly volume: number;
}

export interface SoundPlayer {
  /** True once the window plays the file; false when none can. */
  play(sound: AskedSound): Promise<boolean>;
  /** A page has begun to listen: what was asked while there was none is asked again, if it is the one that plays. */
  ready(page: WebContents): void;
  /** The window's answer. */
  played(number: number, heard: boolean): void;
}

/** Asks the window to play sounds: the main process has no loudspeaker. */
export function createSoundPlayer(window: () => WebContents | null): SoundPlayer {
  const waiting = new Map<number, { readonly sound: AskedSound; readonly end: (heard: boolean) => void }>();
  let asked = 0;
  return {
    play(sound) {
      const target = window();
      if (target === null) return Promise.resolve(false);
      asked += 1;
      const number = asked;
      return new Promise((resolve) => {
        const timer = setTimeout(() => end(false), PATIENCE_MS);
        const end = (heard: boolean): void => {
          clearTimeout(timer);
          waiting.delete(number);
          resolve(heard);
        };
        waiting.set(number, { sound, end });
        sendEvent(target, 'sound:play', { number, ...sound });
      });
    },
    ready(page) {
      const target = window();
      if (target !== page) return;
      for (const [number, { sound }] of waiting) sendEvent(target, 'sound:play', { number, ...sound });
    },
    played(number, heard) {
      waiting.get(number)?.end(heard);
    },
  };
}
