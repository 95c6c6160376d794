import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, AppDatabase } from '#persistence';
import { invalidCursor } from '#service-kit';
import { type ListPosition, listPublications, type Publication } from '../persistence/publication-store.js';

export const listedStates = ['waiting', 'published', 'private'] as const;

interface Asked {
  state: (typeof listedStates)[number];
  limit: number;
  cursor?: string;
}

/** What a publisher looks at, the oldest first. */
@Injectable()
export class ListPublications {
  constructor(private readonly database: AppDatabase) {}

  /** @throws Problem invalid-cursor */
  async run(actor: Actor, { state, limit, cursor }: Asked): Promise<{ items: Publication[]; next: string | null }> {
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const items = await this.database.read(actor, (tx) => listPublications(tx, state, limit, after));
    const last = items.length === limit ? items.at(-1) : undefined;
    return { items, next: last ? cursorOf(last) : null };
  }
}

function cursorOf({ receivedAt, reportId }: Publication): string {
  return Buffer.from(JSON.stringify({ receivedAt, id: reportId })).toString('base64url');
}

function positionOf(cursor: string): ListPosition {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalidCursor();
  }
}

const position = z.object({ receivedAt: z.iso.datetime(), id: z.uuid() });
