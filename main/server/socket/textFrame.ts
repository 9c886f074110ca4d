const TEXT_FINAL = 0x81;

/**
 * A message as an unmasked, final WebSocket text frame (RFC 6455 section 5.2), ready to be written to any number of
 * sockets: framing once is what makes a broadcast to a thousand clients cheap.
 */
export function textFrame(message: string): Buffer {
  const length = Buffer.byteLength(message);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = TEXT_FINAL;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(message, header, 'utf8');
  return frame;
}
