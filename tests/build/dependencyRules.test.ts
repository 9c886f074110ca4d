import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder';

interface Cruise {
  readonly summary: { readonly violations: readonly { from: string; to: string; rule: { name: string } }[] };
}

const packages = [
  'zod',
  'yaml',
  'react',
  'zustand',
  'ws',
  'electron',
  'better-sqlite3',
  'nodemailer',
  'left-pad',
];

/** A house that keeps every rule: each file imports the ones that follow its name. */
const goodHouse: Readonly<Record<string, readonly string[]>> = {
  'app/market/candle.ts': ['zod'],
  'app/indicators/atr.ts': ['../market/candle'],
  'app/detectors/breaks.ts': ['../indicators/atr'],
  'app/alerts/alert.ts': ['../detectors/breaks'],
  'app/engine/ports.ts': ['../alerts/alert'],
  'app/evaluation/gates.ts': ['../engine/ports'],
  'app/contract/messages.ts': ['../evaluation/gates', 'zod'],
  'config/settings.ts': ['../app/market/candle', 'zod', 'yaml'],
  'main/storage/database.ts': ['better-sqlite3', '../../app/engine/ports'],
  'main/server/socket.ts': ['ws', '../../app/contract/messages'],
  'main/delivery/email.ts': ['nodemailer'],
  'main/delivery/desktop.ts': ['electron'],
  'main/shell/window.ts': ['electron'],
  'main/ipc/handlers.ts': ['electron', '../../app/contract/messages'],
  'main/bridge/listener.ts': ['node:net', '../../app/engine/ports'],
  'main/compose.ts': [
    './storage/database',
    './server/socket',
    './delivery/email',
    './delivery/desktop',
    './bridge/listener',
    '../config/settings',
  ],
  'main/main.ts': ['electron', './compose', './shell/window', './ipc/handlers'],
  'main/preload.ts': ['electron', '../app/contract/messages'],
  'main/cli/cli.ts': ['../compose'],
  'renderer/main.tsx': ['react', 'zustand', '../app/contract/messages'],
};

/** Builds the house, with what else is asked for, and lets dependency-cruiser judge it. */
function judge(changes: Readonly<Record<string, readonly string[]>>) {
  const root = temporaryFolder();
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  write('package.json', JSON.stringify({ name: 'house', dependencies }));
  const house = { ...goodHouse };
  for (const [file, imports] of Object.entries(changes)) house[file] = [...(house[file] ?? []), ...imports];
  for (const [file, imports] of Object.entries(house)) {
    const lines = imports.map((from, index) => `import type * as part${index} from '${from}';`);
    write(file, `${lines.join('\n')}\nexport const here = 1;\n`);
  }
  const tool = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rules = path.resolve('build/dependencyRules.cjs');
  const args = [tool, '--config', rules, '--output-type', 'json', 'app', 'config', 'main', 'renderer'];
  const { summary } = JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }),
  ) as Cruise;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

describe('the rules of who may import whom', () => {
  it('find nothing wrong with a house built as designed', () => {
    expect(judge({})).toEqual([]);
  });

  it('report every import that the rooms and storeys forbid, also of a type only', () => {
    const found = judge({
      'app/market/candle.ts': ['node:fs', '../indicators/atr'],
      'app/indicators/atr.ts': ['left-pad'],
      'app/engine/ports.ts': ['../contract/messages'],
      'app/evaluation/gates.ts': ['../../config/settings'],
      'config/settings.ts': ['../main/compose'],
      'main/bridge/listener.ts': ['../storage/database', 'better-sqlite3', 'electron'],
      'main/cli/cli.ts': ['../server/socket', 'ws', 'nodemailer'],
      'main/compose.ts': ['../renderer/main'],
      'renderer/main.tsx': ['electron', 'node:path', '../config/settings', '../main/shell/window'],
    });
    for (const expected of [
      /^app-is-pure: app\/market\/candle\.ts -> (node:)?fs$/,
      /^app-is-pure: app\/indicators\/atr\.ts -> node_modules\/left-pad/,
      /^app-is-pure: app\/evaluation\/gates\.ts -> config\/settings\.ts$/,
      /^app-storey-market: app\/market\/candle\.ts -> app\/indicators\/atr\.ts$/,
      /^app-storey-engine: app\/engine\/ports\.ts -> app\/contract\/messages\.ts$/,
      /^config-room: config\/settings\.ts -> main\/compose\.ts$/,
      /^main-room-bridge: main\/bridge\/listener\.ts -> main\/storage\/database\.ts$/,
      /^owner-of-better-sqlite3: main\/bridge\/listener\.ts -> /,
      /^owner-of-electron: main\/bridge\/listener\.ts -> /,
      /^main-room-cli: main\/cli\/cli\.ts -> main\/server\/socket\.ts$/,
      /^owner-of-ws: main\/cli\/cli\.ts -> /,
      /^owner-of-nodemailer: main\/cli\/cli\.ts -> /,
      /^main-never-imports-renderer: main\/compose\.ts -> renderer\/main\.tsx$/,
      /^renderer-room: renderer\/main\.tsx -> (node:)?path$/,
      /^renderer-room: renderer\/main\.tsx -> node_modules\/electron/,
      /^renderer-room: renderer\/main\.tsx -> config\/settings\.ts$/,
      /^renderer-room: renderer\/main\.tsx -> main\/shell\/window\.ts$/,
    ]) {
      expect(found).toContainEqual(expect.stringMatching(expected));
    }
  });

  it('report cycles, dead files, imports that lead nowhere and tests in the product', () => {
    const found = judge({
      'app/alerts/alert.ts': ['./round'],
      'app/alerts/round.ts': ['./alert'],
      'main/forgotten.ts': ['./compose'],
      'main/alone.ts': [],
      'main/delivery/email.ts': ['./nowhere', '../../tests/support/clock'],
      'tests/support/clock.ts': [],
    });
    for (const expected of [
      /^no-circular: app\/alerts\/alert\.ts -> app\/alerts\/round\.ts$/,
      /^no-dead-files: main\/forgotten\.ts/,
      /^no-orphans: main\/alone\.ts/,
      /^resolvable: main\/delivery\/email\.ts -> \.\/nowhere$/,
      /^tests-are-leaves: main\/delivery\/email\.ts -> tests\/support\/clock\.ts$/,
    ]) {
      expect(found).toContainEqual(expect.stringMatching(expected));
    }
  });
});
