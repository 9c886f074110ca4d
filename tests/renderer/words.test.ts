import { describe, expect, it } from 'vitest';
import { patternName } from '../../app/alerts/patternName';
import { DETECTOR_IDS } from '../../app/detectors/detectorId';
import { readDate, writeDate } from '../../renderer/i18n/calendarDates';
import { en } from '../../renderer/i18n/en';
import { formatsOf } from '../../renderer/i18n/formats';
import { pt } from '../../renderer/i18n/pt';
import { exchangeTime } from '../../renderer/market/exchangeTime';

type Words = (...parts: readonly string[]) => string;

/** Every text of a dictionary by its path; functions are called with a mark for each argument. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (value as Words)('①', '②', '③', '④')]];
  return Object.entries(value as object).flatMap(([name, inner]) => texts(inner, `${path}.${name}`));
}

describe('the dictionaries', () => {
  it('have no empty text, and every argument is used in both languages', () => {
    const english = new Map(texts(en));
    for (const [path, text] of texts(pt)) {
      expect(text.trim(), path).not.toBe('');
      const other = english.get(path);
      expect(other?.trim(), path).toBeTruthy();
      expect(other?.match(/[①②③④]/g)?.sort(), path).toEqual(text.match(/[①②③④]/g)?.sort());
    }
  });

  it('call the patterns as the notifications do', () => {
    for (const id of DETECTOR_IDS) {
      expect(pt.pattern[id]).toBe(patternName(id, 'pt'));
      expect(en.pattern[id]).toBe(patternName(id, 'en'));
    }
  });

  it('give each pattern a letter of its own', () => {
    for (const { patternLetter } of [pt, en]) {
      expect(new Set(Object.values(patternLetter)).size).toBe(DETECTOR_IDS.length);
    }
  });
});

describe('numbers', () => {
  it('are written as Brazil writes them', () => {
    const formats = formatsOf('pt-BR');
    expect(formats.price(130_250, 0)).toBe('130.250');
    expect(formats.price(5_432.5, 1)).toBe('5.432,5');
    expect(formats.signed(-290, 0)).toBe('−290');
    expect(formats.signed(720, 0)).toBe('+720');
    expect(formats.signedPercent(0.0059)).toBe('+0,59%');
    expect(formats.money(128, 'BRL')).toBe('R$\u00a0128,00');
  });

  it('are written as English writes them', () => {
    const formats = formatsOf('en');
    expect(formats.price(130_250, 0)).toBe('130,250');
    expect(formats.signed(-0.5, 1)).toBe('−0.5');
    expect(formats.bytes(2_621_440)).toBe('2.5 MiB');
  });
});

describe('typed dates', () => {
  it.each([
    ['18/05/2022', Date.UTC(2022, 4, 18)],
    ['18/5/22', Date.UTC(2022, 4, 18)],
    ['18/05', Date.UTC(2026, 4, 18)],
    [' 2022-05-18 ', Date.UTC(2022, 4, 18)],
    ['31/02/2022', null],
    ['2022-13-01', null],
    ['yesterday', null],
  ])('%j is read as %s', (text, midnight) => {
    expect(readDate(text, 2026)).toBe(midnight);
  });

  it('are written in the language of the trader', () => {
    expect(writeDate(Date.UTC(2022, 4, 18), 'pt-BR')).toBe('18/05/2022');
    expect(writeDate(Date.UTC(2022, 4, 18), 'en')).toBe('2022-05-18');
  });
});

describe("the exchange's time", () => {
  it('is the wall clock of São Paulo for the mini-index, summer time of old years included', () => {
    const time = exchangeTime('b3-index', true);
    expect(time.zoneName).toBe('BRT');
    expect(time.full(Date.UTC(2022, 4, 18, 17, 20))).toBe('18/05/2022 14:20');
    expect(time.minutes(Date.UTC(2018, 11, 3, 17, 20))).toBe('15:20');
  });

  it('is written day first for Brazil and as ISO else', () => {
    expect(exchangeTime('us-equity', false).short(Date.UTC(2025, 4, 19, 15, 55))).toBe('05-19 11:55');
  });
});
