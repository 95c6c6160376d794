import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { countUnread, listNotices, markRead, type StoredNotice } from '../persistence/notice-store.js';

/** A person's own notices. */
@Injectable()
export class ReadNotices {
  constructor(private readonly database: AppDatabase) {}

  list(actor: Actor, limit: number, before?: string): Promise<{ notices: StoredNotice[]; unread: number }> {
    return this.database.read(actor, async (tx) => ({
      notices: await listNotices(tx, limit, before),
      unread: await countUnread(tx),
    }));
  }

  markRead(actor: Actor, id: string): Promise<boolean> {
    return this.database.run(actor, (tx) => markRead(tx, id));
  }
}
