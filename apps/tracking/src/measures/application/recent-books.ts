import { Injectable } from '@nestjs/common';
import { WorkerDatabase, workerActor } from '#persistence';
import { CaseBook } from '../domain/case-book.js';
import { type Period, readPeriod } from '../domain/period.js';
import { readMeasuredEvents } from '../persistence/measured-event-store.js';
import { readNow } from '../persistence/read-now.js';

export interface PeriodQuery {
  from?: string;
  to?: string;
  asOf?: string;
}

export interface Book {
  book: CaseBook;
  period: Period;
  asOf: Date;
}

/** Milliseconds that a figure may be old. Boards ask several things at once, and again every few seconds. */
const freshFor = 2_000;
const most = 8;

/**
 * What figures are made of, read once for everybody who asks within two seconds. Read as a worker: a figure is judged by
 * the whole history of a report, also by what happened at other agencies.
 */
@Injectable()
export class RecentBooks {
  private readonly recent = new Map<string, { since: number; book: Promise<Book> }>();

  constructor(private readonly database: WorkerDatabase) {}

  read({ from, to, asOf }: PeriodQuery): Promise<Book> {
    const key = JSON.stringify([from, to, asOf]);
    const known = this.recent.get(key);
    if (known && performance.now() - known.since < freshFor) return known.book;
    const entry = { since: performance.now(), book: this.load({ from, to, asOf }) };
    this.recent.delete(key);
    this.recent.set(key, entry);
    for (const [oldest] of this.recent) {
      if (this.recent.size <= most) break;
      this.recent.delete(oldest);
    }
    entry.book.catch(() => {
      if (this.recent.get(key) === entry) this.recent.delete(key);
    });
    return entry.book;
  }

  private load(query: PeriodQuery): Promise<Book> {
    return this.database.read(workerActor('tracking'), async (tx) => {
      const now = await readNow(tx);
      const period = readPeriod(query, now);
      const asOf = query.asOf ? new Date(query.asOf) : now;
      return { book: CaseBook.read(await readMeasuredEvents(tx, period), asOf), period, asOf };
    });
  }
}
