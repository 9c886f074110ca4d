/** A window that is covered or minimised paints no frames, and still has to sound and count. */
const WITHOUT_FRAMES_MS = 100;

/** Runs `task` once before the next frame is painted, or soon when none is. */
export function onNextFrame(task: () => void): void {
  const run = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    task();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, WITHOUT_FRAMES_MS);
}
