import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';
import { openDatabase, WorkerDatabase } from '#persistence';
import { shippedExamples, shippedSettings } from '../../../seeds/field-lessons.js';
import { loadTrainingConfig } from './config.js';
import { trainCandidate } from './learning/application/train-candidate.js';

// Learning keeps a thread busy for as long as it takes; the other one sees when the service that wanted it is gone.
if (isMainThread) {
  setPriority(constants.priority.PRIORITY_LOW);
  const failed = (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.exit(1));
  };
  const gone = () => process.exit(1);
  process.stdin.resume().once('end', gone).once('error', gone);
  new Worker(fileURLToPath(import.meta.url)).once('error', failed).once('exit', (code) => process.exit(code));
} else {
  const { WORKER_DATABASE_URL: url, TRAINING_RUN: no, TRAINING_ATTEMPT: attempt } = loadTrainingConfig();
  const database = await openDatabase(WorkerDatabase, { url, schema: 'routing', applicationName: 'dieuphoi-training' });
  try {
    const { texts, words } = shippedExamples();
    await trainCandidate(database, { no, attempt }, { examples: [...texts, ...words], settings: shippedSettings() });
  } finally {
    await database.close();
  }
}
