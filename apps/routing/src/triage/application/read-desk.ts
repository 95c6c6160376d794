import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { triageItem, type TriageItem } from '../domain/triage-item.js';
import { countDesk, type DeskPosition, listDesk } from '../persistence/list-desk.js';

export interface DeskPage {
  items: TriageItem[];
  next: string | null;
  total: number;
}

/** The stream of what waits at the desk. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly database: AppDatabase,
    private readonly registry: RegistryCopy,
  ) {}

  run(actor: Actor, limit: number, cursor?: string): Promise<DeskPage> {
    return this.database.run(actor, async (tx) => {
      const now = await databaseTime(tx);
      const reports = await listDesk(tx, limit, cursor === undefined ? undefined : positionOf(cursor));
      const last = reports.length === limit ? reports.at(-1) : undefined;
      return {
        items: reports.map((report) => triageItem(report, this.registry, now)),
        next: last ? Buffer.from(JSON.stringify({ dueAt: last.dueAt, id: last.id })).toString('base64url') : null,
        total: await countDesk(tx),
      };
    });
  }
}

/** A cursor that is none of ours starts from the beginning. */
function positionOf(cursor: string): DeskPosition | undefined {
  try {
    const { dueAt, id } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Record<string, unknown>;
    if (typeof dueAt !== 'string' || typeof id !== 'string' || Number.isNaN(Date.parse(dueAt))) return undefined;
    return { dueAt, id };
  } catch {
    return undefined;
  }
}
