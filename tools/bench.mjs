// npm run bench [-- NAME]: measures the product on real servers; prints tables, writes bench/results/NAME.json.
import { built, checkNode, installIfStale, stop } from './bootstrap.mjs';
import { buildServerIfStale, buildWebIfStale } from './build.mjs';

checkNode();
installIfStale();
try {
  buildServerIfStale();
  // The start that is measured must not build.
  if (process.argv[2] === undefined || process.argv[2] === 'p11') buildWebIfStale();
} catch (error) {
  stop(error.message);
}
const { runBench } = await built('test/bench/main.js');
process.exit(await runBench(process.argv.slice(2)));
