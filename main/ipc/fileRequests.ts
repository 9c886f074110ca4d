import type { ExpertsFolder } from '../../app/contract/ipcTerminals';
import type { RequestPayload, ResponsePayload } from '../../app/contract/ipcRequests';

/** What the window may ask of files of candles. */
export interface FileRequests {
  offer(path: string): ResponsePayload<'file:offer'>;
  preview(
    id: number,
    choices: RequestPayload<'file:preview'>['choices'],
  ): Promise<ResponsePayload<'file:preview'>>;
  import(
    id: number,
    choices: RequestPayload<'file:import'>['choices'],
    tickSize: number | null,
  ): Promise<ResponsePayload<'file:import'>>;
  cancel(id: number): void;
}

/** What the window may ask about the terminals of this computer. */
export interface TerminalRequests {
  list(): readonly ExpertsFolder[];
  choose(path: string): ResponsePayload<'terminals:install'>;
  install(id: number, replace: boolean): ResponsePayload<'terminals:install'>;
}

/** What the window may ask of the replay. */
export interface ReplayRequests {
  open(source: RequestPayload<'replay:open'>): Promise<ResponsePayload<'replay:open'>>;
  command(command: RequestPayload<'replay:command'>): ResponsePayload<'replay:command'>;
  state(): ResponsePayload<'replay:state'>;
}
