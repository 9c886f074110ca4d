import { existsSync } from 'node:fs';
import type { DataFolder } from '../../dataFolder';
import { lockOwner, takeOwnerLock } from '../../storage/ownerLock';
import type { Finding } from './finding';

/** Whether a Vigia is running on the data folder; both answers are fine. */
export function checkLock({ lock }: DataFolder): { readonly running: boolean; readonly finding: Finding } {
  const check = 'lock';
  const free = {
    check,
    level: 'ok',
    text: {
      pt: 'Nenhum Vigia está aberto nesta pasta de dados.',
      en: 'No Vigia is running on this data folder.',
    },
  } as const;
  if (!existsSync(lock)) return { running: false, finding: free };
  const taken = takeOwnerLock(lock);
  if (taken.ok) {
    taken.value.release();
    return { running: false, finding: free };
  }
  if (taken.problem.code !== 'in-use')
    return { running: false, finding: { check, level: 'problem', text: taken.problem.text } };
  const owner = lockOwner(lock) ?? '?';
  const text = {
    pt: `Um Vigia está aberto nesta pasta de dados (PID ${owner}).`,
    en: `A Vigia is running on this data folder (PID ${owner}).`,
  };
  return { running: true, finding: { check, level: 'ok', text } };
}
