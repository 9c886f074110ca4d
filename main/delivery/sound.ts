import type { SoundChoice } from '../../app/alerts/sounds';
import type { Severity } from '../../app/detectors/severity';
import type { Clock } from '../../app/engine/ports';
import type { Direction } from '../../app/market/direction';
import type { Channel } from './channel';
import { timed } from './timed';

/** What the window is asked to play. */
export interface PlayedSound {
  readonly file: string;
  /** 0 to 1. */
  readonly volume: number;
}

export interface SoundOptions {
  readonly clock: Clock;
  /** Read at every alert; the volume in percent. */
  readonly settings: () => { readonly volume: number } & SoundChoice;
  /** Plays the sound in the window; false when there is no window that could. */
  readonly play: (sound: PlayedSound) => Promise<boolean>;
}

/** A short sound by severity and direction, played once. */
export function createSoundChannel({ clock, settings, play }: SoundOptions): Channel {
  const playTimed = (severity: Severity, direction: Direction) =>
    timed(clock, async () => {
      const { volume, ...choice } = settings();
      const name = choice[severity][direction];
      if (name === 'none') return { status: 'permanent' as const, detail: 'no sound is chosen for this' };
      return (await play({ file: `${name}.wav`, volume: volume / 100 }))
        ? { status: 'delivered' as const }
        : { status: 'permanent' as const, detail: 'no window could play it' };
    });
  return {
    id: 'sound',
    once: true,
    remote: false,
    personal: true,
    // A sound that comes late points at the wrong candle.
    timeToLiveMs: 30_000,
    deadlineMs: 5_000,
    send: (alert) => playTimed(alert.severity, alert.direction),
    sendTest: () => playTimed('high', 'long'),
    close: () => Promise.resolve(),
  };
}
