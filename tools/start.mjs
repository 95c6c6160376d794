// npm start: the whole product on this machine, see docs/running.md.
import { built, checkNode, installIfStale, stop } from './bootstrap.mjs';
import { buildServerIfStale, buildWebIfStale } from './build.mjs';

checkNode();
installIfStale();
try {
  buildServerIfStale();
  buildWebIfStale();
} catch (error) {
  stop(error.message);
}
const { launch } = await built('tools/launcher/main.js');
await launch(process.argv.slice(2));
