import type { AllowedValues } from './allowedValues';
import type { SettingsProblem } from './settingsProblem';

const problem = (line: number, key: string, pt: string, en: string): SettingsProblem => ({
  line,
  key,
  text: { pt: `Linha ${line}: ${pt}`, en: `Line ${line}: ${en}` },
});

/** The sentences about a file of settings to search; each names the line. */
export const gridSentences = {
  notAllowed: (line: number, key: string, found: string, { pt, en }: AllowedValues): SettingsProblem =>
    problem(line, key, `${key} tem ${found}; o permitido é ${pt}.`, `${key} has ${found}; allowed is ${en}.`),

  notSearchable: (line: number, key: string): SettingsProblem =>
    problem(
      line,
      key,
      `${key} não se procura. Use chaves de detectors e de plan, como em alertas.yaml.`,
      `${key} cannot be searched. Use keys of detectors and plan, as in alertas.yaml.`,
    ),

  badRange: (line: number, key: string): SettingsProblem =>
    problem(
      line,
      key,
      `${key} precisa de uma lista, como [2, 2.5, 3], ou de {from: 2, to: 3, step: 0.25} com step maior que zero e from até to.`,
      `${key} needs a list, such as [2, 2.5, 3], or {from: 2, to: 3, step: 0.25} with a step above zero and from up to to.`,
    ),

  noStep: (line: number, key: string): SettingsProblem =>
    problem(
      line,
      key,
      `${key} não tem step. Escreva um, como {from: 2, to: 3, step: 0.25}, ou use --random N.`,
      `${key} has no step. Write one, such as {from: 2, to: 3, step: 0.25}, or use --random N.`,
    ),

  empty: problem(
    1,
    '',
    'não há o que procurar. Escreva chaves de alertas.yaml com listas de valores, como detectors: volatility-shock: k: [2.5, 3].',
    'there is nothing to search. Write keys of alertas.yaml with lists of values, such as detectors: volatility-shock: k: [2.5, 3].',
  ),

  tooMany: (size: number, most: number): SettingsProblem =>
    problem(
      1,
      '',
      `a grade tem ${size} combinações; o máximo é ${most}. Tire valores ou use --random N.`,
      `the grid has ${size} combinations; the most is ${most}. Take values out or use --random N.`,
    ),
} as const;
