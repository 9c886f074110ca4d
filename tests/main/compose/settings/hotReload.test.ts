import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../../app/engine/ports';
import { parseSettings } from '../../../../config/parseSettings';
import { SETTINGS_TEMPLATE } from '../../../../config/settingsTemplate';
import type { Terminal } from '../../../../main/compose/composeTypes';
import { terminalFolder } from '../../../support/terminalFolder';
import { terminalStart } from '../../../support/terminalStart';
import { until } from '../../bridge/support/until';

/** A started terminal whose candles come as fast as they can, and what it says. */
async function running(text = SETTINGS_TEMPLATE) {
  const root = terminalFolder();
  const file = path.join(root, 'alertas.yaml');
  writeFileSync(file, text);
  const { terminal, events } = terminalStart(root);
  await terminal.start();
  const notices = (): readonly Notice[] =>
    events.flatMap((event) => (event.type === 'notice' ? [event.notice] : []));
  const said = (code: string) => notices().filter((notice) => notice.code === code);
  return { root, file, terminal, events, said };
}

const change = (terminal: Terminal, key: string, value: string | number | boolean | string[]) =>
  terminal.settingsDesk.change([{ key, value }]);

describe('alertas.yaml while Vigia runs', () => {
  it('takes effect when an editor saves it in place, and when it puts a new file there', async () => {
    const { file, terminal, said } = await running();
    writeFileSync(file, SETTINGS_TEMPLATE.replace('minBody: 1.3', 'minBody: 2'));
    await until(() => terminal.settings().detectors.engulfing.minBody === 2);
    expect(said('settings-changed').at(-1)?.text).toEqual({
      pt: 'As configurações mudaram: detectors.engulfing.minBody 1.3 → 2.',
      en: 'The settings have changed: detectors.engulfing.minBody 1.3 → 2.',
    });
    writeFileSync(`${file}.swp`, SETTINGS_TEMPLATE.replace('stopAtr: 1\n', 'stopAtr: 1.5\n'));
    renameSync(`${file}.swp`, file);
    await until(() => terminal.settings().plan.stopAtr === 1.5);
    expect(terminal.settings().detectors.engulfing.minBody).toBe(1.3);
    expect(terminal.settingsDesk.view().changes.map(({ source }) => source)).toEqual(['file', 'file']);
  });

  it('names a key whose value stays hidden, before and after', async () => {
    const { file, said } = await running('ntfy: { topic: desk-one }\n');
    writeFileSync(file, 'ntfy: { topic: desk-two }\n');
    await until(() => said('settings-changed').length > 0);
    expect(said('settings-changed').at(-1)?.text.en).toBe('The settings have changed: ntfy.topic … → ….');
  });

  it('with a mistake changes nothing, says the line once, and is forgiven when it is mended', async () => {
    const { file, terminal, said } = await running('plan: { stopAtr: 2 }\n');
    writeFileSync(file, 'plan:\n  stopAtr: 99\n');
    await until(() => said('settings-wrong').length > 0);
    expect(said('settings-wrong').map(({ text }) => text.en)).toEqual([
      'alertas.yaml has a mistake; what held before goes on holding. Line 2: plan.stopAtr is 99; allowed is a number from 0.1 to 20.',
    ]);
    expect(terminal.settings().plan.stopAtr).toBe(2);
    expect(terminal.settingsDesk.view().problem?.pt).toContain('Linha 2: plan.stopAtr é 99');
    expect(change(terminal, 'plan.targetAtr', 3)).toMatchObject({ ok: false });

    writeFileSync(file, 'plan:\n  stopAtr: 9\n');
    await until(() => terminal.settings().plan.stopAtr === 9);
    expect(terminal.settingsDesk.view().problem).toBeNull();
    // The window puts the newer notice of a code in the place of the older one.
    expect(said('settings-wrong').map(({ level }) => level)).toEqual(['error', 'info']);
  });

  it('that is gone leaves what held in force and says so', async () => {
    const { file, terminal, said } = await running('plan: { stopAtr: 2 }\n');
    rmSync(file);
    await until(() => said('settings-wrong').length > 0);
    expect(terminal.settings().plan.stopAtr).toBe(2);
    writeFileSync(file, 'plan: { stopAtr: 3 }\n');
    await until(() => terminal.settings().plan.stopAtr === 3);
  });
});

