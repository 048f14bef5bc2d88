/**
 * Builds the web pages: `web/` to `dist/web`, with a hash in every file name so that the server may
 * let browsers keep them for ever. `vite` alone serves them for development beside a running server.
 */
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the API. */
const API = `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? '3000'}`;

export default defineConfig({
  root: 'web',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // 360 and old Edge in government offices, of which Chromium 108 is the oldest.
    target: 'chrome108',
    cssTarget: 'chrome108',
    // The Content-Security-Policy allows own files only: nothing inline, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': API, '/go': API } },
});
