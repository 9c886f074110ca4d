import { ipcMain, type WebContents } from 'electron';
import { REQUEST_CHANNELS } from '../../app/contract/ipcChannels';
import type { IpcReply } from '../../app/contract/ipcReply';
import { answerRequest, type RequestHandlers } from './answerRequest';
import { isTrustedSender } from './trustedSender';

const STRANGER: IpcReply = {
  ok: false,
  text: {
    pt: 'Só a janela do Vigia pode falar com o terminal.',
    en: 'Only the window of Vigia may talk to the terminal.',
  },
};

/** Answers every channel of the contract, and only pages under `origins`. */
export function registerRequests(
  handlers: RequestHandlers<WebContents>,
  origins: readonly string[],
  report: (problem: string, cause: unknown) => void,
): void {
  for (const channel of REQUEST_CHANNELS) {
    ipcMain.handle(channel, (event, payload: unknown): IpcReply | Promise<IpcReply> => {
      if (!isTrustedSender(event.senderFrame, origins)) {
        report(`${channel}: refused`, event.senderFrame?.url ?? 'no frame');
        return STRANGER;
      }
      return answerRequest(channel, payload, event.sender, handlers, report);
    });
  }
}
