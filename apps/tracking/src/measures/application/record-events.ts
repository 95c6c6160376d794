import { Injectable } from '@nestjs/common';
import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';
import { measuredEvent } from '../domain/measured-event.js';
import { writeMeasuredEvents } from '../persistence/measured-event-store.js';

/** Keeps of the log what is counted. */
@Injectable()
export class RecordEvents {
  async run(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
    const kept = events.flatMap((event) => measuredEvent(event) ?? []);
    if (kept.length > 0) await writeMeasuredEvents(tx, kept);
  }
}
