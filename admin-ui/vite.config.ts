import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

/** What the api answers itself; everything else is a page of ours. */
const API_PATHS = ['/api', '/ws', '/health', '/openapi.json', '/docs', '/codec', '/temporal', '/.well-known'];

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  build: {
    outDir: '../dist/admin-ui',
    emptyOutDir: true,
    // stack/build/first-load.mjs weighs by it.
    manifest: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|react-router|react-router-dom|scheduler)\//,
              priority: 3,
            },
            {
              name: 'mui',
              test: /node_modules\/(@mui|@emotion|@popperjs|react-transition-group)\//,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  server: { port: 3100, strictPort: true, proxy: apiProxy(loadEnv(mode, '..', 'PURSER_').PURSER_API_URL) },
}));

function apiProxy(target = 'http://127.0.0.1:3000') {
  // The api speaks only to pages of its own origin.
  const headers = { origin: target };
  return Object.fromEntries(
    API_PATHS.map((path) => [path, { target, headers, changeOrigin: true, ws: path === '/ws' }]),
  );
}
