import { resolve } from 'node:path';
import { diagnosticsOfFolder } from '../../compose/diagnostics/diagnosticsOfFolder';
import { diagnosticsName } from '../../diagnosticsName';
import { fileProblem } from '../../fileProblem';
import { writeWholeFile } from '../../writeWholeFile';
import { megabytes } from '../backup/megabytes';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { diagnosticsTexts } from './diagnosticsTexts';

/** `vigia diagnostics`: what support needs, in one ZIP without secrets. */
export const diagnosticsCommand: Command = {
  words: ['diagnostics'],
  operands: '',
  arity: [0, 0],
  summary: diagnosticsTexts.summary,
  help: diagnosticsTexts.help,
  options: { out: { type: 'string' } },
  async run(call) {
    const { values, io, language } = call;
    const now = Date.now();
    const file = resolve(io.cwd, typeof values.out === 'string' ? values.out : diagnosticsName(now));
    const zip = await diagnosticsOfFolder(placesOf(call), now);
    try {
      writeWholeFile(file, zip, 0o600);
    } catch (error) {
      io.fail(fileProblem(error, file).text);
      return 1;
    }
    if (values.json === true) io.out(JSON.stringify({ file, bytes: zip.length }));
    else io.out(diagnosticsTexts.written(file, megabytes(zip.length))[language]);
    return 0;
  },
};
