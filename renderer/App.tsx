import './app.css';
import { useText } from './i18n/useText';
import { AboutDialog } from './panels/about/AboutDialog';
import { SidePanel } from './panels/alerts/SidePanel';
import { ChartPanel } from './panels/chart/ChartPanel';
import { ConnectDialog } from './panels/connect/ConnectDialog';
import { Dock } from './panels/dock/Dock';
import { KeysDialog } from './panels/keys/KeysDialog';
import { useShortcuts } from './panels/keys/useShortcuts';
import { PaletteDialog } from './panels/palette/PaletteDialog';
import { LevelDialog } from './panels/levels/LevelDialog';
import { CriticalAnnouncer } from './panels/notices/CriticalAnnouncer';
import { FirstStartBanner } from './panels/notices/FirstStartBanner';
import { InfoToasts } from './panels/notices/InfoToasts';
import { NoticeStrip } from './panels/notices/NoticeStrip';
import { TopBar } from './panels/topBar/TopBar';
import { Watchlist } from './panels/watchlist/Watchlist';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { OpenFileDialog } from './panels/openFile/OpenFileDialog';
import { DropTarget } from './panels/openFile/DropTarget';
import { ReplayDialog } from './panels/replay/ReplayDialog';
import { SettingsDialog } from './panels/settings/SettingsDialog';
import { useSettingsKey } from './panels/settings/useSettingsKey';
import { useView } from './state/viewStore';

export function App() {
  const text = useText();
  const dialog = useView((view) => view.dialog);
  useShortcuts();
  useSettingsKey();
  return (
    <ErrorBoundary words={text.crash}>
      <div className="terminal">
        <TopBar />
        <NoticeStrip />
        <FirstStartBanner />
        <Watchlist />
        <ChartPanel />
        <SidePanel />
        <Dock />
      </div>
      <InfoToasts />
      <CriticalAnnouncer />
      {dialog === 'connect' && <ConnectDialog />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'palette' && <PaletteDialog />}
      {dialog === 'level' && <LevelDialog />}
      {dialog === 'file' && <OpenFileDialog />}
      {dialog === 'replay' && <ReplayDialog />}
      {dialog === 'settings' && <SettingsDialog />}
      {dialog === 'about' && <AboutDialog />}
      <DropTarget />
    </ErrorBoundary>
  );
}
