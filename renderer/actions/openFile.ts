import type { OfferedFile } from '../../app/contract/ipcFile';
import { ipcReplySchema } from '../../app/contract/ipcReply';
import { ipcRequests } from '../../app/contract/ipcRequests';
import { request } from '../api/request';
import { vigiaApi } from '../api/vigiaApi';
import { useOpenFile } from '../state/openFileStore';
import { setView } from '../state/viewStore';
import { sayProblem } from './sayProblem';

/** Asks the trader for a file and shows what is in it. */
export async function openFile(): Promise<void> {
  const answer = await request('file:choose', null);
  if (!answer.ok) sayProblem('file-failed', answer.text);
  else if (answer.value?.ok === false) sayProblem('file-failed', answer.value.text);
  else if (answer.value !== null) show(answer.value.value);
}

/** Shows what is in a file that was dropped on the window. */
export async function openDropped(file: File): Promise<void> {
  const reply = ipcReplySchema.safeParse(await vigiaApi().offerFile(file));
  if (!reply.success) return;
  if (!reply.data.ok) {
    sayProblem('file-failed', reply.data.text);
    return;
  }
  const answer = ipcRequests['file:offer'].response.parse(reply.data.value);
  if (answer.ok) show(answer.value);
  else sayProblem('file-failed', answer.text);
}

function show(file: OfferedFile): void {
  useOpenFile.setState({ file });
  setView({ dialog: 'file' });
}
