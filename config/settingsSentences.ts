import type { AllowedValues } from './allowedValues';
import type { SettingsProblem } from './settingsProblem';

/** The sentences about `alertas.yaml`; each names the line. */
export const settingsSentences = {
  /** `found`: the value as it may be quoted (quoteValue). */
  notAllowed(line: number, key: string, found: AllowedValues, allowed: AllowedValues): SettingsProblem {
    const name = key === '' ? 'alertas.yaml' : key;
    return {
      line,
      key,
      text: {
        pt: `Linha ${line}: ${name} é ${found.pt}; o permitido é ${allowed.pt}.`,
        en: `Line ${line}: ${name} is ${found.en}; allowed is ${allowed.en}.`,
      },
    };
  },

  unknownKey(line: number, key: string, nearest: string | null, known: readonly string[]): SettingsProblem {
    const all = known.join(', ');
    return {
      line,
      key,
      text: {
        pt: `Linha ${line}: a chave ${key} não existe. ${nearest === null ? `As chaves aqui são: ${all}.` : `Você quis dizer ${nearest}?`}`,
        en: `Line ${line}: there is no key ${key}. ${nearest === null ? `The keys here are: ${all}.` : `Did you mean ${nearest}?`}`,
      },
    };
  },

  keyTwice(line: number): SettingsProblem {
    return {
      line,
      key: '',
      text: {
        pt: `Linha ${line}: a mesma chave aparece duas vezes. Apague uma delas.`,
        en: `Line ${line}: the same key stands there twice. Delete one of them.`,
      },
    };
  },

  notYaml(line: number, code: string): SettingsProblem {
    return {
      line,
      key: '',
      text: {
        pt: `Linha ${line}: isto não é YAML válido (${code}). Confira os dois-pontos, as aspas e o recuo com espaços.`,
        en: `Line ${line}: this is not valid YAML (${code}). Check the colons, the quotes and the indentation with spaces.`,
      },
    };
  },
} as const;
