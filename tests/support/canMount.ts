/** Whether this process may mount a small file system; only root may. */
export function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
