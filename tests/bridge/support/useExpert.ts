import { afterAll, beforeAll, beforeEach } from 'vitest';
import { buildExpert, noCompiler, type ExpertBuild } from './buildExpert';
import { ScriptedTerminal } from './scriptedTerminal';

/** Compiling takes half a minute where nothing else runs. */
const COMPILE_MS = 300_000;

/** The tests around it need the compiled expert; without a compiler they are skipped, and the run says why. */
export function useExpert(build: ExpertBuild): () => string {
  let binary = '';
  beforeAll(async () => {
    if (noCompiler === null) binary = await buildExpert(build);
  }, COMPILE_MS);
  beforeEach((context) => {
    if (noCompiler !== null) context.skip(noCompiler);
  });
  return () => binary;
}

/** As `useExpert`, with a scripted terminal that serves one test after the other. */
export function useTerminal(): () => ScriptedTerminal {
  const binary = useExpert('checked');
  let terminal: ScriptedTerminal | null = null;
  afterAll(() => terminal?.close());
  return () => (terminal ??= new ScriptedTerminal(binary()));
}
