import { listen } from '../api/listen';
import { request } from '../api/request';
import { useQuiet } from '../state/quietStore';

/** Follows do-not-disturb, which the tray and the settings switch as well. */
export async function watchQuiet(): Promise<void> {
  listen(
    'quiet:changed',
    (state) => useQuiet.setState(state),
    () => undefined,
  );
  const answer = await request('quiet:state', null);
  if (answer.ok) useQuiet.setState(answer.value);
}
