import { soundFor, type AlertSound } from '../../app/alerts/sounds';
import type { Clock } from '../../app/engine/ports';
import type { Channel } from './channel';
import { timed } from './timed';

export interface SoundOptions {
  readonly clock: Clock;
  /** Plays the sound in the window; false when there is no window that could. */
  readonly play: (sound: AlertSound) => Promise<boolean>;
}

/** A short sound by severity and direction, played once. */
export function createSoundChannel({ clock, play }: SoundOptions): Channel {
  const playTimed = (sound: AlertSound) =>
    timed(clock, async () =>
      (await play(sound))
        ? { status: 'delivered' as const }
        : { status: 'permanent' as const, detail: 'no window could play it' },
    );
  return {
    id: 'sound',
    once: true,
    remote: false,
    personal: true,
    // A sound that comes late points at the wrong candle.
    timeToLiveMs: 30_000,
    deadlineMs: 5_000,
    send: (alert) => playTimed(soundFor(alert.severity, alert.direction)),
    sendTest: () => playTimed(soundFor('high', 'long')),
    close: () => Promise.resolve(),
  };
}
