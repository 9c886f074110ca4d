import { request } from './request';

/** Puts text on the system's clipboard; true when it is there. */
export async function copyText(text: string): Promise<boolean> {
  return (await request('clipboard:write', { text })).ok;
}
