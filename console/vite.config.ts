import { defineConfig } from 'vite';

/** Builds the review desk into `dist/console`, from where the API serves it at `/console/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // Ant Design is most of it, and every page needs it.
    chunkSizeWarningLimit: 1500,
    // "use client", on each of Ant Design's files, speaks to server rendering, which there is none of here.
    rolldownOptions: { onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning) },
  },
  server: { port: 8081, proxy: { '/v1': process.env.API_URL ?? 'http://localhost:8080' } },
});
