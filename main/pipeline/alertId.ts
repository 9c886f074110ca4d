import { hash } from 'node:crypto';

/** The name space of Vigia's alerts; never changed, or known alerts would get new ids. */
const NAMESPACE = Buffer.from('6f0c7a52b1de5b6c9a4e3d2f1c0b8a97', 'hex');

/** The name space, and room for a key after it. */
let scratch = Buffer.concat([NAMESPACE, Buffer.alloc(496)]);

/** UUID v5 (RFC 9562) of an alert key: the same market fact has the same id on every machine. */
export function alertId(key: string): string {
  // UTF-8 has at most three bytes a unit.
  const most = NAMESPACE.length + 3 * key.length;
  if (scratch.length < most) scratch = Buffer.concat([NAMESPACE, Buffer.alloc(2 * most)]);
  const length = NAMESPACE.length + scratch.write(key, NAMESPACE.length);
  const bytes = hash('sha1', scratch.subarray(0, length), 'buffer').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
