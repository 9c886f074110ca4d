import './zodWithoutEval';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyPreferences } from './actions/setPreferences';
import { readSettings } from './actions/readSettings';
import { showRefused } from './actions/showRefused';
import { openAlert } from './actions/openAlert';
import { listen } from './api/listen';
import { request } from './api/request';
import { App } from './App';
import { ChartWindow } from './ChartWindow';
import { applyBatch } from './feed/applyBatch';
import { connectFeed } from './feed/connectFeed';
import { sayProblem } from './actions/sayProblem';
import { watchQuiet } from './feed/watchQuiet';
import { watchReplay } from './feed/watchReplay';
import { playSounds } from './sound/playSounds';
import { rememberChart } from './state/rememberedChart';
import { rememberLayout } from './state/rememberedLayout';
import { useSettings } from './state/settingsStore';
import { useSystem } from './state/systemStore';
import { setView } from './state/viewStore';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
const ignore = (): void => undefined;

const started = await request('app:start', null);
if (started.ok) {
  applyPreferences(started.value.preferences);
  useSystem.setState({ info: started.value.system });
} else {
  sayProblem('start-failed', started.text);
}
listen('preferences:changed', applyPreferences, ignore);

/** The series whose chart this window is for; null for the terminal itself. */
const chart = new URLSearchParams(window.location.search).get('chart');
if (chart === null) {
  await watchReplay();
  await watchQuiet();
  rememberLayout(started.ok ? started.value.screens : '');
  playSounds();
  listen('alert:show', ({ id }) => void openAlert(id), ignore);
  listen('refused:show', (refused) => showRefused(refused), ignore);
  listen(
    'settings:changed',
    (preferences) => {
      applyPreferences(preferences);
      if (useSettings.getState().view !== null) void readSettings();
    },
    ignore,
  );
} else {
  document.title = chart.replace('|', ' ');
  setView({ shownSeries: chart, pinned: true });
  rememberChart(chart);
}
connectFeed(applyBatch);
createRoot(root).render(
  <StrictMode>
    {/* The content security policy allows no style element; what they would style is in our own sheets. */}
    <CSPProvider disableStyleElements>{chart === null ? <App /> : <ChartWindow />}</CSPProvider>
  </StrictMode>,
);
