/** The part of a web frame that tells who is asking. */
export interface SendingFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** True for the top frame of a page that this application served itself, under one of `origins`. */
export function isTrustedSender(frame: SendingFrame | null, origins: readonly string[]): boolean {
  if (frame?.parent !== null) return false;
  return origins.some((origin) => frame.url.startsWith(`${origin}/`));
}
