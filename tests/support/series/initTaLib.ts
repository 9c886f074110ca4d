import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from 'talib-web';

/**
 * Compiles TA-Lib's WebAssembly build. In Node its loader fetches the file's bare path, which is no URL; a data
 * URL with the right media type goes through the same door.
 */
export async function initTaLib(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('talib-web/lib/talib.wasm');
  await init(`data:application/wasm;base64,${readFileSync(wasm).toString('base64')}`);
}
