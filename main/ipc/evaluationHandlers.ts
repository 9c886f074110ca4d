import type { WebContents } from 'electron';
import type { evaluationRequests } from '../../app/contract/ipcEvaluationRequests';
import type { Language } from '../../app/contract/ipcPreferences';
import type { RequestHandlers } from './answerRequest';
import { chooseReportFile } from './chooseReportFile';
import { chooseSaveFile, plainFileName } from './chooseSaveFile';
import type { EvaluationRequests } from './evaluationRequests';
import { whileOpen } from './whileOpen';

/** What is answered about backtests and about what was said. */
export function evaluationHandlers(
  { backtest, sweep, performance, check, marks }: EvaluationRequests,
  language: () => Language,
): Pick<RequestHandlers<WebContents>, keyof ReturnType<typeof evaluationRequests>> {
  return {
    'backtest:run': (asked, window) => whileOpen(window, backtest.run(asked), () => backtest.cancel()),
    'backtest:cancel': () => {
      backtest.cancel();
      return null;
    },
    'backtest:save': async ({ as }, window) => {
      const path = await chooseReportFile(window, as);
      return path === null ? null : backtest.save(path, as, language());
    },
    'backtest:preset': ({ name }) => backtest.savePreset(name),
    'sweep:size': (asked) => sweep.size(asked),
    'sweep:run': (asked, window) => whileOpen(window, sweep.run(asked), () => sweep.cancel()),
    'sweep:cancel': () => {
      sweep.cancel();
      return null;
    },
    'sweep:save': async (_nothing, window) => {
      const path = await chooseSaveFile(window, {
        defaultPath: 'vigia-walk-forward.json',
        filters: [{ name: 'JSON', extensions: ['json'] }],
      });
      return path === null ? null : sweep.save(path);
    },
    'sweep:preset': ({ name, setting }) => sweep.savePreset(name, setting),
    'check:run': ({ symbol }) => check.run(symbol),
    'check:cancel': () => {
      check.cancel();
      return null;
    },
    'check:last': ({ symbol }) => check.last(symbol),
    'marks:list': ({ key }) => [...marks.list(key)],
    'marks:set': ({ key, time, direction }) => marks.set(key, time, direction),
    'marks:save': async ({ key }, window) => {
      const path = await chooseSaveFile(window, {
        defaultPath: plainFileName(`marks ${key.symbol} ${key.timeframe}.csv`),
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      });
      return path === null ? null : marks.save(key, path);
    },
    'performance:sources': () => [...performance.sources()],
    'performance:read': (asked) => performance.read(asked),
  };
}
