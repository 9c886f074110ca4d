import { listen } from '../api/listen';
import { request } from '../api/request';
import { playSound } from './playSound';

/** Plays what the terminal asks for and says whether it is heard. */
export function playSounds(): void {
  listen(
    'sound:play',
    ({ number, file, volume }) => {
      void playSound(file, volume).then((heard) => request('sound:played', { number, heard }));
    },
    () => undefined,
  );
}
