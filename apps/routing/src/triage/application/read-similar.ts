import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { notFound } from '#service-kit';
import { isDenunciation } from '../../classification/domain/denunciations.js';
import { similarReports } from '../domain/similar-reports.js';
import { findNear, searchBox } from '../persistence/find-near.js';
import { findReport } from '../persistence/list-desk.js';

/** Standing reports that may be of the same matter as one report; none is of that of a denunciation. */
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
      return { report, others: isDenunciation(report) ? [] : await findNear(tx, searchBox(report)) };
    });
    return { items: similarReports(report, others, this.registry) };
  }
}
