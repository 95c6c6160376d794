// npm run bench [-- NAME]: measures the product on real servers; prints tables, writes bench/results/NAME.json.
import { built, prepared } from './bootstrap.mjs';
import { buildServerIfStale, buildWebIfStale } from './build.mjs';

// The start that is measured must not build.
const measuresStart = process.argv[2] === undefined || process.argv[2] === 'p11';
await prepared(buildServerIfStale, ...(measuresStart ? [buildWebIfStale] : []));
const { runBench } = await built('test/bench/main.js');
process.exit(await runBench(process.argv.slice(2)));
