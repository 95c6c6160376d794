export interface GroupCommitSettings<In, Out> {
  /** One transaction for all items; an answer per item, in their order. */
  commit(items: In[]): Promise<Out[]>;
  /** Items of different lanes never share a transaction (each has its own actor). */
  laneOf(item: In): string;
  /** The whole batch failed for a reason that no single item has, so running them one by one is pointless. */
  isNobodysFault(error: unknown): boolean;
  maxBatch: number;
  maxInFlight: number;
  /**
   * Milliseconds from the beginning of a transaction to that of the next, in which items gather. Longer while
   * transactions take long: a busy machine then spends less on each item.
   */
  rest?: number;
  /** Milliseconds after which a transaction no longer counts as in flight, so that a slow one holds up only what is in it. */
  patience?: number;
  /** Most transactions that run at once, in flight or not; as many as there are unless named. */
  mostRunning?: number;
  /** More than this waiting are refused. */
  maxWaiting: number;
}

/** Too many are waiting already. */
export class QueueFullError extends Error {}

/** Milliseconds. */
const longestRest = 200;

/** Milliseconds from the beginning of a transaction that took so long to that of the next. */
export function restAfter(took: number, rest: number): number {
  return Math.max(rest, Math.min(longestRest, 3 * took));
}

interface Waiting<In, Out> {
  item: In;
  lane: string;
  resolve(answer: Out): void;
  reject(error: unknown): void;
}

/**
 * Concurrent work shares a commit: what arrives while the database is busy goes into the next transaction together.
 * A batch that fails runs again one by one, so that a bad item never fails its neighbours.
 */
export class GroupCommit<In, Out> {
  private waiting: Waiting<In, Out>[] = [];
  private inFlight = 0;
  private running = 0;
  private scheduled = false;
  private startedAt = -Infinity;
  /** Milliseconds, of the latest transaction that ended. */
  private took = 0;

  constructor(private readonly settings: GroupCommitSettings<In, Out>) {}

  /** Resolves after the commit. */
  submit(item: In): Promise<Out> {
    if (this.waiting.length >= this.settings.maxWaiting) return Promise.reject(new QueueFullError());
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, lane: this.settings.laneOf(item), resolve, reject });
      this.schedule();
    });
  }

  private get mayBegin(): boolean {
    const { maxInFlight, mostRunning = Infinity } = this.settings;
    return this.waiting.length > 0 && this.inFlight < maxInFlight && this.running < mostRunning;
  }

  private schedule(): void {
    if (this.scheduled || !this.mayBegin) return;
    this.scheduled = true;
    const { rest } = this.settings;
    const wait = rest === undefined ? 0 : this.startedAt + restAfter(this.took, rest) - performance.now();
    if (wait > 0) setTimeout(this.begin, wait);
    // After the requests that have been read from the sockets in this turn of the event loop.
    else setImmediate(this.begin);
  }

  /** Also called while a call that `schedule` ordered is still to come; that one then finds nothing, or what came since. */
  private readonly begin = () => {
    this.scheduled = false;
    if (!this.mayBegin) return;
    this.startedAt = performance.now();
    const batch = this.take();
    void this.run(batch, this.occupy());
    this.schedule();
  };

  private beginNext(): void {
    // What waits has gathered while the transaction ran; only a rest is longer than that.
    if (this.settings.rest === undefined) this.begin();
    else this.schedule();
  }

  /** A place in flight, until the answer is called or patience is over. */
  private occupy(): () => void {
    const { patience } = this.settings;
    this.inFlight++;
    this.running++;
    let occupied = true;
    const leave = () => {
      if (occupied) this.inFlight--;
      occupied = false;
    };
    const timer =
      patience === undefined
        ? undefined
        : setTimeout(() => {
            leave();
            this.beginNext();
          }, patience);
    return () => {
      clearTimeout(timer);
      leave();
      this.running--;
      this.beginNext();
    };
  }

  private take(): Waiting<In, Out>[] {
    const lane = this.waiting[0]?.lane;
    const batch: Waiting<In, Out>[] = [];
    const others: Waiting<In, Out>[] = [];
    for (const entry of this.waiting) {
      (entry.lane === lane && batch.length < this.settings.maxBatch ? batch : others).push(entry);
    }
    this.waiting = others;
    return batch;
  }

  /** @param ended called once, when the batch needs the database no longer and before its items are answered */
  private async run(batch: Waiting<In, Out>[], ended: () => void): Promise<{ error?: unknown }> {
    const started = performance.now();
    let answers: Out[];
    try {
      answers = await this.settings.commit(batch.map(({ item }) => item));
    } catch (error) {
      if (batch.length === 1 || this.settings.isNobodysFault(error)) {
        ended();
        for (const { reject } of batch) reject(error);
      } else {
        await this.runOneByOne(batch);
        ended();
      }
      return { error };
    }
    this.took = performance.now() - started;
    ended();
    batch.forEach(({ resolve }, n) => resolve(answers[n]!));
    return {};
  }

  /** After a failure that is nobody's fault the rest fails too: each would wait for its own time-out in turn. */
  private async runOneByOne(batch: Waiting<In, Out>[]): Promise<void> {
    for (const [n, entry] of batch.entries()) {
      const { error } = await this.run([entry], () => undefined);
      if (!this.settings.isNobodysFault(error)) continue;
      for (const { reject } of batch.slice(n + 1)) reject(error);
      return;
    }
  }
}
