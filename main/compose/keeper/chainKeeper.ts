import type { Clock, Scheduler } from '../../../app/engine/ports';
import type { Log } from '../../../app/engine/ports/log';
import type { DataFolder } from '../../dataFolder';
import type { Problem } from '../../problem';
import { anchorFileIn, appendAnchor, readAnchors } from '../../storage/audit/anchorFile';
import type { ChainPlace } from '../../storage/audit/chain';
import type { AuditVerdict } from '../../storage/audit/auditVerdict';
import { verifyAuditSlowly } from '../../storage/audit/auditVerify';
import { verifyTail } from '../../storage/audit/auditTail';
import type { Storage } from '../../storage/storage';
import { signHead } from '../anchors';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export type BrokenChain = Omit<Extract<AuditVerdict, { ok: false }>, 'ok' | 'records'>;

/** What is known of the audit. */
export interface ChainState {
  /** When the whole chain was last followed to its end, UTC ms; null before the first time. */
  readonly checkedAt: number | null;
  /** Known to be whole. */
  readonly records: number;
  readonly broken: BrokenChain | null;
  /** Why the last sealing or signing did not work; null when it did. */
  readonly problem: Problem | null;
}

export interface ChainKeeper {
  /** Checks what is new; once a day everything, signs the head, and seals what is older than the retention. */
  work(): Promise<void>;
  state(): ChainState;
}

export interface ChainKeeperOptions {
  readonly storage: Storage;
  readonly folder: Pick<DataFolder, 'audit' | 'auditKey'>;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** Read at each use. */
  readonly retentionDays: number;
}

/** Watches over the audit chain while Vigia runs. */
export function createChainKeeper(options: ChainKeeperOptions): ChainKeeper {
  const { storage, folder, clock, scheduler, log } = options;
  let place: ChainPlace | null = null;
  let state: ChainState = { checkedAt: null, records: 0, broken: null, problem: null };

  async function checkWhole(): Promise<void> {
    const verdict = await verifyAuditSlowly(storage.chain, scheduler);
    const checkedAt = clock.now();
    if (!verdict.ok) {
      const { seq, fault, records, file, restored } = verdict;
      place = null;
      const broken = {
        seq,
        fault,
        ...(file !== undefined && { file }),
        ...(restored !== undefined && { restored }),
      };
      state = { ...state, checkedAt, records, broken };
      log('error', 'the audit chain is broken', { ...broken });
      return;
    }
    place = { seq: verdict.records, hash: Buffer.from(verdict.head, 'hex') };
    state = { ...state, checkedAt, records: verdict.records, broken: null };
    const unsigned = anchorDaily();
    const unsealed = await seal();
    const problem = unsigned ?? unsealed;
    state = { ...state, problem };
    if (problem !== null)
      log('error', 'the audit could not be kept', { code: problem.code, text: problem.text.en });
  }

  /** Signs the newest record, once a day, into a file outside of the database; null, or why not. */
  function anchorDaily(): Problem | null {
    const path = anchorFileIn(folder.audit);
    const now = clock.now();
    const done = storage.attempt(() => {
      const last = readAnchors(path).at(-1)?.anchor ?? null;
      const [head] = storage.audit.newest(1);
      if (head === undefined || last?.seq === head.seq) return null;
      const age = last === null ? DAY_MS : Math.abs(now - Date.parse(last.madeAt));
      if (age < DAY_MS) return null;
      const signed = signHead(folder, head, now);
      if (!signed.ok) return signed.problem;
      appendAnchor(path, signed.value);
      log('info', 'audit anchored', { seq: head.seq, hash: signed.value.hash });
      return null;
    });
    return done.ok ? done.value : done.problem;
  }

  async function seal(): Promise<Problem | null> {
    const now = clock.now();
    const sealed = await storage.sealing(scheduler).seal(now - options.retentionDays * DAY_MS, now);
    if (!sealed.ok) return sealed.problem;
    if (sealed.value.records > 0) log('info', 'audit sealed', { ...sealed.value });
    return null;
  }

  async function checkTail(from: ChainPlace): Promise<void> {
    const tail = await verifyTail(storage.chain, from, scheduler);
    place = tail.place;
    state = { ...state, records: tail.place.seq };
    if (tail.broken === null) return;
    log('error', 'the audit chain is broken', tail.broken);
    place = null;
    state = { ...state, broken: tail.broken };
  }

  return {
    async work() {
      const age = state.checkedAt === null ? Infinity : Math.abs(clock.now() - state.checkedAt);
      if (age >= (state.broken === null ? DAY_MS : HOUR_MS)) await checkWhole();
      else if (place !== null) await checkTail(place);
    },
    state: () => state,
  };
}
