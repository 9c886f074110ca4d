import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fileProblem } from './fileProblem';
import type { Result } from './result';
import { writeWholeFile } from './writeWholeFile';

const token = z.string().regex(/^[0-9a-f]{64}$/);
const secretsSchema = z.object({ bridgeToken: token, apiToken: token });

/** 32 random bytes each, in hex: what a bridge and a client of the server have to present. */
export type Secrets = Readonly<z.infer<typeof secretsSchema>>;

/** Reads the secrets there are. */
export function readSecrets(path: string): Result<Secrets> {
  try {
    const found = parse(readFileSync(path, 'utf8'));
    if (found !== null) return { ok: true, value: found };
    return { ok: false, problem: { code: 'secrets-broken', text: brokenText(path) } };
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
}

/** Reads the secrets, or makes them at the first start; the file is for its owner only. */
export function readOrCreateSecrets(path: string): Result<Secrets> {
  const read = readSecrets(path);
  if (read.ok || read.problem.code !== 'ENOENT') return read;
  const made: Secrets = { bridgeToken: newToken(), apiToken: newToken() };
  try {
    writeWholeFile(path, `${JSON.stringify(made, null, 2)}\n`, 0o600);
    return { ok: true, value: made };
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
}

function newToken(): string {
  return randomBytes(32).toString('hex');
}

function parse(text: string): Secrets | null {
  try {
    const parsed = secretsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function brokenText(path: string): { pt: string; en: string } {
  return {
    pt: `${path} não pode ser lido: não contém os dois tokens. Apague o arquivo para criar novos e cole o novo token no Expert Advisor.`,
    en: `${path} cannot be read: it does not hold the two tokens. Delete the file to make new ones and paste the new token into the Expert Advisor.`,
  };
}
