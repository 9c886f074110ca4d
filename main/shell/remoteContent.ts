import type { Session } from 'electron';
import { APP_ORIGIN } from './appProtocol';

/** Cancels every request of the window that would leave this computer. */
export function denyRemoteContent(session: Session, devUrl: URL | null, report: (url: string) => void): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed = isOwn(url) || isDevelopment(url, devUrl);
    if (!allowed) report(url);
    answer({ cancel: !allowed });
  });
}

function isOwn(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || url.startsWith('data:') || url.startsWith('blob:');
}

/** The development server, its hot-reload socket and the developer tools; never in a packaged app. */
function isDevelopment(url: string, devUrl: URL | null): boolean {
  if (devUrl === null) return false;
  return url.startsWith('devtools:') || new URL(url).host === devUrl.host;
}
