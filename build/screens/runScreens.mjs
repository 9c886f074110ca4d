import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { compile } from '../compile/compile.mjs';
import { inProject } from '../bootstrap/paths.mjs';
import { prepareForWindow } from '../test/prepareForWindow.mjs';
import { runPlaywright } from '../test/runPlaywright.mjs';
import { contactSheet } from './contactSheet.mjs';

/**
 * npm run screens: drives the real window through every screen, in both languages, every theme and three sizes, empty,
 * busy and failing, and leaves the pictures in screens/ with one page that shows them all. Words choose tours by a part
 * of their title ("busy en dark").
 * @param {readonly string[]} words
 * @returns {Promise<number>} exit code: 1 when a screen could not be reached or is not whole
 */
export async function runScreens(words) {
  const electron = await prepareForWindow();
  await compile(['main', 'renderer', 'cli']);
  const folder = inProject('screens');
  if (words.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const chosen = words.length === 0 ? [] : ['--grep', words.map(escapeWord).join('|')];
  const code = await runPlaywright(
    electron,
    ['--config', inProject('tests', 'screens', 'playwright.config.ts'), ...chosen],
    { env: { VIGIA_SCREENS: folder }, screen: '2048x1200x24', workers: 2 },
  );
  const pictures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .sort();
  const page = inProject('screens', 'index.html');
  writeFileSync(page, contactSheet(pictures));
  console.log(`${pictures.length} pictures: ${page}`);
  return code;
}

/** @param {string} word */
function escapeWord(word) {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
