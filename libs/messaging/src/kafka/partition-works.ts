interface Work {
  done: Promise<void>;
  lost: AbortController;
}

/**
 * What a member of a group is doing, by name of partition. A slow work outlives the call that began it, and even the
 * kafkajs consumer that read its messages.
 */
export class PartitionWorks {
  private readonly works = new Map<string, Work>();

  /** `lost` is aborted when the partition has another owner. */
  start(name: string, run: (lost: AbortSignal) => Promise<void>): Promise<void> {
    const before = this.works.get(name)?.done;
    const lost = new AbortController();
    // The same messages may come again while a handler still hangs over them: two transactions would wait for each other.
    const done = Promise.resolve(before)
      .catch(() => undefined)
      .then(() => run(lost.signal));
    const work = { done, lost };
    this.works.set(name, work);
    const forget = () => void (this.works.get(name) === work && this.works.delete(name));
    done.then(forget, forget);
    return done;
  }

  /** After a rebalance: works on other partitions end at their next step and commit no offset. */
  keepOnly(names: readonly string[]): void {
    for (const [name, { lost }] of this.works) if (!names.includes(name)) lost.abort();
  }

  get busy(): boolean {
    return this.works.size > 0;
  }

  async ended(): Promise<void> {
    await Promise.allSettled([...this.works.values()].map(({ done }) => done));
  }
}
