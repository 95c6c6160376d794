import { randomUUID } from 'node:crypto';
import { type WorkerDatabase, workerActor } from '#persistence';
import { insertDispatches, insertReports } from '../src/reports/persistence/report-store.js';
import { givenReport } from './given.js';

const told = [
  ['dien', 'Mất điện từ sáng, gọi điện lực không ai nghe máy'],
  ['ha-tang-do-thi', 'Đèn đường không sáng, cống tắc nước tràn ra đường'],
] as const;

/** Reports of two fields that a dispatcher decided, one after the other. */
export async function givenDecided(database: WorkerDatabase, many: number): Promise<void> {
  const decided = Array.from({ length: many }, (_, n) => {
    const [fieldCode, words] = told[n % told.length]!;
    const id = randomUUID();
    const receivedAt = new Date(Date.UTC(2026, 5, 22, 1) + n * 60_000);
    const report = { ...givenReport({ id, code: `PA-${id}`, receivedAt, text: `${words}, số nhà ${n}` }) };
    const choice = { dispatchNo: 1, agencyId: 'so-xay-dung', supportIds: [], fieldCode };
    return { report, dispatch: { reportId: id, ...choice, decidedAt: receivedAt, decidedBy: 'a', ruling: false } };
  });
  await database.run(workerActor('routing'), async (tx) => {
    await insertReports(
      tx,
      decided.map(({ report }) => report),
    );
    await insertDispatches(
      tx,
      decided.map(({ dispatch }) => dispatch),
    );
  });
}
