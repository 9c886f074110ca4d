import { SEVERITIES, type Severity } from '../detectors/severity';
import type { Alert, DeliveryChannel } from './alert';
import type { DeliverySettings } from './deliverySettings';

/** One outbox row to be written with the alert. */
export interface PlannedDelivery {
  readonly channel: Exclude<DeliveryChannel, 'websocket'>;
  /** Not before this, UTC ms. */
  readonly dueAt: number;
}

const ALERT_CHANNELS = ['desktop', 'sound', 'webhook', 'ntfy'] as const;
/** Those that speak to a person in words, besides e-mail; programs are told nothing late. */
const DIGEST_CHANNELS = ['desktop', 'ntfy'] as const;

/**
 * The deliveries an alert is owed, in the order they start, from `now` on. Nothing for a refused alert, but for one
 * over the attention budget the channels that tell its digest. `available` names the channels this run has at all (no
 * desktop without a window, no e-mail without a server).
 */
export function planDeliveries(
  alert: Pick<Alert, 'severity' | 'reason'>,
  now: number,
  settings: DeliverySettings,
  available: ReadonlySet<DeliveryChannel>,
): readonly PlannedDelivery[] {
  const isFolded = alert.reason === 'attention-budget';
  if (alert.reason !== null && !isFolded) return [];
  const planned: PlannedDelivery[] = [];
  for (const channel of isFolded ? DIGEST_CHANNELS : ALERT_CHANNELS) {
    const { enabled, minSeverity } = settings[channel];
    if (enabled && available.has(channel) && isAtLeast(alert.severity, minSeverity))
      planned.push({ channel, dueAt: now });
  }
  const mode = settings.email.enabled && available.has('email') ? settings.email.mode[alert.severity] : 'off';
  if (mode === 'always') planned.push({ channel: 'email', dueAt: now });
  if (mode === 'fallback') planned.push({ channel: 'email', dueAt: now + settings.email.fallbackAfterMs });
  return planned;
}

/** What is known of the trader's attention when a fallback e-mail falls due. */
export interface Attention {
  readonly alert: Pick<Alert, 'severity' | 'status' | 'deliveries'>;
  /** The trader used the computer since the alert was committed. */
  readonly userActive: boolean;
}

export type FallbackDecision =
  | { readonly send: true; readonly because: 'always' | 'not-confirmed' }
  | {
      readonly send: false;
      readonly because: 'off' | 'acknowledged' | 'seen-on-desktop';
    };

/**
 * Whether a due e-mail is still needed; asked right before it is sent. A WebSocket client confirms by
 * acknowledging: that its socket took the bytes does not show that anybody looked.
 */
export function decideEmail(attention: Attention, settings: DeliverySettings): FallbackDecision {
  const mode = settings.email.enabled ? settings.email.mode[attention.alert.severity] : 'off';
  if (mode === 'off') return { send: false, because: 'off' };
  if (mode === 'always') return { send: true, because: 'always' };
  if (attention.alert.status !== 'open') return { send: false, because: 'acknowledged' };
  if (attention.userActive && isDelivered(attention, 'desktop'))
    return { send: false, because: 'seen-on-desktop' };
  return { send: true, because: 'not-confirmed' };
}

function isDelivered({ alert }: Attention, channel: DeliveryChannel): boolean {
  return alert.deliveries.some((delivery) => delivery.channel === channel && delivery.status === 'delivered');
}

function isAtLeast(severity: Severity, floor: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(floor);
}
