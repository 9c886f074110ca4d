import { seriesId, type SeriesKey } from '../../app/market/series';
import { request } from '../api/request';
import { useMarks } from '../state/markStore';

/** Reads the trader's marks of a series. */
export async function readMarks({ symbol, timeframe }: SeriesKey): Promise<void> {
  const key = { symbol, timeframe };
  const answer = await request('marks:list', { key });
  if (answer.ok)
    useMarks.setState(({ marks }) => ({ marks: new Map(marks).set(seriesId(key), answer.value) }));
}
