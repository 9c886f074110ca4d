import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What somebody who builds Vigia may have in the environment; bundlers put some names of theirs into their output. */
const variables = [
  ...['VIGIA_SMTP_PASSWORD', 'VIGIA_WEBHOOK_SECRET', 'VIGIA_NTFY_TOKEN'],
  ...['VITE_PLANTED_KEY', 'NODE_AUTH_TOKEN', 'AWS_SECRET_ACCESS_KEY'],
];
const homeFiles = ['.env', '.netrc', '.vigia-planted'];

/**
 * Plants secrets in the environment of this process and in a home folder of its own, for a build that must take none of
 * them along.
 * @returns {{ planted: Readonly<Record<string, string>>; leaveHome: () => void; restore: () => void }} leaveHome: back to
 *   the home folder that was, where packaging has its downloads
 */
export function plantSecrets() {
  const home = mkdtempSync(path.join(tmpdir(), 'vigia-planted-'));
  /** @type {Record<string, string>} */
  const planted = { 'the name of the home folder': home };
  const make = (/** @type {string} */ name) => (planted[name] = `planted-${randomBytes(12).toString('hex')}`);
  for (const name of homeFiles) writeFileSync(path.join(home, name), `SECRET=${make(`~/${name}`)}\n`);
  const leaveVariables = setVariables(Object.fromEntries(variables.map((name) => [name, make(name)])));
  const leaveHome = setVariables({ HOME: home, USERPROFILE: home });
  return {
    planted,
    leaveHome,
    restore() {
      leaveHome();
      leaveVariables();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** @param {Readonly<Record<string, string>>} values @returns {() => void} puts back what was */
function setVariables(values) {
  const before = Object.keys(values).map((name) => /** @type {const} */ ([name, process.env[name]]));
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}
