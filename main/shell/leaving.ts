import { app } from 'electron';

/**
 * The one way out: a closed window, a signal, the system's quit and `--exit-after` all run `lastSteps` once and
 * then exit with the code it gives.
 */
export function prepareLeaving(lastSteps: () => Promise<number>): () => void {
  let leaving = false;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    void lastSteps().then(
      (code) => app.exit(code),
      () => app.exit(1),
    );
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    leave();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  return leave;
}
