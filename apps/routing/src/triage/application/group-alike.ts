import { Injectable } from '@nestjs/common';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { firstOfMatter } from '../domain/first-of-matter.js';
import { findFirsts, searchBox } from '../persistence/find-near.js';
import { lockUncompared, setMatter, takeTurn } from '../persistence/matter-store.js';

/** Reports that are compared at one look. */
const batch = 20;

/** Finds out which waiting reports are of one matter, so that the desk lists a storm as one row. It decides nothing. */
@Injectable()
export class GroupAlike {
  constructor(private readonly database: WorkerDatabase) {}

  /** Never more than a batch at a look: people can wait some seconds for it, dispatching cannot. */
  async run(): Promise<number> {
    await this.database.run(workerActor('routing'), (tx) => this.group(tx));
    return 0;
  }

  private async group(tx: Tx): Promise<void> {
    if (!(await takeTurn(tx))) return;
    for (const report of await lockUncompared(tx, batch)) {
      const first = firstOfMatter(report, await findFirsts(tx, searchBox(report)));
      await setMatter(
        tx,
        first ? [report.id, first.id] : [report.id],
        first ? (first.matterId ?? first.id) : report.id,
      );
    }
  }
}
