import { expect } from 'vitest';
import { MORNING, OFFSET, TOKEN } from '../support/expertStage';
import { scene, type Scenario } from './scenario';

export const greetingScenarios: readonly Scenario[] = [
  scene(
    'says hello with everything the protocol asks for, in ASCII whatever the broker is called',
    {
      prepare: [
        'set broker Corretora "São João" \\ 株式',
        'set symbol PETR4ç',
        'set account 2',
        'set digits 2',
        'set point 0.01',
        'set ticksize 0.01',
        'set last 0',
        'set delayed 1',
      ],
    },
    ({ witness }) => {
      const [hello] = witness.link.of('hello');
      expect(hello).toMatchObject({
        n: 1,
        v: 1,
        vmin: 1,
        tok: TOKEN,
        sym: 'PETR4ç',
        broker: 'Corretora "São João" \\ 株式',
        srv: 'XPMT5-DEMO',
        basis: 'WINQ26',
        tf: 300,
        dg: 2,
        pt: 0.01,
        ts: 0.01,
        chart: 'bid',
        acct: 'real',
        off: OFFSET,
        cur: MORNING,
        maxb: 100_000,
        delayed: 1,
        build: 5200,
      });
      expect(Math.abs(hello!.now - (MORNING + 20))).toBeLessThanOrEqual(1);
    },
  ),

  scene(
    'writes the step of a currency pair without losing digits',
    {
      prepare: [
        'set symbol EURUSD',
        'set digits 5',
        'set point 0.00001',
        'set ticksize 0.00001',
        'candle 1784628300 1.12345 1.12399 1.1 1.11111 9 0 2',
        'tick 1.11111 1.11113 0',
      ],
    },
    async ({ stage, witness }) => {
      await stage.wait(5_000);
      expect(witness.link.of('hello')[0]).toMatchObject({ pt: 0.00001, ts: 0.00001, dg: 5 });
      expect(witness.link.of('form')[0]).toMatchObject({
        bid: 1.11111,
        ask: 1.11113,
        last: 0,
        b: [MORNING, 1.12345, 1.12399, 1.1, 1.11111, 9, 0, 2],
      });
    },
  ),

  scene(
    'takes the token as it was pasted, blanks and all',
    { inputs: { InpToken: `  ${TOKEN} \t` } },
    ({ witness }) => {
      expect(witness.link.of('hello')[0]?.tok).toBe(TOKEN);
    },
  ),

  scene(
    'asks for the token when there is none, in both languages, and stays on the chart',
    {
      inputs: { InpToken: '' },
      attached: false,
    },
    async ({ stage, terminal, witness }) => {
      await stage.attach();
      await stage.wait(5_000);
      expect(terminal.initCode).toBe(0);
      expect(witness.links).toHaveLength(0);
      expect(terminal.journal.join('\n')).toContain('falta o token. No Vigia abra Conectar o MT5');
      await stage.do('deinit 5', 'set language English', 'init');
      expect(terminal.journal.at(-1)).toContain('the token is missing. In Vigia open Connect MT5');
      await stage.do('deinit 5', `input InpToken ${TOKEN}`, 'init');
      await stage.wait(1_000);
      expect(witness.links).toHaveLength(1);
    },
  ),

  scene('refuses a port that cannot be one', { inputs: { InpPort: 70_000 } }, ({ terminal, witness }) => {
    expect(witness.links).toHaveLength(0);
    expect(terminal.journal.join()).toContain('a porta 70000 não existe');
  }),

  scene(
    'gives up in the strategy tester, which has no sockets',
    { prepare: ['set tester 1'] },
    ({ terminal, witness }) => {
      expect(terminal.initCode).toBe(1);
      expect(terminal.journal.join()).toContain('testador de estratégias');
      expect(witness.links).toHaveLength(0);
    },
  ),

  scene(
    'tells how to allow the address, once, and calls as soon as it is allowed',
    {
      prepare: ['set denied 1'],
      inputs: { InpLanguage: 2 },
    },
    async ({ stage, terminal, witness }) => {
      await stage.wait(20_000);
      const told = terminal.journal.filter((line) => line.includes('does not allow the address 127.0.0.1'));
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('Tools > Options > Expert Advisors');
      await stage.do('set denied 0');
      await stage.wait(40_000);
      expect(witness.links).toHaveLength(1);
    },
  ),

  scene(
    'speaks the language of its input, or of the terminal',
    { attached: false },
    async ({ stage, terminal }) => {
      await stage.do(
        'init',
        'deinit 5',
        'set language English',
        'init',
        'deinit 5',
        'input InpLanguage 1',
        'init',
        'deinit 5',
        'set language Portuguese (Brazil)',
        'input InpLanguage 2',
        'init',
      );
      const spoken = terminal.journal.map((line) =>
        line.includes('nunca negocia') ? 'pt' : line.includes('never trades') ? 'en' : '?',
      );
      expect(spoken).toEqual(['pt', 'en', 'pt', 'en']);
    },
  ),

  scene(
    'waits for a symbol that the terminal does not know yet',
    { prepare: ['set ticksize 0', 'set point 0'] },
    async ({ stage, witness }) => {
      await stage.wait(5_000);
      expect(witness.links).toHaveLength(0);
      await stage.do('set ticksize 5', 'set point 1');
      await stage.wait(2_000);
      expect(witness.link.of('hello')[0]?.ts).toBe(5);
    },
  ),

  scene('says bye with the reason, and begins afresh on another chart', {}, async ({ stage, witness }) => {
    await stage.do('deinit 3');
    expect(witness.link.of('bye')).toMatchObject([{ why: 'chart-change' }]);
    const [first] = witness.links;
    await stage.do('set symbol WDO$N', 'set seconds 60', 'init');
    await stage.wait(1_000);
    expect(witness.links).toHaveLength(2);
    expect(first?.closed).toBe(true);
    expect(witness.link.of('hello')[0]).toMatchObject({ n: 1, sym: 'WDO$N', tf: 60 });
    await stage.do('deinit 1');
    expect(witness.link.of('bye')).toMatchObject([{ why: 'removed' }]);
  }),

  scene(
    'explains a refused token once, and does not hammer the door',
    { refusal: { t: 'err', code: 'auth', fatal: true, msg: 'wrong token' } },
    async ({ stage, terminal, witness }) => {
      await stage.wait(25_000);
      expect(witness.links).toHaveLength(1);
      await stage.wait(95_000);
      expect(witness.links.length).toBeGreaterThanOrEqual(4);
      expect(witness.links.length).toBeLessThanOrEqual(5);
      expect(terminal.journal.at(-1)).toContain('o Vigia não aceitou o token. Copie-o outra vez');
      expect(terminal.journal.at(-1)).toContain('[auth: wrong token]');
      expect(terminal.journal.filter((line) => line.includes('não aceitou'))).toHaveLength(1);
    },
  ),

  scene('reads an escaped text of the app', { welcome: null }, async ({ stage, terminal, witness }) => {
    witness.link.say(
      '{"t":"err","code":"busy","fatal":false,"msg":"n\\u00e3o \\"agora\\"\\/\\\\ \\n fim"}\n',
    );
    await stage.wait(1_000);
    expect(terminal.journal.at(-1)).toContain('[busy: não "agora"/\\   fim]');
    expect(witness.links).toHaveLength(1);
  }),

  scene(
    'names the remedy for every reason the app can give',
    { welcome: null },
    async ({ stage, terminal, witness }) => {
      const remedies = {
        version: 'versões diferentes',
        symbol: 'o Vigia não trabalha com WIN$N M5',
        busy: 'outro VigiaBridge já envia WIN$N M5',
        proto: 'não entendeu uma linha',
        internal: 'problema interno',
        unheard: 'problema interno',
      };
      for (const [code, remedy] of Object.entries(remedies)) {
        witness.link.say({ t: 'err', code, fatal: false, msg: '' });
        await stage.wait(300);
        expect(terminal.journal.at(-1)).toContain(remedy);
      }
    },
  ),

  scene(
    'leaves an app of another version, and says so',
    { welcome: null },
    async ({ stage, terminal, witness }) => {
      witness.link.say({ v: 2, t: 'welcome', since: 0, bars: 100, form_ms: 250 });
      await stage.wait(2_000);
      expect(witness.link.closed).toBe(true);
      expect(terminal.journal.at(-1)).toContain('versões diferentes');
      expect(witness.link.of('hist')).toHaveLength(0);
      await stage.wait(26_000);
      expect(witness.links).toHaveLength(1);
    },
  ),
];
