// npm run cli -- COMMAND: the operator's tool, see docs/operating.md or --help.
import { built, checkNode, installIfStale, stop } from './bootstrap.mjs';
import { buildServerIfStale } from './build.mjs';

checkNode();
installIfStale();
try {
  buildServerIfStale();
} catch (error) {
  stop(error.message);
}
const { runCli } = await built('tools/cli/main.js');
process.exitCode = await runCli(process.argv.slice(2));
