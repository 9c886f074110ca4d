import { examine } from '../../compose/examine';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { doctorTexts } from './doctorTexts';

/** `vigia doctor`: one line a check; exit 1 when something has to be mended. */
export const doctorCommand: Command = {
  words: ['doctor'],
  operands: '',
  arity: [0, 0],
  summary: doctorTexts.summary,
  help: doctorTexts.help,
  options: {},
  async run(call) {
    const { values, io, language } = call;
    const { dataDir, configFile } = placesOf(call);
    const findings = await examine(dataDir, configFile);
    if (values.json === true) {
      io.out(
        JSON.stringify(findings.map(({ check, level, text }) => ({ check, level, text: text[language] }))),
      );
    } else {
      const width = Math.max(...findings.map(({ level }) => doctorTexts[level][language].length));
      for (const { level, text } of findings)
        io.out(`${doctorTexts[level][language].padEnd(width)}  ${text[language]}`);
      const first =
        findings.find(({ level }) => level === 'problem') ??
        findings.find(({ level }) => level === 'warning');
      io.out(doctorTexts.next(first?.text ?? null)[language]);
    }
    return findings.some(({ level }) => level === 'problem') ? 1 : 0;
  },
};
