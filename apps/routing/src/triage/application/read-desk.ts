import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { invalidCursor } from '#service-kit';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { standingClaim } from '../domain/claim.js';
import { triageItem, type TriageItem } from '../domain/triage-item.js';
import { readClaims } from '../persistence/claim-store.js';
import { countDesk, type DeskPosition, findReport, listDesk, listMatters } from '../persistence/list-desk.js';
import { type Alike, readAlike } from '../persistence/matter-store.js';

export interface DeskPage {
  items: (TriageItem & { alike: AlikeReports | null })[];
  next: string | null;
  total: number;
}

/** What else there is of the same matter. */
interface AlikeReports {
  waiting: number;
  root: { reportId: string; code: string; agency: string } | null;
}

export interface DeskPart {
  limit: number;
  cursor?: string;
  /** Of each matter one report. */
  together: boolean;
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

  run(actor: Actor, { limit, cursor, together, report }: DeskPart): Promise<DeskPage> {
    return this.database.read(actor, async (tx) => {
      const now = await databaseTime(tx);
      const reports =
        report === undefined
          ? await (together ? listMatters : listDesk)(tx, limit, cursor === undefined ? undefined : positionOf(cursor))
          : await findReport(tx, report);
      const ids = reports.map(({ id }) => id);
      const claims = await readClaims(tx, ids);
      const alike = await readAlike(tx, ids);
      const last = report === undefined && reports.length === limit ? reports.at(-1) : undefined;
      return {
        items: reports.map((report) => ({
          ...triageItem(report, this.registry, standingClaim(claims.get(report.id), actor.id, now), now),
          alike: this.named(alike.get(report.id)),
        })),
        next: last ? Buffer.from(JSON.stringify({ dueAt: last.dueAt, id: last.id })).toString('base64url') : null,
        total: await countDesk(tx),
      };
    });
  }

  private named(alike: Alike | undefined): AlikeReports | null {
    if (!alike) return null;
    const { waiting, root } = alike;
    if (!root) return { waiting, root };
    const { reportId, code, agencyId } = root;
    return { waiting, root: { reportId, code, agency: this.registry.agencies.get(agencyId)?.name ?? agencyId } };
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
