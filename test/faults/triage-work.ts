import { setTimeout as sleep } from 'node:timers/promises';
import { StaffClient } from '../../tools/client/staff.js';
import { waitFor } from '#testing';
import { press } from '../support/press.js';

interface Waiting {
  reportId: string;
  state: string;
  /** Of the latest dispatch; 0 before the first. */
  dispatchNo: number;
}

const choice = { agencyId: 'ubnd-08707', fieldCode: 'moi-truong', reason: 'Đúng thẩm quyền' };
const parts = [{ text: 'Việc thứ nhất tôi đã nói' }, { text: 'Việc thứ hai tôi đã nói' }];

/**
 * A desk at work while something happens to routing: dispatchers decide whatever waits, in every way there is, a ward gives
 * back what it is given, and the supervisor rules.
 */
export class TriageWork {
  /** How often each step was confirmed. */
  readonly steps = new Map<string, number>();
  private stopped = false;
  private turn = 0;
  private readonly done: Promise<unknown>;

  private constructor(
    dispatchers: readonly [StaffClient, StaffClient],
    supervisor: StaffClient,
    private readonly agency: StaffClient,
  ) {
    const [one, other] = dispatchers;
    this.done = Promise.all([
      this.decide(one, (items) => items),
      // Begins with what was given back, so that it comes to a ruling.
      this.decide(other, (items) => items.toSorted((a, b) => b.dispatchNo - a.dispatchNo)),
      this.rule(supervisor),
      this.giveBack(),
    ]);
  }

  static async start(url: string, password: string): Promise<TriageWork> {
    const signIn = (name: string) =>
      waitFor(() => StaffClient.signIn(url, name, password), { what: `${name} to sign in` });
    const [one, two, supervisor, agency] = await Promise.all(
      ['dieuphoi', 'dieuphoi', 'giamsat', 'canbo.vinhyen'].map(signIn),
    );
    return new TriageWork([one!, two!], supervisor!, agency!);
  }

  /** Steps that were confirmed. */
  get confirmed(): number {
    return [...this.steps.values()].reduce((sum, times) => sum + times, 0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.done;
  }

  private async decide(dispatcher: StaffClient, sorted: (items: Waiting[]) => Waiting[]): Promise<void> {
    for await (const all of this.desk(dispatcher)) {
      const items = sorted(all).slice(0, 20);
      for (const [n, { reportId, state }] of items.entries()) {
        if (this.stopped) return;
        if (state === 'waiting') await this.takeTurn(reportId, items[n + 1]?.reportId, dispatcher);
      }
    }
  }

  private async rule(supervisor: StaffClient): Promise<void> {
    for await (const items of this.desk(supervisor)) {
      const quarrels = items.filter(({ state }) => state === 'ruling');
      for (const { reportId } of quarrels) await this.take('rule', reportId, choice, supervisor);
    }
  }

  /** What waits at the desk, again and again until the work is stopped. */
  private async *desk(client: StaffClient): AsyncGenerator<Waiting[]> {
    for (; !this.stopped; await sleep(50)) {
      yield await this.readDesk(client).catch(() => []);
    }
  }

  private async readDesk(client: StaffClient): Promise<Waiting[]> {
    const all: Waiting[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = await client.get<{ items: Waiting[]; next: string | null }>(
        `/api/v1/triage?limit=100${cursor}`,
      );
      all.push(...items);
      if (next === null) return all;
      cursor = `&cursor=${next}`;
    }
  }

  private async takeTurn(id: string, next: string | undefined, by: StaffClient): Promise<void> {
    switch (this.turn++ % 6) {
      case 0:
        if (next) return this.take('merge', id, { intoReportId: next }, by);
        return;
      case 1:
        return this.take('split', id, { parts }, by);
      case 2:
        return this.take('refuse', id, { reason: 'no-clear-content', explanation: 'Chưa rõ nội dung phản ánh' }, by);
      case 3:
        return this.take('dispatch', id, { ...choice, undoSeconds: 1 }, by);
      default:
        return this.take('dispatch', id, choice, by);
    }
  }

  private async take(step: string, id: string, body: object, by: StaffClient): Promise<void> {
    try {
      await press(by, `/api/v1/triage/${id}/${step}`, body, () => this.stopped);
      this.steps.set(step, (this.steps.get(step) ?? 0) + 1);
    } catch {
      // Somebody was quicker, or the work is over.
    }
  }

  private async giveBack(): Promise<void> {
    while (!this.stopped) {
      try {
        const { items } = await this.agency.get<{ items: { id: string }[] }>('/api/v1/cases?status=dispatched&limit=5');
        for (const { id } of items) {
          await this.agency.act(id, 'return', { reason: 'not-our-field', note: 'Không thuộc thẩm quyền' });
          this.steps.set('return', (this.steps.get('return') ?? 0) + 1);
        }
      } catch {
        // Asked again below.
      }
      await sleep(50);
    }
  }
}
