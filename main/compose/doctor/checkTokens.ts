import { existsSync, statSync } from 'node:fs';
import type { DataFolder } from '../../dataFolder';
import { readSecrets } from '../../secrets';
import type { Finding } from './finding';

/** The tokens: there, readable, and for their owner only. */
export function checkTokens({ secrets }: DataFolder): Finding {
  const check = 'tokens';
  if (!existsSync(secrets)) {
    const text = {
      pt: `Ainda não há tokens em ${secrets}; eles são criados quando o Vigia abre pela primeira vez.`,
      en: `There are no tokens in ${secrets} yet; they are made when Vigia first starts.`,
    };
    return { check, level: 'warning', text };
  }
  const read = readSecrets(secrets);
  if (!read.ok) return { check, level: 'problem', text: read.problem.text };
  const mode = statSync(secrets).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    const text = {
      pt: `Outros usuários podem ler ${secrets}. Execute: chmod 600 "${secrets}"`,
      en: `Other users can read ${secrets}. Run: chmod 600 "${secrets}"`,
    };
    return { check, level: 'warning', text };
  }
  return {
    check,
    level: 'ok',
    text: {
      pt: 'Tokens da ponte e da API presentes (veja-os com vigia token).',
      en: 'The tokens of bridge and API are there (see them with vigia token).',
    },
  };
}
