/** A long run of hex digits is a token, or a part of one, and does not belong into a log. */
const LONG_HEX = /[0-9a-f]{16,}/gi;

export function redact(text: string): string {
  return text.replace(LONG_HEX, '[redacted]');
}
