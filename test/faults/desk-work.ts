import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from '#testing';
import type { CaseSummary } from '#api';
import { StaffClient } from '../../tools/client/staff.js';

const answer = { outcome: 'fixed', text: 'Đã cử người đến xử lý xong trong ngày.' };

/** An agency at work while something happens to the product: it accepts, answers and approves what it is given. */
export class DeskWork {
  /** Steps that were confirmed. */
  steps = 0;
  /** Of them, those that closed a case. */
  closed = 0;
  private stopped = false;
  private readonly done: Promise<unknown>;

  private constructor(
    staff: [client: StaffClient, status: string, step: (client: StaffClient, id: string) => unknown][],
  ) {
    this.done = Promise.all(staff.map(([client, status, step]) => this.work(client, status, step)));
  }

  /** Of the department for the environment, which most of the demo's reports go to. */
  static async start(url: string, password: string): Promise<DeskWork> {
    const [focalPoint, officer, head] = await Promise.all(
      // The gateway may just have been killed by what was done before.
      ['daumoi.moitruong', 'canbo.moitruong', 'lanhdao.moitruong'].map((name) =>
        waitFor(() => StaffClient.signIn(url, name, password), { what: `${name} to sign in` }),
      ),
    );
    return new DeskWork([
      [focalPoint!, 'dispatched', (client, id) => client.act(id, 'accept')],
      [officer!, 'accepted', (client, id) => client.act(id, 'answer', answer)],
      [head!, 'answered', (client, id) => client.act(id, 'approval')],
    ]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.done;
  }

  /** What fails, because a service was away or somebody was quicker, is looked at again. */
  private async work(
    client: StaffClient,
    status: string,
    step: (client: StaffClient, id: string) => unknown,
  ): Promise<void> {
    while (!this.stopped) {
      try {
        const { items } = await client.get<{ items: CaseSummary[] }>(`/api/v1/cases?status=${status}&limit=5`);
        for (const { id } of items) {
          await step(client, id);
          this.steps++;
          if (status === 'answered') this.closed++;
        }
      } catch {
        // Asked again below.
      }
      await sleep(50);
    }
  }
}
