import type { ptPalette } from './ptPalette';

/** The command palette, in English. */
export const enPalette: typeof ptPalette = {
  palette: {
    title: 'Commands',
    placeholder: 'Command, symbol or alert',
    none: 'Nothing has this name. Delete a few letters.',
    command: 'command',
    panel: 'panel',
    chart: 'chart',
    alert: 'alert',
    space: 'Space',
    commands: {
      acknowledge: 'Acknowledge the chosen alert',
      explain: 'Explain the chosen alert',
      snooze: 'Snooze the pattern of the chosen alert',
      snoozeAll: 'Snooze alerts…',
      quiet: 'Do not disturb: on or off',
      reveal: 'Show the chosen alert on the chart',
      level: 'Draw a price level',
      mark: 'Mark the candle as an opportunity: up, down, none',
      file: 'Open a file of candles or ticks',
      replay: 'Open a replay',
      step: 'Replay: one candle on',
      toggle: 'Replay: play or pause',
      dock: 'Open or collapse the lower panel',
      connect: 'Connect MT5',
      keys: 'Keyboard shortcuts',
      about: 'About Vigia and licences',
      diagnostics: 'Export diagnostics for support…',
      settings: 'Settings',
      theme: 'Switch between light and dark theme',
      language: 'Change the language to Portuguese (Português)',
    },
  },
};
