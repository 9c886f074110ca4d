import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en';
import { pt } from '../../renderer/i18n/pt';

const PROJECT = path.resolve(__dirname, '..', '..');
const PAGES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md']
  .concat(readdirSync(path.join(PROJECT, 'docs')).map((name) => `docs/${name}`))
  .filter((name) => name.endsWith('.md'));

/** A heading's name in an address, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
}

describe('the documents', () => {
  it.each(PAGES)('%s leads to files and headings that are there', (page) => {
    const text = readFileSync(path.join(PROJECT, page), 'utf8');
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(link)) continue;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.join(path.dirname(page), file);
      expect(existsSync(path.join(PROJECT, target)), `${page}: ${link}`).toBe(true);
      if (anchor === undefined) continue;
      const headings = readFileSync(path.join(PROJECT, target), 'utf8').matchAll(/^#+ (.*)$/gm);
      expect(
        [...headings].map(([, heading = '']) => anchorOf(heading)),
        link,
      ).toContain(anchor);
    }
  });

  it.each(PAGES)('%s names no file of docs/ that is not there', (page) => {
    const text = readFileSync(path.join(PROJECT, page), 'utf8');
    for (const [file] of text.matchAll(/(?<![\w/.-])docs\/[\w./-]*\w/g)) {
      expect(existsSync(path.join(PROJECT, file)), `${page}: ${file}`).toBe(true);
    }
  });

  it.each([
    ['docs/guia.md', pt],
    ['docs/guide.md', en],
  ])('%s knows every letter of the markers', (page, words) => {
    const text = readFileSync(path.join(PROJECT, page), 'utf8');
    const rows = text.split('\n').filter((line) => /^\| [A-Z]\b/.test(line));
    expect(rows).toHaveLength(Object.keys(words.patternLetter).length);
    for (const letter of Object.values(words.patternLetter)) {
      expect(
        rows.some((row) => new RegExp(`\\b${letter}\\b`).test(row.split('|')[1] ?? '')),
        letter,
      ).toBe(true);
    }
  });
});
