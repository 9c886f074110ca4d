import type { CheckedDayJson } from '../../../app/contract/ipcCheck';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { Result } from '../../result';
import { openReading } from '../openReading';
import { readFolderSettings } from '../readFolderSettings';
import { checkDay } from './checkDay';
import { checkedDayJson } from './checkedDayJson';
import { newestDay } from './newestDay';

export interface StoredCheck {
  readonly dataDir: string | null;
  readonly configFile: string | null;
  /** Null: every symbol that had live or simulated alerts. */
  readonly symbol: string | null;
  /** A moment of the day in the market's zone, UTC ms; null: the newest of each symbol. */
  readonly at: ((zone: string) => number) | null;
  readonly progress: (share: number) => void;
  readonly cancelled: () => boolean;
}

/** Checks days of a data folder, on which Vigia may be running; nothing is written. */
export async function checkStored(asked: StoredCheck): Promise<Result<readonly CheckedDayJson[]>> {
  const settings = readFolderSettings(asked.dataDir, asked.configFile);
  if (!settings.ok) return settings;
  const opened = openReading(asked.dataDir);
  if (!opened.ok) return opened;
  const { archive } = opened.value;
  try {
    const all = archive.series.all();
    const wanted = all.filter(({ key }) =>
      asked.symbol === null
        ? archive.said.has(key, 'live') || archive.said.has(key, 'simulated')
        : key.symbol === asked.symbol,
    );
    const days: CheckedDayJson[] = [];
    for (const symbol of new Set(wanted.map(({ key }) => key.symbol))) {
      const calendar = wanted.find(({ key }) => key.symbol === symbol)?.instrument.calendar ?? 'b3-index';
      const at = asked.at === null ? newestDay(archive, symbol) : asked.at(sessionCalendar(calendar).zone);
      if (at === null) continue;
      const { progress, cancelled } = asked;
      const question = { symbol, at, settings: settings.value.engine, progress, cancelled };
      const day = await checkDay(archive, question);
      if (day !== null) days.push(checkedDayJson(day, Date.now()));
    }
    return { ok: true, value: days };
  } finally {
    archive.close();
  }
}
