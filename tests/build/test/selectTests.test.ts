import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectTests } from '../../../build/test/selectTests.mjs';
import { temporaryFolder } from '../../support/temporaryFolder';

function makeProject() {
  const project = temporaryFolder();
  const files = [
    'tests/main/bridge/listener.test.ts',
    'tests/app/market/candle.test.ts',
    'tests/renderer/List.test.tsx',
    'tests/e2e/window.spec.ts',
    'tests/build/fixtures/x.test.ts',
    'tests/support/helper.ts',
  ];
  for (const file of files) {
    mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(project, file), '');
  }
  return project;
}

describe('choosing tests', () => {
  it('takes every test file, each to its runner', () => {
    expect(selectTests(makeProject(), [])).toEqual({
      unit: [
        'tests/app/market/candle.test.ts',
        'tests/main/bridge/listener.test.ts',
        'tests/renderer/List.test.tsx',
      ],
      window: ['tests/e2e/window.spec.ts'],
    });
  });

  it('takes only those whose path holds a word, however it was typed', () => {
    const project = makeProject();
    const bridge = { unit: ['tests/main/bridge/listener.test.ts'], window: [] };
    expect(selectTests(project, ['bridge'])).toEqual(bridge);
    expect(selectTests(project, ['./tests/main/bridge'])).toEqual(bridge);
    expect(selectTests(project, ['tests\\main\\bridge'])).toEqual(bridge);
    expect(selectTests(project, ['e2e', 'candle'])).toEqual({
      unit: ['tests/app/market/candle.test.ts'],
      window: ['tests/e2e/window.spec.ts'],
    });
    expect(selectTests(project, ['nothing like it'])).toEqual({ unit: [], window: [] });
  });

  it('finds none where there are none', () => {
    expect(selectTests(temporaryFolder(), [])).toEqual({ unit: [], window: [] });
  });
});
