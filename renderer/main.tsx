import './zodWithoutEval';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyPreferences } from './actions/setPreferences';
import { showRefused } from './actions/showRefused';
import { openAlert } from './actions/openAlert';
import { listen } from './api/listen';
import { request } from './api/request';
import { App } from './App';
import { applyBatch } from './feed/applyBatch';
import { connectFeed } from './feed/connectFeed';
import { sayProblem } from './actions/sayProblem';
import { watchReplay } from './feed/watchReplay';
import { playSounds } from './sound/playSounds';
import { rememberLayout } from './state/rememberedLayout';
import { useSystem } from './state/systemStore';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');

const started = await request('app:start', null);
if (started.ok) {
  applyPreferences(started.value.preferences);
  useSystem.setState({ info: started.value.system });
} else {
  sayProblem('start-failed', started.text);
}
await watchReplay();
rememberLayout();
connectFeed(applyBatch);
playSounds();
listen(
  'alert:show',
  ({ id }) => void openAlert(id),
  () => undefined,
);
listen(
  'refused:show',
  (refused) => showRefused(refused),
  () => undefined,
);
createRoot(root).render(
  <StrictMode>
    {/* The content security policy allows no style element; what they would style is in our own sheets. */}
    <CSPProvider disableStyleElements>
      <App />
    </CSPProvider>
  </StrictMode>,
);
