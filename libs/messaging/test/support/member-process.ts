/** A copy of a service in a process of its own: `MEMBER` is its MemberSettings. At its fail point it kills itself with -9. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, WorkerDatabase } from '#persistence';
import type { FailPoint, FailPoints } from '../../src/index.js';
import { type MemberOptions, recordEffects, startMember } from './member.js';

export type MemberProcessOptions = Pick<MemberOptions, 'bus' | 'topics' | 'group' | 'chunk' | 'protections'>;

export interface MemberSettings {
  service: string;
  url: string;
  options: MemberProcessOptions;
  listens: boolean;
  /** Dies the `nth` time that it comes to `point`. */
  dieAt?: { point: FailPoint; nth: number };
}

const { service, url, options, listens, dieAt } = JSON.parse(process.env.MEMBER ?? '') as MemberSettings;

let times = 0;
const failPoints: FailPoints = (point) => {
  if (point === dieAt?.point && ++times === dieAt.nth) process.kill(process.pid, 'SIGKILL');
};

const database = await open();
const member = startMember(database, service, {
  ...options,
  failPoints,
  handler: listens ? recordEffects(String(process.pid)) : undefined,
});

// Ends with whoever started it.
process.stdin.resume().on('end', () => {
  void member
    .stop()
    .then(() => database.close())
    .then(() => process.exit(0));
});

/** A busy machine may refuse a connection at first. */
async function open(): Promise<WorkerDatabase> {
  for (;;) {
    try {
      return await openDatabase(WorkerDatabase, { url, schema: service, applicationName: `${service}-process` });
    } catch {
      await sleep(200);
    }
  }
}
