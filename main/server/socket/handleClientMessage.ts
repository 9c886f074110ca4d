import type { RawData } from 'ws';
import { clientMessageSchema, type ClientMessage } from '../../../app/contract/serverMessages';
import type { CommandResult } from '../../../app/engine/ports';

export interface ClientCommands {
  newest(): number;
  resume(afterSeq: number): void;
  acknowledge(id: string): CommandResult;
}

/** What to answer when a message could not be carried out. */
export interface ClientError {
  readonly code: 'bad-message' | 'seq-ahead' | 'not-acknowledged';
  readonly message: string;
}

/** Carries out one message of a client (`null`: a binary one); gives the error to answer, or null. */
export function handleClientMessage(data: RawData | null, commands: ClientCommands): ClientError | null {
  const message = data === null ? null : parse(data);
  if (message === null)
    return {
      code: 'bad-message',
      message:
        'Send JSON text: {"type":"resume","afterSeq":0}, {"type":"ack","id":"<alert id>"} or {"type":"pong"}.',
    };
  switch (message.type) {
    case 'pong':
      return null;
    case 'ack': {
      const result = commands.acknowledge(message.id);
      return result.ok ? null : { code: 'not-acknowledged', message: result.text.en };
    }
    case 'resume': {
      const newest = commands.newest();
      if (message.afterSeq <= newest) {
        commands.resume(message.afterSeq);
        return null;
      }
      return {
        code: 'seq-ahead',
        message: `afterSeq ${message.afterSeq} is ahead of the newest alert, ${newest}: this is another history. Resume after 0 to get all of it.`,
      };
    }
  }
}

function parse(data: RawData): ClientMessage | null {
  try {
    const bytes = Array.isArray(data)
      ? Buffer.concat(data)
      : data instanceof ArrayBuffer
        ? Buffer.from(data)
        : data;
    return clientMessageSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}
