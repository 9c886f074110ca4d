import type { Text } from '../../problem';

/** What can be said of a change of the settings. */
export const settingsTexts = {
  changedUnderneath: {
    pt: 'Outro programa mudou alertas.yaml há um instante, e o Vigia acabou de ler as mudanças. Confira o valor e tente de novo.',
    en: 'Another program changed alertas.yaml a moment ago, and Vigia has just read its changes. Look at the value and try again.',
  },
  brokenFile: (problem: Text): Text => ({
    pt: `Nada foi mudado: alertas.yaml tem um erro que precisa ser corrigido antes. ${problem.pt}`,
    en: `Nothing was changed: alertas.yaml has a mistake that has to be mended first. ${problem.en}`,
  }),
  uneditable: {
    pt: 'alertas.yaml está escrito de um jeito (âncoras, referências) que não dá para mudar este valor sem estragar outro. Mude-o num editor de texto.',
    en: 'alertas.yaml is written in a way (anchors, aliases) in which this value cannot be changed without harming another. Change it in a text editor.',
  },
  nothingToUndo: {
    pt: 'Não há mudança para desfazer desde que o Vigia abriu.',
    en: 'There is no change to undo since Vigia was opened.',
  },
  unknownKey: (key: string): Text => ({
    pt: `A chave ${key} não existe em alertas.yaml. Reinicie o Vigia.`,
    en: `There is no key ${key} in alertas.yaml. Restart Vigia.`,
  }),
  notAList: {
    pt: 'Isto não é uma lista em YAML válida. Confira os dois-pontos, as chaves e os colchetes.',
    en: 'This is not a valid list in YAML. Check the colons, the braces and the brackets.',
  },
  mended: {
    pt: 'alertas.yaml está certo de novo e vale como está escrito.',
    en: 'alertas.yaml is right again and holds as it is written.',
  },
  oldOnesHold: (problem: Text): Text => ({
    pt: `alertas.yaml tem um erro; vale o que valia antes. ${problem.pt}`,
    en: `alertas.yaml has a mistake; what held before goes on holding. ${problem.en}`,
  }),
  changed: (pt: string, en: string): Text => ({
    pt: `As configurações mudaram: ${pt}.`,
    en: `The settings have changed: ${en}.`,
  }),
  noPreset: (file: string): Text => ({
    pt: `O preset ${file} não está mais na pasta presets. Abra as configurações de novo.`,
    en: `The preset ${file} is no longer in the folder presets. Open the settings again.`,
  }),
} as const;
