import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { writeFeed } from '../../../../build/package/writeFeed.mjs';
import type { UpdateOptions } from '../../../../main/compose/updates/fetchUpdate';
import { terminalFolder } from '../../../support/terminalFolder';

const HERE = `${process.platform}-${process.arch}`;

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** Somebody who publishes version 9.1.0 on a web server of their own. */
export async function publish(version = '9.1.0') {
  const folder = terminalFolder();
  const installer = path.join(folder, `Vigia-${version}.AppImage`);
  writeFileSync(installer, `the program ${version}`.repeat(5_000));
  const key = newKey();
  const files = [{ platform: HERE, file: installer }];
  const publicKey = writeFeed({ folder, version, key, files });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname.slice(1));
    asked.push(name);
    const file = path.join(folder, path.basename(name));
    if (name === 'moved.json') response.writeHead(302, { location: '/updates.json' }).end();
    else if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const own = path.join(terminalFolder(), 'updates');
  const options: UpdateOptions = {
    ...{ feed: `${base}/updates.json`, publicKey, version: '0.1.0', platform: HERE, folder: own },
  };
  return { folder, installer, key, asked, options, own };
}
