import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { Dialog } from '../../parts/Dialog';
import { TextField } from '../../parts/TextField';
import { useAlerts } from '../../state/alertStore';
import { useMarket } from '../../state/marketStore';
import { useShownSeries } from '../../state/useShownSeries';
import { setView } from '../../state/viewStore';
import { findEntries, paletteEntries, type PaletteEntry } from './paletteEntries';
import './palette.css';

const MOST_ALERTS = 50;
const close = (): void => setView({ dialog: null });

/** Ctrl+K: type a few letters of a command, a series or an alert, arrows choose, Enter does it. */
export function PaletteDialog() {
  const text = useText();
  const { palette } = text;
  const series = useMarket((market) => market.series);
  const alerts = useAlerts((state) => state.live);
  const exchange = useExchangeTime(useShownSeries()?.summary.instrument.calendar ?? 'continuous');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const chosen = useRef<HTMLLIElement>(null);
  const entries = useMemo(
    () =>
      paletteEntries(text, series.values(), alerts.slice(0, MOST_ALERTS), ({ candleTime }) =>
        exchange.minutes(candleTime),
      ),
    [text, series, alerts, exchange],
  );
  const found = useMemo(() => findEntries(entries, query), [entries, query]);
  const index = Math.min(at, found.length - 1);
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [index, found]);

  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    close();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) setAt((index + step + found.length) % found.length);
    else if (event.key === 'Enter') run(found[index]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Dialog title={palette.title} closeLabel={text.keys.close} onClose={close}>
      <TextField
        data-first-focus
        role="combobox"
        className="field-wide palette-input"
        aria-label={palette.placeholder}
        placeholder={palette.placeholder}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found.length === 0 ? undefined : `${listId}-${index}`}
        value={query}
        onText={(typed) => {
          setQuery(typed);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 && <p className="palette-none">{palette.none}</p>}
      <ul id={listId} role="listbox" className="palette-list" aria-label={palette.title}>
        {found.map((entry, place) => (
          <li
            key={entry.id}
            ref={place === index ? chosen : undefined}
            id={`${listId}-${place}`}
            role="option"
            aria-selected={place === index}
            className="palette-entry"
            onClick={() => run(entry)}
          >
            <span className="palette-kind">{entry.kind}</span>
            <span className="palette-text">{entry.text}</span>
            {entry.key !== null && <kbd className="key">{entry.key}</kbd>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
