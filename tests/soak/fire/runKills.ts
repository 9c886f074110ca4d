import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Alert } from '../../../app/alerts/alert';
import { notificationText } from '../../../app/alerts/notificationText';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import { dataFolderAt } from '../../../main/dataFolder';
import { openArchive } from '../../../main/storage/archive';
import { createRandom } from '../../support/series/random';
import { FireClient } from './fireClient';
import { openFireMailbox } from './fireMailbox';
import type { FirePlan } from './firePlan';

export interface KillsPlan {
  /** fireTerminal.ts, bundled. */
  readonly program: string;
  readonly marketFile: string | null;
  readonly candles: number;
  readonly kills: number;
  /** A life lasts a random number of ms up to this, from its first candle on. */
  readonly longestLife: number;
  readonly seed: number;
  readonly progress?: (kills: number) => void;
  /** Ends the run early; it then throws. */
  readonly signal?: AbortSignal;
}

/** What a run that was killed again and again is compared on with one that was not. */
export interface KillsReport {
  readonly kills: number;
  readonly candles: number;
  readonly alerts: number;
  readonly told: number;
  /** Alerts, refused ones included, that only one of the two runs has, or has otherwise. */
  readonly different: readonly string[];
  readonly missingAtClient: number;
  readonly disorderAtClient: number;
  readonly missingInMailbox: number;
  /** Allowed: at least once. */
  readonly mailsAgain: number;
  /** Notifications shown more often than there are alerts that say so. */
  readonly shownTwice: number;
  /** What is wrong with the audit or the file; null when nothing is. */
  readonly damage: string | null;
}

const settingsWith = (mailPort: number): string => `
market: { source: bridge }
email:
  { enabled: true, critical: always, high: always, medium: always, info: always, digestMinutes: 1440,
    host: 127.0.0.1, port: ${mailPort}, security: none, from: vigia@desk.example, to: trader@desk.example }
`;

/** Plays the same candles twice, once undisturbed and once killed at random instants, and compares. */
export async function runKills(plan: KillsPlan): Promise<KillsReport> {
  const folder = mkdtempSync(join(tmpdir(), 'vigia-fire-'));
  const mailbox = await openFireMailbox();
  const client = new FireClient();
  try {
    const configFile = join(folder, 'fire.yaml');
    writeFileSync(configFile, settingsWith(mailbox.port));
    const planFor = (name: string): FirePlan => ({
      root: join(folder, name),
      configFile,
      marketFile: plan.marketFile,
      candles: plan.candles,
      shownFile: join(folder, `${name}-shown.jsonl`),
    });
    const random = createRandom(plan.seed);
    const killed = planFor('killed');
    for (let kill = 0; kill < plan.kills; kill += 1) {
      const life = start(plan.program, killed);
      const { port, token } = await life.ready;
      client.connect(port, token);
      await new Promise((resolve) => setTimeout(resolve, random.int(1, plan.longestLife)));
      life.child.kill('SIGKILL');
      const end = await life.ended;
      // Were it faster than the killer, the run would prove nothing.
      if (end !== 'SIGKILL') throw new Error(`life ${kill + 1} ended with ${end}`);
      plan.progress?.(kill + 1);
      plan.signal?.throwIfAborted();
    }
    const last = start(plan.program, killed);
    const { port, token } = await last.ready;
    client.connect(port, token);
    await last.played;
    const survivors = read(killed);
    const told = survivors.alerts.filter(({ reason }) => reason === null);
    await client.until(told.length, 60_000);
    await last.finish();
    const mails = new Map(mailbox.taken);

    const calm = planFor('calm');
    const undisturbed = start(plan.program, calm);
    await undisturbed.played;
    await undisturbed.finish();

    return {
      kills: plan.kills,
      candles: plan.candles,
      alerts: survivors.alerts.length,
      told: told.length,
      different: differences(read(calm).alerts, survivors.alerts),
      missingAtClient: told.filter(({ id }) => !client.heard.has(id)).length,
      disorderAtClient: client.disorder,
      missingInMailbox: told.filter(({ id }) => !mails.has(id)).length,
      mailsAgain: [...mails.values()].reduce((sum, times) => sum + times - 1, 0),
      shownTwice: countShownTwice(killed.shownFile, told),
      damage: read(killed).damage,
    };
  } finally {
    client.close();
    await mailbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Life {
  readonly child: ChildProcess;
  readonly ready: Promise<{ readonly port: number; readonly token: string }>;
  readonly played: Promise<void>;
  readonly ended: Promise<string>;
  /** Lets it end by itself once nothing waits. */
  finish(): Promise<void>;
}

function start(program: string, plan: FirePlan): Life {
  const child = spawn(process.execPath, [program, JSON.stringify(plan)], { stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  let errors = '';
  const waiting = new Set<() => void>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const look of waiting) look();
  });
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? `${code} ${errors}`.trim()));
  });
  const line = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out)?.[0];
        if (found !== undefined) resolve(found);
      };
      waiting.add(look);
      look();
      void ended.then((end) => reject(new Error(`ended with ${end} before ${pattern}`)));
    });
  const played = line(/^played$/m).then(() => undefined);
  played.catch(() => undefined);
  return {
    child,
    ready: line(/^\{.*\}$/m).then((text) => JSON.parse(text) as { port: number; token: string }),
    played,
    ended,
    async finish() {
      child.stdin.write('heard\n');
      const end = await ended;
      if (end !== '0') throw new Error(`the last life ended with ${end}`);
    },
  };
}

function read({ root }: FirePlan): { readonly alerts: readonly Alert[]; readonly damage: string | null } {
  const archive = openArchive(dataFolderAt(root).database);
  if (!archive.ok) throw new Error(archive.problem.text.en);
  const { value } = archive;
  const alerts = [...value.alerts(NO_FILTER)];
  const chain = value.verifyAudit();
  const damage = chain.ok ? value.quickCheck() : JSON.stringify(chain);
  value.close();
  return { alerts, damage };
}

/** What says what was found: not when, and not who was told. */
function factsOf(alert: Alert): string {
  const { id, key, seq, patterns, severity, confidence, price, plan, signals, reason, origin } = alert;
  return JSON.stringify({
    id,
    key,
    seq,
    patterns,
    severity,
    confidence,
    price,
    plan,
    signals,
    reason,
    origin,
  });
}

function differences(calm: readonly Alert[], killed: readonly Alert[]): string[] {
  const one = new Set(calm.map(factsOf));
  const other = new Set(killed.map(factsOf));
  return [...one].filter((facts) => !other.has(facts)).concat([...other].filter((facts) => !one.has(facts)));
}

function countShownTwice(shownFile: string, told: readonly Alert[]): number {
  const allowed = new Map<string, number>();
  for (const alert of told) {
    const text = JSON.stringify(notificationText(alert, 'pt'));
    allowed.set(text, (allowed.get(text) ?? 0) + 1);
  }
  const shown = new Map<string, number>();
  const lines = existsSync(shownFile) ? readFileSync(shownFile, 'utf8').split('\n').filter(Boolean) : [];
  for (const line of lines) shown.set(line, (shown.get(line) ?? 0) + 1);
  return [...shown].reduce((sum, [text, times]) => sum + Math.max(0, times - (allowed.get(text) ?? 0)), 0);
}
