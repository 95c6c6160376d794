/**
 * The deploy step as a process: `node dist/programs/deploy.js`, before services start. Reads DATABASE_URL (of a role that
 * may make roles), ROLE_PASSWORDS (JSON, by login role), BUS, KAFKA_BROKERS, KAFKA_PREFIX, DEMO_PASSWORD. What somebody should know goes
 * to standard output; one sentence to standard error, and status 1, when it fails. STOP_WITH_STDIN=1: it ends when its
 * standard input does.
 */
import { isDatabaseAway, NewerDataError } from '#persistence';
import { ConfigError } from '#service-kit';
import { loadDeployment } from './config.js';
import { deploy } from './deploy.js';

/** Milliseconds; a broker or a database that does not answer must not hold the deployment for ever. */
const limit = 60_000;

if (process.env.STOP_WITH_STDIN === '1') stopWithStdin();
const timer = setTimeout(() => fail(`The deployment has not moved for ${limit / 1000} s.`), limit).unref();
try {
  await deploy({
    ...loadDeployment(),
    say: (sentence) => console.log(sentence),
    onProgress: () => timer.refresh(),
  });
} catch (error) {
  fail(sentenceOf(error));
}

function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof NewerDataError) return error.message;
  if (error instanceof AggregateError) return error.errors.map(sentenceOf).join('; ');
  const text = error instanceof Error ? error.message || error.name : String(error);
  if (/^Kafka/.test((error as Error).name)) return `Kafka at ${process.env.KAFKA_BROKERS} does not answer: ${text}`;
  return isDatabaseAway(error) ? `The database cannot be reached: ${text}` : `The data could not be prepared: ${text}`;
}

/** Whoever started it is gone. */
function stopWithStdin(): void {
  process.stdin.resume().once('end', () => process.exit(1));
  // A pipe alone keeps nothing alive; only the type does not know it.
  (process.stdin as unknown as { unref(): void }).unref();
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
