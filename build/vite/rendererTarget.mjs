import react from '@vitejs/plugin-react';
import { inCache, inProject } from '../bootstrap/paths.mjs';
import { listLicences } from '../licences/listLicences.mjs';

/**
 * Vite's configuration for the window. Addresses are relative: the window is served from app://.
 * @param {{ outFolder: string }} target
 * @returns {import('vite').InlineConfig}
 */
export function rendererTarget({ outFolder }) {
  return {
    configFile: false,
    root: inProject('renderer'),
    base: './',
    logLevel: 'warn',
    cacheDir: inCache('vite'),
    plugins: [react()],
    // For renderer/panels/about/licences.ts.
    define: { VIGIA_LICENCES: JSON.stringify(listLicences()) },
    build: {
      outDir: outFolder,
      emptyOutDir: true,
      target: 'chrome130',
      sourcemap: true,
      // The window loads nothing but files of its own: no inlined data addresses for the policy to allow.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
    },
    server: { host: '127.0.0.1', port: 0, strictPort: false },
  };
}
