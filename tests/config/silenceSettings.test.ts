import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../config/parseSettings';
import { silenceSettingsOf } from '../../main/compose/silenceSettingsOf';

const HEAD = ['language: en', 'silence:', '  schedules:'];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** A file whose first schedule begins on line 4. */
const file = (...lines: readonly string[]): string => [...HEAD, ...lines].join('\n');

function problemsOf(text: string): readonly string[] {
  const parsed = parseSettings(text);
  return parsed.ok ? [] : parsed.problems.map((problem) => problem.text.en);
}

describe('mute schedules', () => {
  it('are read as the engine side wants them', () => {
    const parsed = parseSettings(
      file(
        "    - { days: [mon, fri], from: '9:05', to: '24:00', zone: America/New_York, except: [critical] }",
        '    - { from: 22:00, to: 02:00 }',
        '    - session: first',
        '      minutes: 15',
        '      symbols: [WIN$N]',
        '      patterns:',
        '        - engulfing',
        '    - session: outside',
        '      days:',
      ),
    );
    expect(parsed.ok && silenceSettingsOf(parsed.settings)).toEqual({
      schedules: [
        {
          days: [0, 4],
          span: { kind: 'clock', from: 545, to: 1440, zone: 'America/New_York' },
          symbols: [],
          patterns: [],
          except: ['critical'],
        },
        {
          days: EVERY_DAY,
          span: { kind: 'clock', from: 1320, to: 120, zone: null },
          symbols: [],
          patterns: [],
          except: [],
        },
        {
          days: EVERY_DAY,
          span: { kind: 'first', minutes: 15 },
          symbols: ['WIN$N'],
          patterns: ['engulfing'],
          except: [],
        },
        { days: EVERY_DAY, span: { kind: 'outside' }, symbols: [], patterns: [], except: [] },
      ],
      attention: { perHour: 0, criticalBreaks: true, digestAfterMs: 1_800_000 },
    });
  });

  const days = 'a list, each once, such as [mon, fri], of mon, tue, wed, thu, fri, sat, sun';
  const noSpan =
    "from and to together, such as from: '12:00' and to: '13:30', or session: first, last or outside";
  it.each([
    [
      'a zone that is none',
      ["    - { from: '12:00', to: '13:00', zone: BRT }"],
      'Line 4: silence.schedules.zone is "BRT"; allowed is a zone of the IANA base, such as America/Sao_Paulo or UTC.',
    ],
    [
      'a zone that is an offset',
      ["    - { from: '12:00', to: '13:00', zone: '-03:00' }"],
      'Line 4: silence.schedules.zone is "-03:00"; allowed is a zone of the IANA base, such as America/Sao_Paulo or UTC.',
    ],
    [
      'a time that no clock shows, on its own line',
      ['    - days: [mon]', "      from: '25:00'", "      to: '13:00'"],
      "Line 5: silence.schedules.from is \"25:00\"; allowed is a time from '00:00' to '23:59', in quotes.",
    ],
    [
      'a time that YAML takes for a number',
      ['    - { from: 12, to: 13 }'],
      "Line 4: silence.schedules.from is 12; allowed is a time from '00:00' to '23:59', in quotes.",
    ],
    [
      'a day that is none',
      ['    - { days: [seg], session: outside }'],
      `Line 4: silence.schedules.days is ["seg"]; allowed is ${days}.`,
    ],
    [
      'no day at all',
      ['    - { days: [], session: outside }'],
      `Line 4: silence.schedules.days is []; allowed is ${days}.`,
    ],
    [
      'a pattern that is none, in the second schedule',
      ['    - { session: outside }', '    - session: outside', '      patterns: [engulfings]'],
      'Line 6: silence.schedules.patterns is ["engulfings"]; allowed is a list, each once, such as [engulfing], of extreme-volatility, volatility-shock, engulfing, rsi-divergence, level-break, price-level.',
    ],
    [
      'a severity that is none',
      ['    - { session: outside, except: [urgent] }'],
      'Line 4: silence.schedules.except is ["urgent"]; allowed is a list, each once, such as [critical], of critical, high, medium, info.',
    ],
    [
      'a key that does not exist',
      ['    - { session: outside, zones: UTC }'],
      'Line 4: there is no key silence.schedules.zones. Did you mean zone?',
    ],
    ['no span', ['    - { days: [mon] }'], `Line 4: silence.schedules.session is ""; allowed is ${noSpan}.`],
    ['half a span', ["    - { from: '12:00' }"], `Line 4: silence.schedules.to is ""; allowed is ${noSpan}.`],
    [
      'an empty span',
      ["    - { from: '12:00', to: '12:00' }"],
      "Line 4: silence.schedules.to is \"12:00\"; allowed is another time than that of from; a whole day is from: '00:00' and to: '24:00'.",
    ],
    [
      'two spans',
      ["    - { from: '12:00', session: outside, to: '13:00' }"],
      'Line 4: silence.schedules.from is "12:00"; allowed is nothing here while there is session: use one or the other.',
    ],
    [
      'the first minutes, but how many',
      ['    - { session: first }'],
      'Line 4: silence.schedules.minutes is ""; allowed is a whole number from 1 to 1439, with session: first or session: last.',
    ],
    [
      'minutes that go with nothing',
      ['    - { session: outside, minutes: 5 }'],
      'Line 4: silence.schedules.minutes is 5; allowed is nothing here: minutes goes with session: first or session: last only.',
    ],
    [
      'a list that holds no group',
      ['    - outside'],
      'Line 4: silence.schedules is "outside"; allowed is a group with the keys days, from, to, zone, session, minutes, symbols, patterns and except.',
    ],
  ])('name the line, the key and what is allowed: %s', (_name, lines, sentence) => {
    expect(problemsOf(file(...lines))[0]).toBe(sentence);
  });

  it('are a list', () => {
    expect(problemsOf('silence: { schedules: { session: outside } }')).toEqual([
      'Line 1: silence.schedules is {"session":"outside"}; allowed is a list.',
    ]);
  });
});

describe('the attention budget', () => {
  it.each([
    ['perHour: -1', 'Line 2: attention.perHour is -1; allowed is a whole number from 0 to 60.'],
    ['digestMinutes: 0', 'Line 2: attention.digestMinutes is 0; allowed is a whole number from 1 to 60.'],
    ['criticalBreaks: yes', 'Line 2: attention.criticalBreaks is "yes"; allowed is true or false.'],
  ])('refuses %s', (line, sentence) => {
    expect(problemsOf(`attention:\n  ${line}`)).toEqual([sentence]);
  });
});
