import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileProblem } from './fileProblem';
import type { Result } from './result';
import { writeWholeFile } from './writeWholeFile';

/** Reads the private key (Ed25519) that signs the heads of the audit. */
export function readAuditKey(path: string): Result<KeyObject> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return { ok: true, value: key };
  } catch {
    // What it holds instead is nobody's business.
  }
  return { ok: false, problem: { code: 'audit-key-broken', text: brokenText(path) } };
}

/** Reads the key, or makes it at its first use; the file is for its owner only. */
export function readOrCreateAuditKey(path: string): Result<KeyObject> {
  const read = readAuditKey(path);
  if (read.ok || read.problem.code !== 'ENOENT') return read;
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    writeWholeFile(path, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 0o600);
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
  // Another process may have made one at the same time: whichever stands in the file signs.
  return readAuditKey(path);
}

function brokenText(path: string): { pt: string; en: string } {
  return {
    pt: `${path} não contém uma chave Ed25519 que se possa usar. Ponha de volta uma cópia boa, ou apague o arquivo para criar outra chave; âncoras já guardadas continuam valendo.`,
    en: `${path} does not hold an Ed25519 key that can be used. Put a good copy back, or delete the file to make another key; anchors already kept stay valid.`,
  };
}
