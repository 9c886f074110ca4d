import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { alertJsonSchema } from '../../../app/contract/alertJson';
import { openArchive } from '../../../main/storage/archive';
import { dataFolderAt } from '../../../main/dataFolder';
import { terminalFolder } from '../../support/terminalFolder';
import { terminalProgram } from '../../support/terminalProgram';
import { SocketClient } from '../server/socketClient';

const secretsSchema = z.object({ apiToken: z.string() });

interface Running {
  readonly child: ChildProcess;
  /** Resolves with the first line of output that matches. */
  line(pattern: RegExp): Promise<string>;
  readonly end: Promise<{ readonly code: number | null; readonly out: string; readonly errors: string }>;
}

function start(program: string, ...args: string[]): Running {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, LANG: 'en_US.UTF-8' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let errors = '';
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text));
  const end = new Promise<{ code: number | null; out: string; errors: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, out, errors }));
  });
  return {
    child,
    end,
    line: (pattern) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = out.split('\n').find((each) => pattern.test(each));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

const ANY_PORTS = ['--http-port', '0', '--bridge-port', '0'];

describe('vigia serve', () => {
  it('prints the address of /health and alerts as lines, and ends cleanly on a signal', async () => {
    const program = await terminalProgram('main/cli/cli.ts');
    const root = terminalFolder();
    const running = start(program, 'serve', '--data-dir', root, ...ANY_PORTS);
    const address = /http:\S+/.exec(await running.line(/\/health/))![0];
    expect((await fetch(address)).status).toBe(200);
    expect(await running.line(/SIMULATED$/)).toMatch(/WIN\$SIM M5 {2}[▲▼]/);

    running.child.kill('SIGTERM');
    const { code, errors } = await running.end;

    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const archive = openArchive(dataFolderAt(root).database);
    if (!archive.ok) throw new Error(archive.problem.text.en);
    expect(archive.value.verifyAudit().ok).toBe(true);
    expect([...archive.value.audit(false)].at(-1)?.event).toBe('stop');
    archive.value.close();
  });

  it('serves several operators: each gets every alert, and what one acknowledges is so for all', async () => {
    const program = await terminalProgram('main/cli/cli.ts');
    const root = terminalFolder();
    writeFileSync(join(root, 'alertas.yaml'), 'market: { source: simulated, simulatedSpeed: 20 }\n');
    const running = start(program, 'serve', '--data-dir', root, ...ANY_PORTS);
    const port = Number(/:(\d+)\/health/.exec(await running.line(/\/health/))![1]);
    const { apiToken } = secretsSchema.parse(JSON.parse(readFileSync(join(root, 'secrets.json'), 'utf8')));
    const operators = await Promise.all(
      [1, 2, 3].map(async () => {
        const operator = await SocketClient.connect(port, apiToken);
        // Within the time that a client has for it: who waits for the others is told what comes meanwhile as well.
        operator.send({ type: 'resume', afterSeq: 0 });
        return operator;
      }),
    );
    for (const operator of operators) await operator.until(() => operator.seqs.length >= 3);
    const [first, ...others] = operators.map(({ seqs }) => seqs.slice(0, 3));
    expect(others).toEqual([first, first]);

    const { id } = operators[0]!.of('alert')[1]!.alert;
    operators[1]!.send({ type: 'ack', id });
    const isSettled = (operator: SocketClient): boolean =>
      operator.of('update').some(({ alert }) => alert.id === id && alert.status === 'acknowledged');
    for (const operator of operators) await operator.until(() => isSettled(operator));
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`, {
      headers: { authorization: `Bearer ${apiToken}` },
    });
    expect(await metrics.text()).toContain('vigia_websocket_clients 3');
    // One who goes away takes nothing from the others.
    await operators[0]!.close();
    const before = operators[2]!.seqs.length;
    await operators[2]!.until(() => operators[2]!.seqs.length > before);
    running.child.kill('SIGTERM');
    expect((await running.end).code).toBe(0);
    for (const operator of operators.slice(1)) await operator.until(() => operator.closed?.code === 1001);
  });

  it('ends by itself when told to, and speaks JSON to programs', async () => {
    const program = await terminalProgram('main/cli/cli.ts');
    const root = terminalFolder();
    const running = start(program, 'serve', '--data-dir', root, ...ANY_PORTS, '--json', '--exit-after', '4');
    const { code, out } = await running.end;
    expect(code).toBe(0);
    for (const line of out.trim().split('\n').filter(Boolean)) alertJsonSchema.parse(JSON.parse(line));
  });

  it('gives up with one line when its port is taken', async () => {
    const program = await terminalProgram('main/cli/cli.ts');
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const root = terminalFolder();

    const { code, errors } = await start(
      program,
      'serve',
      '--data-dir',
      root,
      '--http-port',
      String(port),
      '--bridge-port',
      '0',
    ).end;

    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([
      expect.stringContaining(`Port ${port} of 127.0.0.1 is in use`),
    ]);
  });

  it('gives up with one line when Vigia is already running on the folder', async () => {
    const program = await terminalProgram('main/cli/cli.ts');
    const root = terminalFolder();
    const first = start(program, 'serve', '--data-dir', root, ...ANY_PORTS);
    await first.line(/\/health/);

    const { code, errors } = await start(program, 'serve', '--data-dir', root, ...ANY_PORTS).end;

    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([expect.stringContaining(`PID ${first.child.pid}`)]);
    const doctor = await start(program, 'doctor', '--data-dir', root, '--json').end;
    expect(doctor.out).toContain(`A Vigia is running on this data folder (PID ${first.child.pid})`);
  });
});
