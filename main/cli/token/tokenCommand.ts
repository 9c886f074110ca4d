import { dataFolderAt, defaultDataRoot, ensureDataFolder } from '../../dataFolder';
import { readOrCreateSecrets } from '../../secrets';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { tokenTexts } from './tokenTexts';

/** `vigia token [bridge|api]`: what to paste into the Expert Advisor or into a client. */
export const tokenCommand: Command = {
  words: ['token'],
  operands: '[bridge|api]',
  arity: [0, 1],
  summary: tokenTexts.summary,
  help: tokenTexts.help,
  options: {},
  run(call) {
    const { values, io, positionals } = call;
    const [name] = positionals;
    if (name !== undefined && name !== 'bridge' && name !== 'api') {
      io.fail(tokenTexts.unknown(name));
      return Promise.resolve(2);
    }
    const folder = dataFolderAt(placesOf(call).dataDir ?? defaultDataRoot());
    const ensured = ensureDataFolder(folder);
    const read = ensured.ok ? readOrCreateSecrets(folder.secrets) : ensured;
    if (!read.ok) {
      io.fail(read.problem.text);
      return Promise.resolve(1);
    }
    const tokens = { bridge: read.value.bridgeToken, api: read.value.apiToken };
    if (values.json === true) io.out(JSON.stringify(name === undefined ? tokens : { [name]: tokens[name] }));
    else if (name !== undefined) io.out(tokens[name]);
    else for (const [each, token] of Object.entries(tokens)) io.out(`${each.padEnd(6)}  ${token}`);
    return Promise.resolve(0);
  },
};
