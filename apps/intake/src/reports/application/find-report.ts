import { Injectable } from '@nestjs/common';
import { AppDatabase } from '#persistence';
import { Misses } from '../../limits/application/misses.js';
import { correctCode, normalizeCode } from '../domain/report-code.js';
import { secretMatches } from '../domain/report-secret.js';
import { findReport, type FoundReport } from '../persistence/find-report.js';
import { unknownCode, wrongSecret } from './report-problems.js';
import type { Visitor } from './visitor.js';

/** Finds a report by its public code; a secret that is shown must be the right one. */
@Injectable()
export class FindReport {
  constructor(
    private readonly database: AppDatabase,
    private readonly misses: Misses,
  ) {}

  /** @throws Problem `not-found`, `wrong-secret`, `too-many-requests` */
  async find({ actor, address, secret }: Visitor, typed: string): Promise<FoundReport> {
    this.misses.check(address);
    const code = normalizeCode(typed);
    if (code === undefined) throw unknownCode(correctCode(typed));
    const report = await this.database.run(actor, (tx) => findReport(tx, code));
    if (!report) {
      this.misses.count(address);
      throw unknownCode(undefined);
    }
    if (secret !== undefined && !secretMatches(secret, report.secretHash)) {
      this.misses.count(address);
      throw wrongSecret();
    }
    return report;
  }

  /** For what only the reporter may do. @throws Problem as `find`; `wrong-secret` also when none is shown */
  async findOwn(visitor: Visitor, typed: string): Promise<FoundReport> {
    return this.find({ ...visitor, secret: visitor.secret ?? '' }, typed);
  }
}
