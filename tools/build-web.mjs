// npm run build:web: each web app into dist/web, by its own vite.config.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Whoever asks (a test run has 'test' here), what is built is what people get.
process.env.NODE_ENV = 'production';

for (const app of ['citizen-web', 'staff-web']) {
  const configFile = fileURLToPath(new URL(`../apps/${app}/vite.config.ts`, import.meta.url));
  if (existsSync(configFile)) await build({ configFile, logLevel: 'warn' });
}
