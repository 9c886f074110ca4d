import type { Session } from 'electron';

type Permission = Parameters<Parameters<Session['setPermissionRequestHandler']>[0] & object>[1];

/** What the window may ask of the system. Absent means no; every entry says why. */
const ANSWERS: Readonly<Partial<Record<Permission, { readonly allow: boolean; readonly reason: string }>>> = {
  notifications: { allow: false, reason: 'the main process shows them, once, after the alert is on disk' },
  'clipboard-read': { allow: false, reason: 'the trader pastes; the terminal never reads what was copied' },
  'clipboard-sanitized-write': { allow: false, reason: 'copying goes through the checked clipboard channel' },
  fullscreen: { allow: true, reason: 'a chart on a second screen' },
  media: { allow: false, reason: 'the terminal neither sees nor hears the trader' },
  geolocation: { allow: false, reason: 'an exchange has one place' },
  openExternal: { allow: false, reason: 'the few outside links go through the checked link channel' },
};

/** Denies every permission that the table does not allow, asked or checked. */
export function limitPermissions(session: Session, report: (denied: string) => void): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    const known = ANSWERS[permission];
    if (known?.allow !== true) report(`${permission}: ${known?.reason ?? 'not in the table'}`);
    answer(known?.allow === true);
  });
  session.setPermissionCheckHandler(
    (_contents, permission) => permission === 'fullscreen' && ANSWERS.fullscreen?.allow === true,
  );
  session.setDevicePermissionHandler(() => false);
}
