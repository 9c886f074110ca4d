import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes `updates.json` beside the installers: the version, each installer's size and SHA-256, signed (Ed25519). Vigia
 * reads it from `updates.feed` (main/compose/updates/).
 * @param {{ folder: string; version: string; key: string; files: readonly { platform: string; file: string }[] }} release
 *   key: the private key, PEM; platform: as Node says it, such as `linux-x64`
 * @returns {string} the public key, as `updates.publicKey` wants it
 */
export function writeFeed({ folder, version, key, files }) {
  const privateKey = createPrivateKey(key);
  const listed = files.map(({ platform, file }) => {
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { platform, name: path.basename(file), bytes: bytes.length, sha256 };
  });
  const release = JSON.stringify({ version, files: listed });
  const signature = sign(null, Buffer.from(release), privateKey).toString('base64');
  writeFileSync(path.join(folder, 'updates.json'), `${JSON.stringify({ release, signature }, null, 2)}\n`);
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
}
