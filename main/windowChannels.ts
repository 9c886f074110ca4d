import type { Channel } from './delivery/channel';
import { createDesktopChannel } from './delivery/desktop';
import { createSoundChannel } from './delivery/sound';

type Ports = Parameters<typeof createDesktopChannel>[0] & Parameters<typeof createSoundChannel>[0];

/** The channels that only a window has. */
export function windowChannels(ports: Ports): readonly Channel[] {
  return [createDesktopChannel(ports), createSoundChannel(ports)];
}
