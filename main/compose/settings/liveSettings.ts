import type { RunSettings } from '../runSettings';

export interface LiveSettings {
  /** Always those that hold now: whoever keeps this object and reads it at each use needs to hear of no change. */
  readonly settings: RunSettings;
  /** Gives those that held before. */
  replace(next: RunSettings): RunSettings;
}

/** Settings that may change while Vigia runs. */
export function createLiveSettings(first: RunSettings): LiveSettings {
  let held = first;
  const settings: RunSettings = {
    get engine() {
      return held.engine;
    },
    get delivery() {
      return held.delivery;
    },
    get silence() {
      return held.silence;
    },
    get server() {
      return held.server;
    },
    get bridge() {
      return held.bridge;
    },
    get market() {
      return held.market;
    },
    get instruments() {
      return held.instruments;
    },
    get language() {
      return held.language;
    },
    get all() {
      return held.all;
    },
    get publicPart() {
      return held.publicPart;
    },
    get hash() {
      return held.hash;
    },
    get engineHash() {
      return held.engineHash;
    },
  };
  return {
    settings,
    replace(next) {
      const before = held;
      held = next;
      return before;
    },
  };
}
