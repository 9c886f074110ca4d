/** True for addresses that reach this computer only: 127.0.0.0/8 and ::1. Names are no addresses. */
export function isLoopback(host: string): boolean {
  if (host === '::1') return true;
  const parts = host.split('.');
  return (
    parts.length === 4 &&
    parts[0] === '127' &&
    parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)
  );
}
