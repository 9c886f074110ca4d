import type { Text } from '../problem';

/** The sentences of the command line itself. */
export const cliTexts = {
  usage: { pt: 'Uso', en: 'Usage' },
  commands: { pt: 'Comandos', en: 'Commands' },
  options: { pt: 'Opções', en: 'Options' },
  more: {
    pt: 'vigia COMANDO --help mostra as opções de cada comando.',
    en: 'vigia COMMAND --help shows the options of each command.',
  },
  common: {
    pt: `  --data-dir PASTA     pasta de dados (padrão: a do Vigia neste sistema)
  --config ARQUIVO     outro arquivo de configurações (padrão: alertas.yaml na pasta de dados)
  --lang pt-BR|en      idioma
  --json               saída para programas
  --help               esta ajuda`,
    en: `  --data-dir FOLDER    data folder (default: Vigia's own on this system)
  --config FILE        another settings file (default: alertas.yaml in the data folder)
  --lang pt-BR|en      language
  --json               output for programs
  --help               this help`,
  },
  unknownCommand: (command: string, known: string): Text => ({
    pt: `O comando "${command}" não existe. Use um destes: ${known}.`,
    en: `There is no command "${command}". Use one of: ${known}.`,
  }),
  unknownOption: (option: string, command: string): Text => ({
    pt: `A opção ${option} não existe em "vigia ${command}". Veja vigia ${command} --help.`,
    en: `There is no option ${option} in "vigia ${command}". See vigia ${command} --help.`,
  }),
  missingValue: (option: string, command: string): Text => ({
    pt: `A opção ${option} precisa de um valor. Veja vigia ${command} --help.`,
    en: `The option ${option} needs a value. See vigia ${command} --help.`,
  }),
  noValue: (option: string, command: string): Text => ({
    pt: `A opção ${option} não leva valor. Veja vigia ${command} --help.`,
    en: `The option ${option} takes no value. See vigia ${command} --help.`,
  }),
  missingOperand: (operands: string, command: string): Text => ({
    pt: `Falta ${operands}. Use: vigia ${command} ${operands}.`,
    en: `${operands} is missing. Use: vigia ${command} ${operands}.`,
  }),
  tooMany: (extra: string, command: string): Text => ({
    pt: `"${extra}" sobra em "vigia ${command}". Veja vigia ${command} --help.`,
    en: `"${extra}" is too much in "vigia ${command}". See vigia ${command} --help.`,
  }),
  badLanguage: (value: string): Text => ({
    pt: `O idioma "${value}" não existe aqui. Use --lang pt-BR ou --lang en.`,
    en: `There is no language "${value}" here. Use --lang pt-BR or --lang en.`,
  }),
  bug: (detail: string): Text => ({
    pt: `O Vigia falhou por um defeito próprio (${detail}). Repita com a variável VIGIA_DEBUG=1 e envie a saída.`,
    en: `Vigia failed through a defect of its own (${detail}). Repeat with the variable VIGIA_DEBUG=1 and send the output.`,
  }),
} as const;
