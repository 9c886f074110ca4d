import { useState } from 'react';
import { DAY_MS } from '../../../app/market/calendarDay';
import { openFile } from '../../actions/openFile';
import { openReplay } from '../../actions/openReplay';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { DateField } from '../../parts/DateField';
import { Dialog } from '../../parts/Dialog';
import { useShownSeries } from '../../state/useShownSeries';
import { setView } from '../../state/viewStore';
import './replay.css';

/** From which stored day the shown series is replayed, or from which file. */
export function ReplayDialog() {
  const { replay, openFile: fileWords } = useText();
  const shown = useShownSeries()?.summary ?? null;
  const stored = shown !== null && shown.source !== 'replay' ? shown : null;
  const [day, setDay] = useState<number | null>(
    stored?.lastCandle == null ? null : Math.floor(stored.lastCandle.time / DAY_MS) * DAY_MS + DAY_MS / 2,
  );
  const close = (): void => setView({ dialog: null });
  const start = async (): Promise<void> => {
    if (stored === null || day === null) return;
    const key = { symbol: stored.symbol, timeframe: stored.timeframe };
    if (await openReplay({ kind: 'stored', key, from: day })) close();
  };
  return (
    <Dialog title={replay.title} closeLabel={replay.close} onClose={close}>
      <div className="replay-form">
        <p>{replay.intro}</p>
        {stored !== null && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void start();
            }}
          >
            <strong>
              {stored.symbol} {stored.timeframe}
            </strong>
            <DateField label={replay.day} day={day} onChange={setDay} />
            <Button look="strong" type="submit" disabled={day === null}>
              {replay.start}
            </Button>
          </form>
        )}
        <p>
          <Button onClick={() => void openFile()}>{fileWords.open}</Button>
        </p>
        <p className="replay-hint">{replay.hint}</p>
      </div>
    </Dialog>
  );
}
