import type { AlertFilter } from '../../../app/engine/ports/terminal';
import { request } from '../../api/request';
import { refused, useWhyNot } from '../../state/whyNotStore';

/** Reads how many were refused for each reason; an answer that a newer filter has overtaken is dropped. */
export async function readCounts(filter: AlertFilter): Promise<void> {
  const answer = await request('alerts:reasons', filter);
  if (answer.ok && refused.use.getState().filter === filter) useWhyNot.setState({ counts: answer.value });
}
