import type { Text } from '../../problem';

export const tokenTexts = {
  summary: {
    pt: 'mostra os tokens: bridge (para o Expert Advisor) e api (para HTTP e WebSocket)',
    en: 'shows the tokens: bridge (for the Expert Advisor) and api (for HTTP and WebSocket)',
  },
  help: {
    pt: '  bridge | api         só este token, nada mais',
    en: '  bridge | api         this token only, and nothing else',
  },
  unknown: (name: string): Text => ({
    pt: `O token "${name}" não existe. Use: vigia token bridge ou vigia token api.`,
    en: `There is no token "${name}". Use: vigia token bridge or vigia token api.`,
  }),
} as const;
