/** The development server's address from VIGIA_DEV_URL; null in a packaged app or for any other machine. */
export function developmentUrl(isPackaged: boolean, env: NodeJS.ProcessEnv = process.env): URL | null {
  const text = env.VIGIA_DEV_URL;
  if (isPackaged || text === undefined || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname) ? url : null;
}
