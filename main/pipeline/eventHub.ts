import type { MarketEvent, Publisher } from '../../app/engine/ports';
import type { Log } from '../../app/engine/ports/log';
import { errorFields } from '../log/errorFields';

export interface EventHub extends Publisher {
  publish(event: MarketEvent): void;
}

/** Tells every listener in the order of subscription; one that throws is logged and the others still hear. */
export function createEventHub(log: Log): EventHub {
  const listeners = new Set<(event: MarketEvent) => void>();
  return {
    publish(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          log('error', 'a listener failed', { event: event.type, ...errorFields(error) });
        }
      }
    },
    subscribe(listener) {
      // Wrapped, so that the same function subscribed twice hears twice and leaves one at a time.
      const own = (event: MarketEvent): void => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
