import { Injectable } from '@nestjs/common';
import type { ReportStatus } from '#contracts';
import { AppDatabase, type Tx } from '#persistence';
import { Situations } from '../../requests/application/situations.js';
import type { CitizenAct } from '../../requests/domain/may-do.js';
import { readRequests, type RequestRow } from '../../requests/persistence/request-store.js';
import { absorbedTogether } from '../../timeline/domain/absorbed-together.js';
import { followedTypes } from '../../timeline/domain/followed-entries.js';
import type { ReportView } from '../../timeline/domain/report-view.js';
import {
  readEntries,
  readFollowed,
  readRootView,
  readView,
  type StoredEntry,
} from '../../timeline/persistence/view-store.js';
import { leastAdvanced } from '../domain/report-status.js';
import { findParts, type FoundReport, type Part } from '../persistence/find-report.js';
import { FindReport } from './find-report.js';
import { reporterActor, type Visitor } from './visitor.js';

/** What anybody with the code may know. */
export interface PublicReport {
  report: FoundReport;
  view: ReportView;
  /** Of a split report: that of the part which is furthest behind. */
  status: ReportStatus;
  parts: Part[];
}

/** What only the reporter may know. */
export interface OwnReport extends PublicReport {
  /** Of a merged report: the one in which it goes on. */
  root: { view: ReportView; status: ReportStatus } | null;
  entries: StoredEntry[];
  requests: RequestRow[];
  mayDo: CitizenAct[];
}

@Injectable()
export class ReadReport {
  constructor(
    private readonly database: AppDatabase,
    private readonly reports: FindReport,
    private readonly situations: Situations,
  ) {}

  /** @throws Problem `not-found`, `wrong-secret`, `too-many-requests` */
  async read(visitor: Visitor, code: string): Promise<PublicReport | OwnReport> {
    const report = await this.reports.find(visitor, code);
    if (visitor.secret === undefined) return this.database.read(visitor.actor, (tx) => this.readPublic(tx, report));
    return this.database.read(reporterActor(report.id), (tx) => this.readOwn(tx, report));
  }

  private async readPublic(tx: Tx, report: FoundReport): Promise<PublicReport> {
    const view = await readView(tx, report.id);
    const parts = await findParts(tx, report.id);
    return { report, view, status: statusOf(view, parts), parts };
  }

  private async readOwn(tx: Tx, report: FoundReport): Promise<OwnReport> {
    const open = await this.readPublic(tx, report);
    const requests = await readRequests(tx, report.id);
    const root = open.view.mergedInto === null ? null : await this.readRoot(tx, report);
    // The parts of a split report are what is handled; nothing is asked about the whole.
    const mayDo =
      open.parts.length > 0 ? [] : this.situations.mayDo(open.view, root?.view ?? open.view, requests, report.now);
    const entries = await readEntries(tx, report.id);
    if (root) entries.push(...(await readFollowed(tx, root.view.reportId, report.id, followedTypes)));
    const inOrder = absorbedTogether(entries.sort((a, b) => a.at.getTime() - b.at.getTime()));
    return { ...open, root, requests, mayDo, entries: inOrder };
  }

  private async readRoot(tx: Tx, report: FoundReport): Promise<OwnReport['root']> {
    const view = await readRootView(tx, report.id);
    return { view, status: statusOf(view, await findParts(tx, view.reportId)) };
  }
}

function statusOf(view: ReportView, parts: readonly Part[]): ReportStatus {
  return parts.length > 0 ? leastAdvanced(parts.map((part) => part.status)) : view.status;
}
