import type { Tx } from '#persistence';

export const runStates = ['waiting', 'running', 'done', 'failed'] as const;

export interface TrainingRun {
  no: number;
  state: (typeof runStates)[number];
  /** Account id, or `schedule`. */
  askedBy: string;
  askedAt: Date;
  endedAt: Date | null;
  /** Of the candidate that it made. */
  version: string | null;
  problem: string | null;
}

/** The right to work on a run. Once another attempt has begun, it is worth nothing. */
export interface RunAttempt {
  no: number;
  attempt: number;
}

/** Tries of one run, by whichever copy of the service. */
const mostAttempts = 3;
/** Renewed in good time; a copy that has died is waited for as long. */
const lease = `interval '60 seconds'`;

export async function latestRun(tx: Tx): Promise<TrainingRun | undefined> {
  const [run] = await tx.query<TrainingRun>(
    `select no, state, asked_by as "askedBy", asked_at as "askedAt", ended_at as "endedAt", version, problem
     from training_run order by no desc limit 1`,
  );
  return run;
}

/** Nothing when one is open already. */
export async function askForRun(tx: Tx, by: string): Promise<void> {
  await tx.execute('insert into training_run (state, asked_by) values ($1, $2) on conflict do nothing', [
    'waiting',
    by,
  ]);
}

/** Whether none was asked for in so many days. */
export async function isRunDue(tx: Tx, days: number): Promise<boolean> {
  const [row] = await tx.query<{ due: boolean }>(
    `select not exists (select from training_run where asked_at > now() - make_interval(days => $1)) as due`,
    [days],
  );
  return row!.due;
}

/** Takes the run that waits, or one whose copy gives no sign of life; one that was tried too often has failed. */
export async function claimRun(tx: Tx): Promise<RunAttempt | undefined> {
  await tx.execute(
    `update training_run set state = 'failed', ended_at = now(), problem = coalesce(problem, 'no sign of life')
     where attempt >= ${mostAttempts} and (state = 'waiting' or (state = 'running' and lease_until < now()))`,
  );
  const [claimed] = await tx.query<RunAttempt>(
    `update training_run set state = 'running', attempt = attempt + 1, lease_until = now() + ${lease}
     where no = (select no from training_run
       where state = 'waiting' or (state = 'running' and lease_until < now()) for update skip locked)
     returning no, attempt`,
  );
  return claimed;
}

/** False when another attempt has begun. */
export async function renewLease(tx: Tx, { no, attempt }: RunAttempt): Promise<boolean> {
  const renewed = await tx.execute(
    `update training_run set lease_until = now() + ${lease} where no = $1 and attempt = $2 and state = 'running'`,
    [no, attempt],
  );
  return renewed > 0;
}

/** It did not come to its end; the next look tries it again. */
export async function giveBackRun(tx: Tx, { no, attempt }: RunAttempt, problem: string | null): Promise<void> {
  await tx.execute(
    `update training_run set state = 'waiting', lease_until = null, problem = $3
     where no = $1 and attempt = $2 and state = 'running'`,
    [no, attempt, problem],
  );
}

/** False when another attempt has begun. */
export async function endRun(tx: Tx, { no, attempt }: RunAttempt, version: string): Promise<boolean> {
  const ended = await tx.execute(
    `update training_run set state = 'done', ended_at = now(), lease_until = null, problem = null, version = $3
     where no = $1 and attempt = $2 and state = 'running'`,
    [no, attempt, version],
  );
  return ended > 0;
}
