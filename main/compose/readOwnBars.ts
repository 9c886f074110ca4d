import type { Result } from '../result';
import { readBars, type Bars } from './readBars';
import { readFolderSettings } from './readFolderSettings';

/** Whose settings say what symbols are. */
interface Places {
  readonly dataDir: string | null;
  readonly configFile: string | null;
}

/** Reads a file of candles or ticks with the instruments of the trader's own settings. */
export async function readOwnBars(
  path: string,
  symbol: string | null,
  { dataDir, configFile }: Places,
): Promise<Result<Bars>> {
  const settings = readFolderSettings(dataDir, configFile);
  if (!settings.ok) return settings;
  return await readBars(path, symbol, (name) => settings.value.instruments.known(name));
}
