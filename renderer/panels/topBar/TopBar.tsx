import { Contrast, FolderOpen, History, Keyboard, Moon, Plug, Settings, Sun } from 'lucide-react';
import { openFile } from '../../actions/openFile';
import { setPreferences } from '../../actions/setPreferences';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { IconButton } from '../../parts/IconButton';
import { LogoMark } from '../../parts/LogoMark';
import { useShownSeries } from '../../state/useShownSeries';
import { setView, useView } from '../../state/viewStore';
import { SnoozeButton } from '../snooze/SnoozeButton';
import { ExchangeClock } from './ExchangeClock';
import { FeedBadge } from './FeedBadge';
import { LanguageSwitch } from './LanguageSwitch';
import { SeriesSwitch } from './SeriesSwitch';
import './topBar.css';

const NEXT_THEME = { dark: 'light', light: 'blue-orange', 'blue-orange': 'dark' } as const;

export function TopBar() {
  const text = useText();
  const theme = useView((view) => view.theme);
  const next = NEXT_THEME[theme];
  const themes = {
    light: { label: text.topBar.toLight, icon: <Sun size={16} aria-hidden /> },
    'blue-orange': { label: text.themes.toBlueOrange, icon: <Contrast size={16} aria-hidden /> },
    dark: { label: text.topBar.toDark, icon: <Moon size={16} aria-hidden /> },
  };
  const shown = useShownSeries();
  const state = shown?.summary.feed.state ?? 'waiting';
  const needsBridge = shown?.summary.source !== 'bridge' || state === 'waiting' || state === 'link-down';
  return (
    <header className="topbar">
      <div className="topbar-brand">
        <LogoMark size={20} />
        <h1>Vigia</h1>
      </div>
      <SeriesSwitch shown={shown} />
      {shown && <FeedBadge summary={shown.summary} />}
      <div className="topbar-space" />
      {shown && <ExchangeClock series={shown} />}
      {needsBridge && (
        <Button small onClick={() => setView({ dialog: 'connect' })}>
          <Plug size={14} aria-hidden />
          <span className="topbar-long">{text.topBar.connect}</span>
          <span className="topbar-short">MT5</span>
        </Button>
      )}
      <IconButton label={text.openFile.open} onClick={() => void openFile()}>
        <FolderOpen size={16} aria-hidden />
      </IconButton>
      <IconButton label={text.replay.open} onClick={() => setView({ dialog: 'replay' })}>
        <History size={16} aria-hidden />
      </IconButton>
      <SnoozeButton />
      <LanguageSwitch />
      <IconButton label={themes[next].label} onClick={() => setPreferences({ theme: next })}>
        {themes[next].icon}
      </IconButton>
      <IconButton label={text.settings.open} onClick={() => setView({ dialog: 'settings' })}>
        <Settings size={16} aria-hidden />
      </IconButton>
      <IconButton label={text.topBar.keys} onClick={() => setView({ dialog: 'keys' })}>
        <Keyboard size={16} aria-hidden />
      </IconButton>
    </header>
  );
}
