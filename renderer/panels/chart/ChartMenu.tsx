import { drawLevel } from '../../actions/drawLevel';
import { markCandle } from '../../actions/markCandle';
import { DIRECTIONS } from '../../../app/market/direction';
import { seriesId, type SeriesKey } from '../../../app/market/series';
import { explainCandle } from '../../actions/explainCandle';
import { eraseLevel } from '../../actions/eraseLevel';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Menu, type MenuItem } from '../../parts/Menu';
import { useMarks } from '../../state/markStore';
import { setView, useView } from '../../state/viewStore';

/** What was clicked with the second button. */
export interface ChartSpot {
  readonly x: number;
  readonly y: number;
  /** On the tick. */
  readonly price: number;
  /** The level under the pointer. */
  readonly level: string | null;
  /** Open time of the candle under the pointer, UTC ms. */
  readonly time: number | null;
}

export interface ChartMenuProps {
  readonly spot: ChartSpot;
  readonly series: SeriesKey;
  readonly digits: number;
  readonly onClose: () => void;
}

export function ChartMenu({ spot, series, digits, onClose }: ChartMenuProps) {
  const { level: words, whyNot, marks, direction } = useText();
  const formats = useFormats();
  const pinned = useView((view) => view.pinned);
  const { price, level, time } = spot;
  const items: readonly MenuItem[] =
    level === null
      ? [{ text: words.draw(formats.price(price, digits)), onSelect: () => void drawLevel(price) }]
      : [
          {
            text: words.edit,
            onSelect: () => setView({ dialog: 'level', editedLevel: { id: level } }),
          },
          { text: words.erase, onSelect: () => void eraseLevel(level) },
        ];
  const why: readonly MenuItem[] =
    time === null || pinned ? [] : [{ text: whyNot.here, onSelect: () => void explainCandle(series, time) }];
  const known = useMarks((state) => state.marks.get(seriesId(series))?.find((mark) => mark.time === time));
  const mark: readonly MenuItem[] =
    time === null
      ? []
      : ([...DIRECTIONS, null] as const)
          .filter((way) => way !== (known?.direction ?? null))
          .map((way) => ({
            text: way === null ? marks.unmark : marks.mark(direction[way]),
            onSelect: () => void markCandle(series, time, way),
          }));
  return <Menu label={words.menu} at={spot} items={[...items, ...mark, ...why]} onClose={onClose} />;
}
