import { defineConfig } from 'vite';

/** Builds the review desk into `dist/console`, from where the API serves it at `/console/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  // Ant Design is most of it, needed by every page, and loaded once a day.
  build: { outDir: '../dist/console', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  server: { port: 8081, proxy: { '/v1': process.env.API_URL ?? 'http://localhost:8080' } },
});
