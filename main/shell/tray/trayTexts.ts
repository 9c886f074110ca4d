import type { Text } from '../../problem';
import type { TrayState } from './trayState';

/** What the tray says. */
export const TRAY_STATE_TEXTS: Readonly<Record<TrayState, Text>> = {
  live: { pt: 'ao vivo', en: 'live' },
  delayed: { pt: 'dados com atraso', en: 'data delayed' },
  offline: { pt: 'sem dados do mercado', en: 'no market data' },
  simulated: { pt: 'mercado simulado', en: 'simulated market' },
  silenced: { pt: 'em silêncio', en: 'silenced' },
};

export const unreadText = (count: number): Text => ({
  pt: count === 1 ? '1 alerta não visto' : `${count} alertas não vistos`,
  en: count === 1 ? '1 alert not seen' : `${count} alerts not seen`,
});

export const TRAY_TEXTS = {
  open: { pt: 'Abrir o Vigia', en: 'Open Vigia' },
  snooze: { pt: 'Adiar tudo', en: 'Snooze everything' },
  session: { pt: 'Até o fim do pregão', en: 'Until the end of the session' },
  quiet: { pt: 'Não perturbe', en: 'Do not disturb' },
  quit: { pt: 'Sair do Vigia', en: 'Quit Vigia' },
  stays: {
    pt: 'O Vigia continua vigiando o mercado e avisando. Para abrir a janela ou sair, use o ícone na bandeja do sistema.',
    en: 'Vigia goes on watching the market and telling you. To open the window or to quit, use the icon in the system tray.',
  },
  minimised: {
    pt: 'O Vigia continua vigiando o mercado e avisando. Este sistema não mostra ícones de bandeja: a janela ficou minimizada. Para sair de vez, use Ctrl+Q.',
    en: 'Vigia goes on watching the market and telling you. This system shows no tray icons: the window is minimised. To quit for good, use Ctrl+Q.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const minutesText = (minutes: number): Text => ({
  pt: `${minutes} minutos`,
  en: `${minutes} minutes`,
});
