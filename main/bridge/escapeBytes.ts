/** Bytes of a bad line that go into the log. */
const LOGGED_BYTES = 120;

/** The first 120 bytes as printable ASCII, everything else as `\xNN`: fit for a log nobody can break. */
export function escapeBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, LOGGED_BYTES)) {
    const printable = byte >= 0x20 && byte < 0x7f && byte !== 0x5c;
    text += printable ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return bytes.length > LOGGED_BYTES ? `${text}…` : text;
}
