import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { notFound } from '#service-kit';
import { WorkingTime } from '../../handling-clock/application/working-time.js';
import { maySee } from '../domain/case-actor.js';
import { readCase, readClock } from '../persistence/case-store.js';
import type { CaseView } from './case-view.js';
import { showCase } from './show-case.js';

@Injectable()
export class ReadCase {
  constructor(
    private readonly database: AppDatabase,
    private readonly time: WorkingTime,
  ) {}

  /** @throws Problem not-found, also for a case that the actor may not see */
  run(actor: Actor, id: string): Promise<CaseView> {
    return this.database.read(actor, async (tx) => {
      const state = await readCase(tx, id);
      if (!state || !maySee(actor, state)) throw notFound();
      const timing = this.time.of(state.clock?.calendarId);
      return showCase(tx, state, { actor, now: await readClock(tx), timing });
    });
  }
}
