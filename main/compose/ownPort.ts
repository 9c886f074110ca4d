import type { Clock, Notice } from '../../app/engine/ports';
import type { Text } from '../problem';
import type { PortStatus } from './composeTypes';

/** Something of ours that listens on a port. */
interface Listener {
  start(): Promise<
    { readonly ok: true; readonly port: number } | { readonly ok: false; readonly text: Text }
  >;
  stop(): Promise<void>;
}

export type PortCode = 'http-port' | 'bridge-port';

interface Address {
  readonly host: string;
  readonly port: number;
}

export interface OwnPort<L extends Listener> {
  /** The one that listens now. */
  listener(): L;
  /** A port that is taken is a notice, and the rest of the terminal runs: a trader without it still has alerts. */
  open(): Promise<void>;
  /** Listens at another address; while that one is taken, the old one stays. */
  move(to: Address): Promise<void>;
  close(): Promise<void>;
  status(): PortStatus;
}

export interface OwnPortOptions<L extends Listener> {
  readonly code: PortCode;
  readonly at: Address;
  readonly make: (at: Address) => L;
  readonly notify: (notice: Notice) => void;
  /** Hears where it listens now, and where it does not any more. */
  readonly changed: (code: PortCode, status: PortStatus) => void;
  readonly clock: Clock;
}

export function createOwnPort<L extends Listener>(options: OwnPortOptions<L>): OwnPort<L> {
  const { code, make, notify, changed, clock } = options;
  let asked = options.at;
  let listener = make(asked);
  let status: PortStatus = { open: false, ...asked, problem: null };
  const become = (next: PortStatus): void => {
    status = next;
    changed(code, next);
  };

  /** Null: it listens. */
  async function start(one: L, at: Address): Promise<Text | null> {
    const started = await one.start();
    if (started.ok) {
      become({ open: true, host: at.host, port: started.port });
      return null;
    }
    const { text } = started;
    notify({ code, level: 'error', text, at: clock.now() });
    return text;
  }

  return {
    listener: () => listener,
    async open() {
      const text = await start(listener, asked);
      if (text !== null) become({ open: false, ...asked, problem: { code, text } });
    },
    async move(to) {
      if (to.host === asked.host && to.port === asked.port) return;
      const next = make(to);
      const before = status;
      const text = await start(next, to);
      asked = to;
      if (text !== null) {
        if (!before.open) become({ open: false, ...to, problem: { code, text } });
        return;
      }
      const old = listener;
      listener = next;
      await old.stop();
    },
    async close() {
      await listener.stop();
      if (status.open) become({ open: false, host: asked.host, port: status.port, problem: null });
    },
    status: () => status,
  };
}
