/** A file name that sorts by time (UTC ms) and stands on every system. */
export function diagnosticsName(at: number): string {
  return `vigia-diagnostics-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '')}Z.zip`;
}
