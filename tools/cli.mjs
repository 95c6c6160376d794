// npm run cli -- COMMAND: the operator's tool, see docs/operating.md or --help.
import { built, prepared } from './bootstrap.mjs';
import { buildServerIfStale } from './build.mjs';

await prepared(buildServerIfStale);
// Whoever reads, such as head, has seen enough.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));
const { runCli } = await built('tools/cli/main.js');
process.exitCode = await runCli(process.argv.slice(2));
