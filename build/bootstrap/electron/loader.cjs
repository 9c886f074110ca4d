// Copied to resources/app/main.js of the fallback Electron, which has no default_app.asar of its own:
// makes `electron .` start the app folder given as the first argument that is not a flag.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

/** @typedef {{ main?: string; name: string; productName?: string; version: string }} AppPackage */

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const appPath = path.resolve(folder ?? '.');
const packageFile = path.join(appPath, 'package.json');

if (existsSync(packageFile)) {
  /** @type {AppPackage} */
  const appPackage = JSON.parse(readFileSync(packageFile, 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.setName(appPackage.productName ?? appPackage.name);
  // Electron's own default_app calls these two as well; they are not in its public types.
  const inner = /** @type {{ setVersion(v: string): void; setAppPath(p: string): void }} */ (
    /** @type {unknown} */ (app)
  );
  inner.setVersion(appPackage.version);
  inner.setAppPath(appPath);
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  useOwnSqlite();
  require(path.join(appPath, appPackage.main ?? 'index.js'));
} else {
  process.stderr.write(`No application in ${appPath}: package.json is missing.\n`);
  app.exit(1);
}

/** The package's better-sqlite3 needs a newer Node than this Electron has; the one beside this file is built for it. */
function useOwnSqlite() {
  const own = require.resolve('better-sqlite3');
  const loader = /** @type {{ _resolveFilename(request: string, ...rest: unknown[]): string }} */ (
    /** @type {unknown} */ (Module)
  );
  const resolveFilename = loader._resolveFilename.bind(Module);
  loader._resolveFilename = (request, ...rest) =>
    request === 'better-sqlite3' ? own : resolveFilename(request, ...rest);
}
