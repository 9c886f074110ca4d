import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { fileProblem } from '../../fileProblem';
import type { Problem } from '../../problem';
import type { Result } from '../../result';
import { writeWholeFile } from '../../writeWholeFile';

const headSchema = z.object({ vigiaSweep: z.literal(1), key: z.string() });
const lineSchema = z.object({ index: z.int().nonnegative(), numbers: z.base64() });

/** Begin anew; go on with what is there, or say why not; go on if this very search was interrupted. */
export type Resume = 'never' | 'must' | 'may';

/** What a search has done so far, in a file that survives the end of the program at any moment. */
export interface SweepState {
  /** What was done before, by number. */
  readonly before: ReadonlyMap<number, Float64Array<ArrayBuffer>>;
  /** Null when it was kept. */
  keep(index: number, numbers: Float64Array<ArrayBuffer>): Problem | null;
  /** The search is over. */
  remove(): void;
}

/** `key`: a hash of everything that decides the numbers; `length`: how many there are for each setting. */
export function openSweepState(
  path: string,
  key: string,
  length: number,
  resume: Resume,
): Result<SweepState> {
  const before = new Map<number, Float64Array<ArrayBuffer>>();
  try {
    if (resume !== 'never') {
      const isThere = existsSync(path);
      const [head = '', ...lines] = isThere ? readFileSync(path, 'utf8').split('\n') : [];
      const found = headSchema.safeParse(jsonOf(head));
      const isOurs = found.success && found.data.key === key;
      if (resume === 'must' && !isOurs) {
        const problem = !isThere ? nothing(path) : found.success ? another(path) : notOurs(path);
        return { ok: false, problem };
      }
      for (const line of isOurs ? lines : []) {
        const read = lineSchema.safeParse(jsonOf(line));
        // The last line may be half written.
        if (!read.success) continue;
        const numbers = unpack(read.data.numbers);
        if (numbers?.length === length) before.set(read.data.index, numbers);
      }
    }
    const kept = [...before].map(([index, numbers]) => lineOf(index, numbers));
    writeWholeFile(path, [`${JSON.stringify({ vigiaSweep: 1, key })}\n`, ...kept].join(''), 0o644);
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
  return {
    ok: true,
    value: {
      before,
      keep(index, numbers) {
        try {
          appendFileSync(path, lineOf(index, numbers));
          return null;
        } catch (error) {
          return fileProblem(error, path);
        }
      },
      remove: () => rmSync(path, { force: true }),
    },
  };
}

function lineOf(index: number, numbers: Float64Array<ArrayBuffer>): string {
  const bytes = deflateRawSync(Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  return `${JSON.stringify({ index, numbers: bytes.toString('base64') })}\n`;
}

function unpack(text: string): Float64Array<ArrayBuffer> | null {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64'));
    return new Float64Array(Uint8Array.from(bytes).buffer);
  } catch {
    return null;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const nothing = (path: string): Problem => ({
  code: 'nothing-to-resume',
  text: {
    pt: `${path} não existe: não há busca para continuar. Comece sem --resume.`,
    en: `${path} does not exist: there is no search to resume. Start without --resume.`,
  },
});

const notOurs = (path: string): Problem => ({
  code: 'not-a-state',
  text: {
    pt: `${path} não é o estado de uma busca do Vigia. Dê outro arquivo com --state, ou comece sem --resume.`,
    en: `${path} is not the state of a search of Vigia. Name another file with --state, or start without --resume.`,
  },
});

const another = (path: string): Problem => ({
  code: 'another-search',
  text: {
    pt: `${path} é de outra busca: os candles, as configurações, a grade ou a semente mudaram. Repita como antes, ou comece sem --resume.`,
    en: `${path} belongs to another search: the candles, the settings, the grid or the seed have changed. Repeat it as it was, or start without --resume.`,
  },
});
