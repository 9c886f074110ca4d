import type { Alert } from '../../../app/alerts/alert';
import { toAlertJson } from '../../../app/contract/alertJson';
import { SERVER_MESSAGES_VERSION as version, type ServerMessage } from '../../../app/contract/serverMessages';
import { textFrame } from './textFrame';

/** A message of the contract, framed. */
export function messageFrame(message: ServerMessage): Buffer {
  return textFrame(JSON.stringify(message));
}

/** `alert` for one the client has not seen, `update` for one it has. */
export function alertFrame(type: 'alert' | 'update', alert: Alert): Buffer {
  return messageFrame({ type, version, seq: alert.seq, alert: toAlertJson(alert) });
}
