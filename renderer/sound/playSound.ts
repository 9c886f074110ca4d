import { listen } from '../api/listen';
import { request } from '../api/request';

/** Plays what the terminal asks for and says whether it is heard. */
export function playSounds(): void {
  listen(
    'sound:play',
    ({ number, file }) => {
      void start(file).then((heard) => request('sound:played', { number, heard }));
    },
    () => undefined,
  );
}

async function start(file: string): Promise<boolean> {
  try {
    await new Audio(`./sounds/${file}`).play();
    return true;
  } catch {
    return false;
  }
}
