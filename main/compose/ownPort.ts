import type { Clock, Notice } from '../../app/engine/ports';
import type { Text } from '../problem';
import type { PortStatus } from './composeTypes';

/** Something of ours that listens on a port. */
interface Listener {
  start(): Promise<
    { readonly ok: true; readonly port: number } | { readonly ok: false; readonly text: Text }
  >;
}

export interface OwnPort {
  /** A port that is taken is a notice, and the rest of the terminal runs: a trader without it still has alerts. */
  open(): Promise<void>;
  closed(): void;
  status(): PortStatus;
}

export interface OwnPortOptions {
  readonly code: 'http-port' | 'bridge-port';
  readonly host: string;
  readonly port: number;
  readonly listener: Listener;
  readonly notify: (notice: Notice) => void;
  readonly clock: Clock;
}

export function createOwnPort({ code, host, port, listener, notify, clock }: OwnPortOptions): OwnPort {
  let status: PortStatus = { open: false, host, port, problem: null };
  return {
    async open() {
      const started = await listener.start();
      if (started.ok) {
        status = { open: true, host, port: started.port };
        return;
      }
      const { text } = started;
      status = { open: false, host, port, problem: { code, text } };
      notify({ code, level: 'error', text, at: clock.now() });
    },
    closed() {
      if (status.open) status = { open: false, host, port: status.port, problem: null };
    },
    status: () => status,
  };
}
