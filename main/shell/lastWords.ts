import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Text } from '../problem';

/** What a bug that reached the top leaves behind. */
export interface LastWords {
  readonly text: Text;
  /** The diagnostic file; null when even that could not be written. */
  readonly file: string | null;
}

/** Writes a diagnostic file into the data folder (else the system's temporary folder) and gives the sentence. */
export function writeLastWords(cause: unknown, logsDir: string, version: string, at: Date): LastWords {
  const name = `diagnostic-${at.toISOString().replaceAll(':', '-')}.txt`;
  const body = [
    `Vigia ${version}`,
    at.toISOString(),
    `${process.platform} ${process.arch}, Electron ${process.versions.electron}, Node ${process.versions.node}`,
    '',
    cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    '',
  ].join('\n');
  const file =
    [logsDir, tmpdir()].map((folder) => tryWrite(folder, name, body)).find((path) => path !== null) ?? null;
  return { text: sentence(file), file };
}

function tryWrite(folder: string, name: string, body: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, body, { mode: 0o600 });
    return path;
  } catch {
    return null;
  }
}

function sentence(file: string | null): Text {
  const kept = {
    pt: 'Nenhum alerta gravado se perdeu.',
    en: 'No recorded alert was lost.',
  };
  if (file === null) {
    return {
      pt: `O Vigia parou por um erro interno, e o diagnóstico não pôde ser gravado. ${kept.pt} Abra-o de novo.`,
      en: `Vigia stopped on an internal error, and the diagnostic could not be written. ${kept.en} Open it again.`,
    };
  }
  return {
    pt: `O Vigia parou por um erro interno. ${kept.pt} Abra-o de novo e envie este arquivo ao suporte: ${file}`,
    en: `Vigia stopped on an internal error. ${kept.en} Open it again and send this file to support: ${file}`,
  };
}
