import type { ipcRequests, RequestPayload } from '../../app/contract/ipcRequests';
import type { RequestChannel } from '../../app/contract/ipcChannels';
import type { Text } from '../../app/contract/ipcText';
import type { CommandResult } from '../../app/engine/ports/terminal';
import type { z } from 'zod';
import { request } from './request';

/** The channels that are answered with done or a sentence. */
type CommandChannel = {
  [C in RequestChannel]: z.infer<(typeof ipcRequests)[C]['response']> extends CommandResult
    ? CommandResult extends z.infer<(typeof ipcRequests)[C]['response']>
      ? C
      : never
    : never;
}[RequestChannel];

/** Has the terminal do something; null when it is done, else why not. */
export async function command<C extends CommandChannel>(
  channel: C,
  payload: RequestPayload<C>,
): Promise<Text | null> {
  const answer = await request<CommandChannel>(channel, payload);
  if (!answer.ok) return answer.text;
  return answer.value.ok ? null : answer.value.text;
}
