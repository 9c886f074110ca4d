import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TIMEFRAMES } from '../../app/market/timeframe';
import { enWords } from '../../renderer/i18n/enWords';
import { ptWords } from '../../renderer/i18n/ptWords';
import { EXPERT_SOURCE } from './support/buildExpert';

const guide = readFileSync(path.resolve(__dirname, '..', '..', 'docs', 'mt5.md'), 'utf8').replace(
  /\s+/g,
  ' ',
);
const expert = readFileSync(EXPERT_SOURCE, 'utf8');

/** Every `Text("português", "English")` of the expert, as the trader reads it. */
function texts(): string[] {
  const pairs = expert.matchAll(/Text\("((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\)/g);
  const decode = (text: string): string =>
    text.replace(/\\x([0-9A-F]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return [...pairs].flatMap(([, pt = '', en = '']) => [decode(pt), decode(en)]);
}

describe('the guide for MetaTrader', () => {
  it('explains every message of the expert, word for word, in both languages', () => {
    const all = texts().map((text) => text.trim());
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter((text) => !guide.includes(text))).toEqual([]);
  });

  it('names every state as the window names it', () => {
    const states = [...Object.values(enWords.feed), ...Object.values(ptWords.feed)];
    expect(states.filter((state) => !guide.includes(`| ${state} |`))).toEqual([]);
  });

  it('names every timeframe that Vigia knows', () => {
    expect(guide).toContain(`${TIMEFRAMES.slice(0, -1).join(', ')} and ${TIMEFRAMES.at(-1) ?? ''}`);
  });
});
