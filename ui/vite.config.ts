import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Where the built page lies; the server serves it as it is. */
const built = fileURLToPath(new URL('../dist/ui', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that the page also works below a path of a reverse proxy.
  base: './',
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'es2023',
    // Nothing is inlined as data: but by intent; the content security policy then needs no exception.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    rolldownOptions: {
      treeshake: {
        // The engine is pure: of its face only what is used comes along, and each view brings its own share of it.
        moduleSideEffects: [{ test: /[\\/](?:engine|server[\\/]protocol)[\\/]/, sideEffects: false }],
      },
    },
    // uPlot, Lit and the components; what only one view needs is imported by it when it opens.
    chunkSizeWarningLimit: 600,
  },
});
