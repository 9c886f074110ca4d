import path from 'node:path';
import type { Page } from '@playwright/test';
import { systemInfoSchema } from '../../app/contract/ipcSystem';
import '../../renderer/api/vigiaApi';
import { readSecrets } from '../../main/secrets';
import { inMain } from '../e2e/support/inMain';
import { launchVigia } from '../support/launchVigia';
import type { BenchRow } from './benchRow';
import { playMarket, type Passage } from './delivery/marketProcess';
import { percentile } from './delivery/percentile';
import { withFolder } from './window/withFolder';

export const name = 'engine beside a flooded window';

const ALERTS = 1_500;
const PER_SECOND = 100;
const SETTINGS = `
detectors:
  extreme-volatility: { enabled: false }
  volatility-shock: { enabled: false }
  engulfing: { enabled: false }
  rsi-divergence: { enabled: false }
  level-break: { window: 5, buffer: 1, bufferUnit: ticks }
sounds: { volume: 0 }
`;

/** 200 candles and 100 alerts a second: from the bridge socket to a WebSocket client, with the window and without. */
export async function run(): Promise<BenchRow[]> {
  const without = await measure(true);
  const flooded = await measure(false);
  const ratio = percentile(flooded, 0.5) / percentile(without, 0.5);
  return [
    ...rows('no page in the window', without),
    ...rows('window with chart and lists', flooded),
    { what: 'flooded to without, p50', value: ratio, unit: '×' },
  ];
}

/** `blank`: the page is taken out of the window first, so that nothing is drawn and nothing is answered. */
function measure(blank: boolean): Promise<readonly number[]> {
  return withFolder(async (root) => {
    const { app, window, close } = await launchVigia({ dataDir: root });
    try {
      const { http, bridge } = await portsOf(window);
      const secrets = readSecrets(path.join(root, 'secrets.json'));
      if (!secrets.ok) throw new Error(secrets.problem.text.en);
      if (blank)
        await inMain(app, ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.loadURL('about:blank'),
        );
      const ports = { httpPort: http, bridgePort: bridge };
      const plan = { ...ports, ...secrets.value, clients: 1, alerts: ALERTS, perSecond: PER_SECOND };
      const { passages, lost } = await playMarket(plan);
      if (lost > 0) throw new Error(`${lost} alerts were lost`);
      return passages.map(({ sentAt, lastAt }: Passage) => lastAt - sentAt);
    } finally {
      await close();
    }
  }, SETTINGS);
}

async function portsOf(page: Page): Promise<{ readonly http: number; readonly bridge: number }> {
  const reply = await page.evaluate(() => window.vigia.request('system:info', null));
  const { http, bridge } = systemInfoSchema.parse(Reflect.get(Object(reply), 'value'));
  return { http: http.number, bridge: bridge.number };
}

function rows(what: string, ways: readonly number[]): BenchRow[] {
  return [0.5, 0.95, 0.99].map((share) => ({
    what: `${what}: candle to client, p${share * 100}`,
    value: percentile(ways, share),
    unit: 'ms',
  }));
}
