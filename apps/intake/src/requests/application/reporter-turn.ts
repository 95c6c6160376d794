import { Injectable } from '@nestjs/common';
import { AppDatabase, type Tx } from '#persistence';
import { type KeyedRequest, onceByKey } from '#service-kit';
import { unknownCode } from '../../reports/application/report-problems.js';
import { FindReport } from '../../reports/application/find-report.js';
import { reporterActor, type Visitor } from '../../reports/application/visitor.js';
import type { ReportView } from '../../timeline/domain/report-view.js';
import { lockViews, readRootView } from '../../timeline/persistence/view-store.js';
import type { CitizenAct } from '../domain/may-do.js';
import { readRequests, type RequestRow } from '../persistence/request-store.js';
import { notPossibleNow } from './request-problems.js';
import { Situations } from './situations.js';

/** The key that came with a request, and what it asked for. */
export type UnderKey = Omit<KeyedRequest, 'reportId'>;

/** What a reporter's act finds; the report is locked. */
export interface Turn {
  tx: Tx;
  reportId: string;
  view: ReportView;
  /** The same, or that of the report in which a merged one goes on. */
  handled: ReportView;
  requests: RequestRow[];
}

/** The frame of everything that a reporter does: the secret, the key, the report's lock, and whether it is possible. */
@Injectable()
export class ReporterTurn {
  constructor(
    private readonly database: AppDatabase,
    private readonly reports: FindReport,
    private readonly situations: Situations,
  ) {}

  /**
   * `answered`: what was done before, which is not done again.
   *
   * @throws Problem `not-found`, `wrong-secret`, `not-possible-now`, `idempotency-key-reused`
   */
  async take<A extends object>(
    visitor: Visitor,
    code: string,
    acts: CitizenAct | readonly [CitizenAct, ...CitizenAct[]],
    key: UnderKey | undefined,
    work: (turn: Turn) => Promise<A>,
    answered: (turn: Turn) => A | undefined = () => undefined,
  ): Promise<A> {
    const { id, now } = await this.reports.findOwn(visitor, code);
    return this.database.run(reporterActor(id), (tx) =>
      onceByKey(tx, key && { ...key, reportId: id }, async () => {
        const view = (await lockViews(tx, [id])).get(id);
        if (!view) throw unknownCode(undefined);
        const requests = await readRequests(tx, id);
        const handled = view.mergedInto === null ? view : await readRootView(tx, id);
        const turn = { tx, reportId: id, view, handled, requests };
        const before = answered(turn);
        if (before) return before;
        const possible = this.situations.mayDo(view, handled, requests, now);
        const wanted = [acts].flat();
        if (!wanted.some((act) => possible.includes(act))) throw notPossibleNow(wanted[0]!, view.status, possible);
        return work(turn);
      }),
    );
  }
}
