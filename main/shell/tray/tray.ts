import { join } from 'node:path';
import { app, Menu, nativeImage, Tray, type BrowserWindow } from 'electron';
import type { Language } from '../../../app/contract/ipcPreferences';
import type { TerminalPort } from '../../../app/engine/ports/terminal';
import { seriesId, type SeriesKey } from '../../../app/market/series';
import type { Quiet } from '../quiet';
import { say } from '../say';
import { focusWindow } from '../singleInstance';
import { paintTrayIcon } from './paintTrayIcon';
import { trayState } from './trayState';
import { minutesText, TRAY_STATE_TEXTS, TRAY_TEXTS, unreadText } from './trayTexts';

const MINUTES = [5, 15, 60] as const;
/** Changes that come together are painted once, ms. */
const SETTLED_MS = 250;

export interface TrayParts {
  readonly terminal: Pick<TerminalPort, 'snapshot' | 'subscribe' | 'snooze'>;
  readonly window: BrowserWindow;
  readonly quiet: Quiet;
  readonly language: () => Language;
  readonly now: () => number;
  readonly quit: () => void;
}

/** The icon in the system's tray; `refresh` after the language has changed. */
export function createTray({ terminal, window, quiet, language, now, quit }: TrayParts): {
  readonly refresh: () => void;
} {
  const picture = nativeImage.createFromPath(join(app.getAppPath(), 'build', 'icons', 'icon-32.png'));
  const { width } = picture.getSize();
  const bitmap = picture.toBitmap();
  const tray = new Tray(picture);
  const snapshot = terminal.snapshot();
  const series = new Map(snapshot.series.map((each) => [seriesId(each), each]));
  let snoozes = snapshot.snoozes;
  let unread = 0;
  let shown = '';
  let timer: NodeJS.Timeout | null = null;

  function later(): void {
    timer ??= setTimeout(refresh, SETTLED_MS);
  }

  function refresh(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { on } = quiet.current();
    const feeds = [...series.values()].map(({ source, feed }) => ({ source, state: feed.state }));
    const state = trayState({ feeds, snoozes, quiet: on, now: now() });
    const face = [state, unread, on, language()].join();
    if (face === shown) return;
    shown = face;
    const painted = paintTrayIcon(bitmap, width, state, unread > 0);
    tray.setImage(nativeImage.createFromBitmap(Buffer.from(painted), { width, height: width }));
    const words = [TRAY_STATE_TEXTS[state], ...(unread > 0 ? [unreadText(unread)] : [])];
    tray.setToolTip(`Vigia · ${words.map((text) => say(text, language())).join(' · ')}`);
    tray.setContextMenu(menu(on));
    app.setBadgeCount(unread);
  }

  function menu(on: boolean) {
    const word = (text: Parameters<typeof say>[0]): string => say(text, language());
    const snooze = (until: Parameters<TerminalPort['snooze']>[0]['until']): void =>
      void terminal.snooze({ symbol: null, pattern: null, until }, 'window');
    const watched = watchedSeries();
    return Menu.buildFromTemplate([
      { label: word(TRAY_TEXTS.open), click: () => focusWindow(window) },
      {
        label: word(TRAY_TEXTS.snooze),
        submenu: [
          ...MINUTES.map((minutes) => ({
            label: word(minutesText(minutes)),
            click: () => snooze({ kind: 'minutes', minutes }),
          })),
          ...(watched === null
            ? []
            : [
                {
                  label: word(TRAY_TEXTS.session),
                  click: () => snooze({ kind: 'session', series: watched }),
                },
              ]),
        ],
      },
      {
        label: word(TRAY_TEXTS.quiet),
        type: 'checkbox',
        checked: on,
        click: () => quiet.set({ on: !on, minutes: null }),
      },
      { type: 'separator' },
      { label: word(TRAY_TEXTS.quit), click: quit },
    ]);
  }

  /** Whose session the trader is in: a real market before the simulated one. */
  function watchedSeries(): SeriesKey | null {
    const all = [...series.values()];
    const { symbol, timeframe } = all.find(({ source }) => source === 'bridge') ?? all[0] ?? {};
    return symbol === undefined || timeframe === undefined ? null : { symbol, timeframe };
  }

  terminal.subscribe((event) => {
    if (event.type === 'series') series.set(seriesId(event.series), event.series);
    else if (event.type === 'snoozes') snoozes = event.snoozes;
    else if (event.type === 'alert' && event.alert.reason === null && !window.isFocused()) unread += 1;
    else return;
    later();
  });
  quiet.onChange(refresh);
  window.on('focus', () => {
    unread = 0;
    refresh();
  });
  tray.on('click', () => focusWindow(window));
  refresh();
  return { refresh };
}
