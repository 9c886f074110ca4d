import type { WhyNotReason } from '../../../app/alerts/reason';
import type { Text } from '../../problem';
import { CHOICE_HELP } from '../readChoices';

export const replayTexts = {
  summary: {
    pt: 'passa um arquivo pela análise e mostra cada alerta; nada é guardado',
    en: 'runs a file through the engine and shows each alert; nothing is stored',
  },
  help: {
    pt: `  --speed N            candles por segundo, ou max (padrão)
  --from MOMENTO       primeiro momento, AAAA-MM-DD ou AAAA-MM-DDTHH:MM na hora do mercado; o que vem antes aquece
  --to MOMENTO         último: um dia inteiro, ou o momento em que termina
  --all                mostra também os candidatos que não seriam entregues, com o motivo
  --tick-size PASSO    menor passo de preço
${CHOICE_HELP.pt}`,
    en: `  --speed N            candles a second, or max (default)
  --from MOMENT        first moment, YYYY-MM-DD or YYYY-MM-DDTHH:MM in the market's time; what lies before warms up
  --to MOMENT          the last one: a whole day, or the moment at which it ends
  --all                shows the candidates that would not be delivered as well, with the reason
  --tick-size STEP     smallest price step
${CHOICE_HELP.en}`,
  },
  badSpeed: (value: string): Text => ({
    pt: `--speed ${value}: use candles por segundo a partir de 0.01, ou max.`,
    en: `--speed ${value}: use candles a second from 0.01 on, or max.`,
  }),
  badMoment: (name: string, value: string): Text => ({
    pt: `--${name} ${value}: use um dia como 2021-09-09, ou um momento como 2021-09-09T16:30.`,
    en: `--${name} ${value}: use a day such as 2021-09-09, or a moment such as 2021-09-09T16:30.`,
  }),
  nothing: {
    pt: 'Não há nenhum candle entre --from e --to. Confira as datas.',
    en: 'There is no candle between --from and --to. Check the dates.',
  } satisfies Text,
  understood: (clauses: readonly Text[], rejected: number): Text => ({
    pt: `Entendido como: ${clauses.map(({ pt }) => pt).join('; ')}.${rejected > 0 ? ` ${rejected} linhas recusadas (veja vigia import).` : ''}`,
    en: `Understood as: ${clauses.map(({ en }) => en).join('; ')}.${rejected > 0 ? ` ${rejected} rows refused (see vigia import).` : ''}`,
  }),
  line: (line: string, reason: WhyNotReason | null): Text => ({
    pt: `${line}  REPLAY${reason === null ? '' : `  (não seria entregue: ${reason})`}`,
    en: `${line}  REPLAY${reason === null ? '' : `  (would not be delivered: ${reason})`}`,
  }),
  done: (
    candles: number,
    { alerts, refused }: { readonly alerts: number; readonly refused: number },
  ): Text => ({
    pt: `Replay: ${candles} candles, ${alerts} alertas, ${refused} candidatos que não seriam entregues.`,
    en: `Replay: ${candles} candles, ${alerts} alerts, ${refused} candidates that would not be delivered.`,
  }),
} as const;
