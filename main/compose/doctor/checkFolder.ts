import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import type { DataFolder } from '../../dataFolder';
import { fileProblem } from '../../fileProblem';
import type { Finding } from './finding';

const MEGABYTE = 1_000_000;
/** Below this a trading week of candles, alerts and logs may not fit. */
const LEAST_FREE = 200 * MEGABYTE;

/** The data folder: there, ours to write, and with room. */
export function checkFolder({ root }: DataFolder): Finding {
  const check = 'data-folder';
  if (statSync(root, { throwIfNoEntry: false }) === undefined) {
    const text = {
      pt: `A pasta de dados ${root} ainda não existe; ela é criada quando o Vigia abre pela primeira vez.`,
      en: `The data folder ${root} does not exist yet; it is made when Vigia first starts.`,
    };
    return { check, level: 'warning', text };
  }
  try {
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(root);
    const free = Math.floor((bavail * bsize) / MEGABYTE);
    const isLittle = bavail * bsize < LEAST_FREE;
    const text = isLittle
      ? {
          pt: `Só há ${free} MB livres em ${root}. Libere espaço: com o disco cheio nenhum alerta pode ser gravado.`,
          en: `Only ${free} MB are free in ${root}. Free some space: on a full disk no alert can be stored.`,
        }
      : { pt: `Pasta de dados ${root}: ${free} MB livres.`, en: `Data folder ${root}: ${free} MB free.` };
    return { check, level: isLittle ? 'warning' : 'ok', text };
  } catch (error) {
    return { check, level: 'problem', text: fileProblem(error, root).text };
  }
}
