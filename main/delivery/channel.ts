import type { Alert } from '../../app/alerts/alert';
import type { OutboxChannel } from '../../app/engine/ports';

/**
 * What became of one attempt. `retryable`: nobody was told, and another try may work. `permanent`: nobody was told
 * and no try will change that.
 */
export interface ChannelResult {
  readonly status: 'delivered' | 'retryable' | 'permanent';
  /** How long the channel took, ms. */
  readonly latencyMs: number;
  /** In English, for the log and the audit; without secrets. */
  readonly detail?: string;
}

/** One way to reach a person or a program; tells what happened and leaves retrying to the retry stage. */
export interface Channel {
  readonly id: OutboxChannel;
  /** Shown at most once: an attempt that a crash interrupted is not repeated. Else at least once. */
  readonly once: boolean;
  /** Reaches over a network, and may hang there. */
  readonly remote: boolean;
  /** Speaks to a person, who needs no word of what is already acknowledged. */
  readonly personal: boolean;
  /** An alert older than this is no news any more, ms; it goes into the digest, where there is one. */
  readonly timeToLiveMs: number;
  /** An attempt without an answer in this time has failed, ms. */
  readonly deadlineMs: number;
  send(alert: Alert): Promise<ChannelResult>;
  /** Many late alerts in one message; a channel without it lets them go. */
  sendDigest?(alerts: readonly Alert[]): Promise<ChannelResult>;
  /** A message that says it is a test, for the button in the settings. */
  sendTest(): Promise<ChannelResult>;
  /** Gives back what the channel holds. */
  close(): Promise<void>;
}
