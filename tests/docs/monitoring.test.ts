import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/temporaryFolder';

const docs = path.resolve(__dirname, '../../docs');
const folder = path.join(docs, 'monitoring');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

const dashboardSchema = z.object({
  panels: z.array(
    z.object({
      id: z.number(),
      title: z.string(),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(z.object({ expr: z.string() })),
    }),
  ),
});

/** The metrics in an expression, a histogram's parts by the histogram's name. */
function metricsIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:vigia|process)_[a-z_]+/g)].map(([name]) =>
    name.replace(/_(bucket|sum|count)$/, ''),
  );
}

/** A copy of the folder with a token beside it, as the guide says. */
function installed(): string {
  const place = temporaryFolder();
  for (const file of readdirSync(folder)) copyFileSync(path.join(folder, file), path.join(place, file));
  writeFileSync(path.join(place, 'vigia-api-token'), 'token\n');
  return place;
}

function promtool(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: installed(), encoding: 'utf8' });
  return status === 0 ? 'ok' : stdout + stderr;
}

describe('the files for Prometheus and Grafana', () => {
  // tests/main/server/interfaces.test.ts holds that list to what /metrics really shows.
  const documented = new Set(metricsIn(readFileSync(path.join(docs, 'interfaces.md'), 'utf8')));

  it.each(['vigia-alerts.yml', 'vigia-alerts.test.yml', 'grafana-dashboard.json'])(
    '%s names only metrics that exist',
    (file) => {
      const named = metricsIn(read(file));
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((name) => !documented.has(name))).toEqual([]);
    },
  );

  it('show every metric on the dashboard', () => {
    const shown = new Set([
      ...metricsIn(read('grafana-dashboard.json')),
      ...metricsIn(read('vigia-alerts.yml')),
    ]);
    expect([...documented].filter((name) => !shown.has(name))).toEqual([]);
  });

  it('have a dashboard whose panels do not lie on each other', () => {
    const { panels } = dashboardSchema.parse(JSON.parse(read('grafana-dashboard.json')));
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.filter((cell) => Number(cell.split(',')[0]) > 23)).toEqual([]);
  });

  it('are all named in their guide, and the guide names no other', () => {
    const guide = read('README.md');
    const named = new Set(guide.match(/^\| `([^`]+)`/gm)?.map((row) => row.slice(3, -1)));
    expect([...named].sort()).toEqual(
      readdirSync(folder)
        .filter((file) => file !== 'README.md')
        .sort(),
    );
  });

  it.skipIf(!hasPromtool)(
    'are right for promtool, with what the alerts say (Debian package prometheus)',
    () => {
      expect(promtool('check', 'config', 'prometheus.yml')).toBe('ok');
      expect(promtool('check', 'rules', 'vigia-alerts.yml')).toBe('ok');
      expect(promtool('test', 'rules', 'vigia-alerts.test.yml')).toBe('ok');
    },
  );

  it.skipIf(!hasPromtool)('ask Grafana only what Prometheus understands', () => {
    const { panels } = dashboardSchema.parse(JSON.parse(read('grafana-dashboard.json')));
    const rules = panels.flatMap(({ targets }, panel) =>
      targets.map(({ expr }, at) => ({ record: `panel:${panel}:${at}`.replaceAll('-', '_'), expr })),
    );
    const place = path.join(temporaryFolder(), 'panels.yml');
    writeFileSync(place, JSON.stringify({ groups: [{ name: 'panels', rules }] }));
    expect(promtool('check', 'rules', place)).toBe('ok');
  });
});
