// npm start: the whole product on this machine, see docs/running.md.
import { built, prepared } from './bootstrap.mjs';
import { buildServerIfStale, buildWebIfStale } from './build.mjs';

await prepared(buildServerIfStale, buildWebIfStale);
const { launch } = await built('tools/launcher/main.js');
await launch(process.argv.slice(2));
