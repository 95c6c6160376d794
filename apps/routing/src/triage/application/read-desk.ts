import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { standingClaim } from '../domain/claim.js';
import { triageItem, type TriageItem } from '../domain/triage-item.js';
import { readClaims } from '../persistence/claim-store.js';
import { countDesk, type DeskPosition, findReport, listDesk } from '../persistence/list-desk.js';
import { invalidCursor } from './triage-problems.js';

export interface DeskPage {
  items: TriageItem[];
  next: string | null;
  total: number;
}

export interface DeskPart {
  limit: number;
  cursor?: string;
  /** Only this report, wherever it stands. */
  report?: string;
}

/** The stream of what waits at the desk. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly database: AppDatabase,
    private readonly registry: RegistryCopy,
  ) {}

  run(actor: Actor, { limit, cursor, report }: DeskPart): Promise<DeskPage> {
    return this.database.read(actor, async (tx) => {
      const now = await databaseTime(tx);
      const reports =
        report === undefined
          ? await listDesk(tx, limit, cursor === undefined ? undefined : positionOf(cursor))
          : await findReport(tx, report);
      const claims = await readClaims(
        tx,
        reports.map(({ id }) => id),
      );
      const last = report === undefined && reports.length === limit ? reports.at(-1) : undefined;
      return {
        items: reports.map((report) =>
          triageItem(report, this.registry, standingClaim(claims.get(report.id), actor.id, now), now),
        ),
        next: last ? Buffer.from(JSON.stringify({ dueAt: last.dueAt, id: last.id })).toString('base64url') : null,
        total: await countDesk(tx),
      };
    });
  }
}

/** @throws Problem invalid-cursor */
function positionOf(cursor: string): DeskPosition {
  try {
    const { dueAt, id } = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { dueAt, id };
  } catch {
    throw invalidCursor();
  }
}

const position = z.object({ dueAt: z.iso.datetime(), id: z.uuid() });
