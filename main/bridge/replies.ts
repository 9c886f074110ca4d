/** The version of the protocol this app speaks; it speaks no other. */
export const PROTOCOL_VERSION = 1;

export type BridgeErrorCode = 'auth' | 'version' | 'symbol' | 'busy' | 'proto' | 'internal';

/** What the app says to a bridge; times are server epoch seconds. */
export type Reply =
  | {
      readonly v: number;
      readonly t: 'welcome';
      /** Open of the last closed candle stored, 0 for none. */
      readonly since: number;
      readonly bars: number;
      readonly form_ms: number;
    }
  | { readonly t: 'need'; readonly rid: number; readonly from: number }
  | { readonly t: 'ack'; readonly n: number; readonly last: number }
  | { readonly t: 'err'; readonly code: BridgeErrorCode; readonly fatal: boolean; readonly msg: string }
  | { readonly t: 'bye'; readonly why: string };

/** One line of at most 4,096 bytes, flat and in ASCII, which the terminal's small parser can read. */
export function encodeReply(reply: Reply): string {
  const ascii = JSON.stringify(reply).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${ascii}\n`;
}