describe('A change in the window', () => {
  it('is in the file with every comment, in force at once, audited, and can be taken back', async () => {
    const { file, terminal } = await running();
    expect(change(terminal, 'detectors.extreme-volatility.sigma', 4)).toEqual({ ok: true });
    expect(readFileSync(file, 'utf8')).toBe(SETTINGS_TEMPLATE.replace('sigma: 3\n', 'sigma: 4\n'));
    expect(terminal.settings().detectors['extreme-volatility'].sigma).toBe(4);
    expect(terminal.settingsDesk.view().changes[0]?.steps).toEqual([
      { key: 'detectors.extreme-volatility.sigma', from: '3', to: '4' },
    ]);
    expect(terminal.settingsDesk.undo()).toEqual({ ok: true });
    expect(readFileSync(file, 'utf8')).toBe(SETTINGS_TEMPLATE);
    expect(terminal.settingsDesk.undo()).toMatchObject({ ok: false });
  });

  it('is refused in a sentence when the value cannot stand, the file changed underneath or may not be written', async () => {
    const { file, terminal } = await running('plan: { stopAtr: 2 }\n');
    expect(change(terminal, 'plan.stopAtr', 0)).toEqual({
      ok: false,
      text: {
        pt: 'plan.stopAtr é 0; o permitido é um número de 0.1 a 20.',
        en: 'plan.stopAtr is 0; allowed is a number from 0.1 to 20.',
      },
    });
    expect(terminal.settingsDesk.check([{ key: 'email.enabled', value: true }])).toMatchObject({ ok: false });
    expect(change(terminal, 'silence.schedules', '- { session: first')).toMatchObject({ ok: false });
    expect(change(terminal, 'nothing.here', 1)).toMatchObject({ ok: false });

    writeFileSync(file, 'plan: { stopAtr: 4 }\n');
    const refused = change(terminal, 'plan.targetAtr', 5);
    expect(!refused.ok && refused.text.en).toContain('Another program changed alertas.yaml');
    expect(terminal.settings().plan.stopAtr).toBe(4);
    expect(change(terminal, 'plan.targetAtr', 5)).toEqual({ ok: true });
    expect(parseSettings(readFileSync(file, 'utf8'))).toMatchObject({
      settings: { plan: { stopAtr: 4, targetAtr: 5 } },
    });
    if (process.getuid?.() !== 0) {
      chmodSync(file, 0o444);
      expect(change(terminal, 'plan.targetAtr', 6)).toMatchObject({ ok: false });
      expect(terminal.settings().plan.targetAtr).toBe(5);
    }
  });

  it('moves the ports, and stays where it was while the new port is taken', async () => {
    const { terminal, said } = await running();
    const first = terminal.ports().http.port;
    expect(change(terminal, 'server.host', '127.0.0.2')).toEqual({ ok: true });
    await until(() => terminal.ports().http.host === '127.0.0.2');
    const moved = terminal.ports().http.port;
    expect((await fetch(`http://127.0.0.2:${moved}/health`)).ok).toBe(true);
    await expect(fetch(`http://127.0.0.1:${first}/health`)).rejects.toThrow();
    expect(change(terminal, 'server.host', '127.255.255.255')).toEqual({ ok: true });
    await until(() => said('http-port').length > 0 || terminal.ports().http.host === '127.255.255.255');
    expect(terminal.ports().http.open).toBe(true);
  });

  it('switches channels, longer timeframes, the market and silence without a restart', async () => {
    const { terminal } = await running();
    const email = { host: '127.0.0.1', from: 'a@b.example', to: 'c@d.example', enabled: true };
    const asked = Object.entries(email).map(([key, value]) => ({ key: `email.${key}`, value }));
    expect(terminal.settingsDesk.change(asked)).toEqual({ ok: true });
    const on = () => terminal.deliveryState().channels.find(({ id }) => id === 'email')?.on;
    expect(on()).toBe(true);
    expect(change(terminal, 'email.enabled', false)).toEqual({ ok: true });
    expect(on()).toBe(false);

    expect(change(terminal, 'market.longerTimeframes', ['M15'])).toEqual({ ok: true });
    expect(terminal.port.snapshot().series.map(({ timeframe }) => timeframe)).toContain('M15');
    expect(change(terminal, 'market.source', 'bridge')).toEqual({ ok: true });
    expect(terminal.simulation.running()).toBe(false);
    expect(change(terminal, 'market.simulatedSpeed', 10)).toEqual({ ok: true });
    expect(change(terminal, 'market.source', 'simulated')).toEqual({ ok: true });
    expect(terminal.simulation.running()).toBe(true);
    expect(change(terminal, 'silence.schedules', "- { from: '12:00', to: '13:00' }")).toEqual({ ok: true });
    expect(terminal.settings().silence.schedules).toHaveLength(1);
  });

  it('shows what another threshold would have given, with the real engine', async () => {
    const { terminal } = await running();
    const key = { symbol: 'WIN$SIM', timeframe: 'M5' } as const;
    const held = terminal.settings();
    const wanted = terminal.settingsDesk.preview([{ key: 'detectors.engulfing.minBody', value: 5 }]);
    const answer = await terminal.preview.count(key, held, wanted ?? held);
    expect(answer?.sessions).toBeGreaterThan(3);
    expect(answer!.after).toBeLessThan(answer!.before);
    expect(terminal.settings().detectors.engulfing.minBody).toBe(1.3);
    const cancelled = terminal.preview.count(key, held, held);
    terminal.preview.cancel();
    expect([null, { ...answer, after: answer?.before }]).toContainEqual(await cancelled);
  });

  it('takes a preset over in one step that one undo takes back', async () => {
    const { root, terminal } = await running();
    mkdirSync(path.join(root, 'presets'));
    const header = "preset: { name: Calmo, createdAt: '2026-11-23T12:00:00Z', source: sweep }\n";
    writeFileSync(path.join(root, 'presets', 'calm.yaml'), `${header}plan: { stopAtr: 2, targetAtr: 5 }\n`);
    writeFileSync(path.join(root, 'presets', 'wrong.yaml'), 'plan: { stopAtr: 2 }\n');
    const [calm, wrong] = terminal.presets.list();
    expect(calm).toMatchObject({
      name: 'Calmo',
      problem: null,
      steps: [{ key: 'plan.stopAtr', from: '1', to: '2' }, {}],
    });
    expect(wrong?.problem?.en).toContain('This is no preset');
    // What a backtest would be tried with; nothing changes by it.
    const { detectors, plan } = terminal.engineSettings();
    expect(terminal.presets.preview('calm.yaml')).toEqual({
      ok: true,
      value: { detectors, plan: { ...plan, stopAtr: 2, targetAtr: 5 } },
    });
    expect(terminal.presets.preview('wrong.yaml')).toMatchObject({ ok: false });
    expect(terminal.settings().plan.stopAtr).toBe(1);
    expect(terminal.presets.apply('calm.yaml')).toEqual({ ok: true });
    expect(terminal.settings().plan).toMatchObject({ stopAtr: 2, targetAtr: 5 });
    expect(terminal.presets.list()[0]?.steps).toEqual([]);
    expect(terminal.settingsDesk.undo()).toEqual({ ok: true });
    expect(terminal.settings().plan).toMatchObject({ stopAtr: 1, targetAtr: 2.5 });
    expect(terminal.presets.apply('../../etc/passwd')).toMatchObject({ ok: false });
  });
});
