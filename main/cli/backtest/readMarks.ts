import { readFileSync } from 'node:fs';
import type { Mark } from '../../../app/evaluation/marks';
import { wallClockToUtc } from '../../../app/market/wallClockToUtc';
import { fileProblem } from '../../fileProblem';
import type { Problem } from '../../problem';
import type { Result } from '../../result';

const ROW = /^"?([^",;]+)"?[,;]\s*"?([^",;]+)"?\s*$/;
const WALL = /^(\d{4})[-.](\d{2})[-.](\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const LONG = ['long', 'up', 'buy', 'alta', '1', '+1'];
const SHORT = ['short', 'down', 'sell', 'baixa', '-1'];

/**
 * Reads a trader's own opportunities: lines `time,direction`, with or without names on the first. Times with a zone of
 * their own, or by the market's clock; `long` or `short`. One wrong line refuses the file, so that no mark is lost.
 */
export function readMarks(path: string, zone: string): Result<readonly Mark[]> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
  const marks: Mark[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || (index === 0 && /^"?time"?[,;]/i.test(line))) continue;
    const [, moment = '', way = ''] = ROW.exec(line.trim()) ?? [];
    const time = readTime(moment.trim(), zone);
    const word = way.trim().toLowerCase();
    const direction = LONG.includes(word) ? 'long' : SHORT.includes(word) ? 'short' : null;
    if (time === null || direction === null) return { ok: false, problem: badLine(path, index + 1, line) };
    marks.push({ time, direction });
  }
  if (marks.length === 0) return { ok: false, problem: empty(path) };
  return { ok: true, value: marks };
}

function readTime(text: string, zone: string): number | null {
  if (WITH_ZONE.test(text)) {
    const time = Date.parse(text);
    return Number.isNaN(time) ? null : time;
  }
  const found = WALL.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second = '00'] = found;
  const wall = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(wall) ? null : wallClockToUtc(zone, wall);
}

function badLine(path: string, line: number, text: string): Problem {
  const shown = text.slice(0, 60);
  return {
    code: 'bad-label',
    text: {
      pt: `${path}, linha ${line}: "${shown}" não é HORA,DIREÇÃO, como 2022-05-18 14:20,long. Corrija a linha; nada foi avaliado.`,
      en: `${path}, line ${line}: "${shown}" is not TIME,DIRECTION, such as 2022-05-18 14:20,long. Correct the line; nothing was judged.`,
    },
  };
}

function empty(path: string): Problem {
  return {
    code: 'no-labels',
    text: {
      pt: `${path} não tem nenhuma marca. Escreva uma por linha, como 2022-05-18 14:20,long.`,
      en: `${path} holds no mark. Write one a line, such as 2022-05-18 14:20,long.`,
    },
  };
}
