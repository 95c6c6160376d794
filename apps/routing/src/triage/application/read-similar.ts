import { Injectable } from '@nestjs/common';
import { nearDays } from '#duplicates';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { notFound } from '#service-kit';
import { pointOf, similarReports } from '../domain/similar-reports.js';
import { findNear } from '../persistence/find-near.js';
import { findReport } from '../persistence/list-desk.js';

const millisecondsPerDay = 86_400_000;

/** Standing reports that may be of the same matter as one report. */
@Injectable()
export class ReadSimilar {
  constructor(
    private readonly database: AppDatabase,
    private readonly registry: RegistryCopy,
  ) {}

  async run(actor: Actor, id: string): Promise<{ items: ReturnType<typeof similarReports> }> {
    const { report, others } = await this.database.read(actor, async (tx) => {
      const [report] = await findReport(tx, id);
      if (!report) throw notFound();
      const { placeCode, receivedAt } = report;
      const days = (count: number) => new Date(receivedAt.getTime() + count * millisecondsPerDay);
      const box = { id, from: days(-nearDays), to: days(nearDays), point: pointOf(report), placeCode };
      return { report, others: await findNear(tx, box) };
    });
    return { items: similarReports(report, others, this.registry) };
  }
}
