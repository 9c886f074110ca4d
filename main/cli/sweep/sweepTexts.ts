import { OBJECTIVES } from '../../../app/evaluation/sweep/totals';
import { READY_GRIDS } from '../../../app/evaluation/sweep/readyGrids';
import type { InterruptedSweep } from '../../compose/sweep/runSweep';
import type { Text } from '../../problem';
import { CHOICE_HELP } from '../readChoices';

export const sweepTexts = {
  summary: {
    pt: 'procura configurações num arquivo de candles e as julga andando para a frente',
    en: 'searches settings on a file of candles and judges them walking forward',
  },
  help: {
    pt: `  --grid ARQUIVO       chaves de alertas.yaml com listas, ou {from, to, step}; tenta todas as combinações
                       ou uma grade pronta: ${Object.keys(READY_GRIDS).join(', ')}
  --random N           sorteia N configurações (de --grid, ou do espaço de busca próprio)
  --by OBJETIVO        volatility: captura e alertas falsos (padrão); result: R médio
  --train N, --test N  sessões em que se escolhe e as seguintes, em que se julga (padrão: 60 e 20)
  --seed N             semente de todo sorteio (padrão: 1)
  --detectors LISTA    só estes, separados por vírgula
  --workers N          processos paralelos (padrão: um por núcleo); o resultado não depende disso
  --resume             continua uma busca interrompida
  --state ARQUIVO      onde o andamento fica guardado (padrão: vigia-sweep-….state na pasta atual)
  --save NOME          guarda a melhor configuração como preset na pasta de dados
  --json [ARQUIVO]     tudo em JSON, na saída padrão ou num arquivo
  --tick-size PASSO    menor passo de preço, para símbolos que o Vigia não conhece
${CHOICE_HELP.pt}`,
    en: `  --grid FILE          keys of alertas.yaml with lists, or {from, to, step}; tries every combination
                       or a ready grid: ${Object.keys(READY_GRIDS).join(', ')}
  --random N           draws N settings (of --grid, or of a search space of its own)
  --by OBJECTIVE       volatility: capture and false alerts (default); result: mean R
  --train N, --test N  sessions to choose in, and those after them to judge in (default: 60 and 20)
  --seed N             seed of every draw (default: 1)
  --detectors LIST     only these, separated by commas
  --workers N          threads (default: one a core); the result does not depend on it
  --resume             goes on with an interrupted search
  --state FILE         where the progress is kept (default: vigia-sweep-….state in the current folder)
  --save NAME          keeps the best setting as a preset in the data folder
  --json [FILE]        everything as JSON, to standard output or to a file
  --tick-size STEP     smallest price step, for symbols Vigia does not know
${CHOICE_HELP.en}`,
  },
  nothingAsked: {
    pt: 'Diga o que procurar: --grid ARQUIVO, --random N, ou os dois. Veja vigia sweep --help.',
    en: 'Say what to search: --grid FILE, --random N, or both. See vigia sweep --help.',
  },
  badObjective: (asked: string): Text => ({
    pt: `--by ${asked}: use um destes: ${OBJECTIVES.join(', ')}.`,
    en: `--by ${asked}: use one of these: ${OBJECTIVES.join(', ')}.`,
  }),
  zero: (name: string): Text => ({
    pt: `--${name} 0: use um número inteiro a partir de 1.`,
    en: `--${name} 0: use a whole number from 1 on.`,
  }),
  inFile: (path: string, { pt, en }: Text): Text => ({ pt: `${path}: ${pt}`, en: `${path}: ${en}` }),
  stage: { pt: 'testando configurações', en: 'trying settings' },
  whole: (symbol: string, candles: number, sessions: number, tried: number): Text => ({
    pt: `${symbol}: ${candles} candles, ${sessions} sessões, ${tried} configurações testadas`,
    en: `${symbol}: ${candles} candles, ${sessions} sessions, ${tried} settings tried`,
  }),
  forward: (train: number, test: number, embargo: number): Text => ({
    pt: `Andando para a frente: escolhida em ${train} sessões, ${embargo} de intervalo, julgada nas ${test} seguintes`,
    en: `Walking forward: chosen in ${train} sessions, ${embargo} left out, judged in the next ${test}`,
  }),
  tooShort: (needed: number, sessions: number): Text => ({
    pt: `Sem teste fora da amostra: são precisas ${needed} sessões, e há ${sessions}. Reduza --train e --test, ou use mais dados.`,
    en: `No out-of-sample test: it takes ${needed} sessions, and there are ${sessions}. Reduce --train and --test, or use more data.`,
  }),
  columns: {
    judged: { pt: 'julgada em', en: 'judged in' },
    setting: { pt: 'configuração', en: 'setting' },
    capture: { pt: 'captura', en: 'capture' },
    false: { pt: 'falsos', en: 'false' },
    win: { pt: 'acerto', en: 'win rate' },
    meanR: { pt: 'R médio', en: 'mean R' },
    each: { pt: 'volatilidade/sessão', en: 'volatility/session' },
  },
  joined: { pt: 'Todas as partes juntas, fora da amostra:', en: 'All parts together, out of sample:' },
  best: (tried: number): Text => ({
    pt: `Melhor de ${tried} no arquivo inteiro (escolhida pelo que a julga):`,
    en: `Best of ${tried} on the whole file (chosen by what judges it):`,
  }),
  chance: (p: string, tried: number): Text => ({
    pt: `Chance de a melhor de ${tried} parecer tão boa por acaso: p = ${p}`,
    en: `Chance that the best of ${tried} looks this good by luck: p = ${p}`,
  }),
  smallest: (sessions: number): Text => ({
    pt: `(o menor p que ${sessions} sessões permitem: nenhum acaso testado chegou perto, e mais que isso não se sabe)`,
    en: `(the smallest p that ${sessions} sessions allow: no luck that was tried came near, and more is not known)`,
  }),
  front: {
    pt: 'Fronteira entre captura e alertas falsos (nenhuma outra é melhor nos dois):',
    en: 'Front of capture against false alerts (no other is better in both):',
  },
  interrupted: ({ done, total, stateFile }: InterruptedSweep): Text => ({
    pt: `Interrompida em ${done} de ${total} configurações, guardadas em ${stateFile}. Repita o comando com --resume para continuar.`,
    en: `Interrupted at ${done} of ${total} settings, kept in ${stateFile}. Repeat the command with --resume to go on.`,
  }),
  more: (count: number): Text => ({
    pt: `… e mais ${count}, em --json`,
    en: `… and ${count} more, in --json`,
  }),
  saved: (path: string): Text => ({ pt: `Preset gravado em ${path}.`, en: `Preset written to ${path}.` }),
} as const;
