import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase, waitFor } from '#testing';
import {
  type Actor,
  AppDatabase,
  type Database,
  isDatabaseAway,
  migrate,
  NewerDataError,
  openDatabase,
  protectTable,
  serviceRoles,
  type Tx,
  violatedUnique,
  WorkerDatabase,
  workerActor,
} from '../src/index.js';

class Ledger1700000000001 implements MigrationInterface {
  readonly name = 'Ledger1700000000001';

  async up(q: QueryRunner): Promise<void> {
    await q.query('create table entry (id int primary key, agency_id text not null, amount int not null default 0)');
    await q.query(`insert into entry values (1, 'a'), (2, 'b')`);
    await protectTable(q, 'vault', 'entry', `actor() ->> 'agencyId' = agency_id`);
  }

  async down(): Promise<void> {}
}

class Later1700000000002 implements MigrationInterface {
  readonly name = 'Later1700000000002';

  async up(): Promise<void> {}

  async down(): Promise<void> {}
}

const ofAgency = (agencyId: string): Actor => ({ kind: 'staff', id: 'x', roles: ['officer'], agencyId });

describe('Database', () => {
  let test: TestDatabase;
  let app: AppDatabase;
  let worker: WorkerDatabase;
  const vault = (...migrations: (new () => MigrationInterface)[]) => [{ service: 'vault', migrations }];

  const open = <D extends Database>(
    make: new (...a: ConstructorParameters<typeof Database>) => D,
    role: 'app' | 'worker',
    poolSize?: number,
  ) => {
    const url = new URL(test.adminUrl);
    url.username = serviceRoles('vault')[role];
    url.password = 'test';
    return openDatabase(make, { url: url.href, schema: 'vault', applicationName: 'test', poolSize });
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrate(test.adminUrl, vault(Ledger1700000000001), () => 'test');
    app = await open(AppDatabase, 'app');
    worker = await open(WorkerDatabase, 'worker');
  });
  afterAll(async () => {
    await Promise.all([app.close(), worker.close()]);
    await test.drop();
  });

  const ids = (database: Database, actor: Actor) =>
    database.run(actor, async (tx) =>
      (await tx.query<{ id: number }>('select id from entry order by id')).map((r) => r.id),
    );

  it('shows each actor its own rows, the worker all', async () => {
    expect(await ids(app, ofAgency('a'))).toEqual([1]);
    expect(await ids(app, ofAgency('c'))).toEqual([]);
    expect(await ids(worker, workerActor('vault'))).toEqual([1, 2]);
  });

  it('shows nothing when nobody acts', async () => {
    expect(await app.dataSource.query('select id from entry')).toEqual([]);
  });

  it('does not let an actor write what it could not see', async () => {
    await expect(app.run(ofAgency('a'), (tx) => tx.execute(`insert into entry values (3, 'b')`))).rejects.toThrow(
      'row-level security',
    );
    expect(await app.run(ofAgency('a'), (tx) => tx.execute('update entry set amount = 9 where id = 2'))).toBe(0);
  });

  it('login roles own nothing', async () => {
    await expect(
      app.run(ofAgency('a'), (tx) => tx.execute('alter table entry disable row level security')),
    ).rejects.toThrow('must be owner');
  });

  it('rolls back on any error and does not announce the commit', async () => {
    let announced = false;
    const failing = app.run(ofAgency('a'), async (tx) => {
      tx.afterCommit(() => (announced = true));
      await tx.execute('update entry set amount = 5 where id = 1');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(announced).toBe(false);
    expect(await app.run(ofAgency('a'), (tx) => tx.query('select amount from entry'))).toEqual([{ amount: 0 }]);
  });

  it('runs a deadlocked transaction again, so that both writers succeed', async () => {
    const both = { first: withResolvers(), second: withResolvers() };
    const add = (mine: number, other: number, have: () => void, wait: Promise<void>) =>
      worker.run(workerActor('vault'), async (tx) => {
        await tx.execute('update entry set amount = amount + 1 where id = $1', [mine]);
        have();
        await wait;
        await tx.execute('update entry set amount = amount + 1 where id = $1', [other]);
      });
    await Promise.all([
      add(1, 2, both.first.resolve, both.second.promise),
      add(2, 1, both.second.resolve, both.first.promise),
    ]);
    expect(await worker.run(workerActor('vault'), (tx) => tx.query('select amount from entry order by id'))).toEqual([
      { amount: 2 },
      { amount: 2 },
    ]);
  });

  it('says so when a statement failed, the failure was passed over and nothing was committed', async () => {
    const passedOver = worker.run(workerActor('vault'), async (tx) => {
      await tx.execute('update entry set amount = 7 where id = 2');
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    await expect(passedOver).rejects.toThrow('nothing was committed');
    expect(await worker.run(workerActor('vault'), (tx) => tx.query('select amount from entry where id = 2'))).toEqual([
      { amount: 2 },
    ]);
  });

  it('commits work that was sent at once, and nothing of it when a statement fails', async () => {
    const amount = (tx: Tx, id: string) => tx.execute('update entry set amount = amount + 10 where id = $1', [id]);
    const amounts = (...ids: string[]) =>
      worker.runAtOnce(workerActor('vault'), (tx) => Promise.all(ids.map((id) => amount(tx, id))));
    const read = () => worker.run(workerActor('vault'), (tx) => tx.query('select amount from entry where id = 2'));
    expect(await amounts('2', '2')).toEqual([1, 1]);
    expect(await read()).toEqual([{ amount: 22 }]);
    await expect(amounts('2', 'x', '2')).rejects.toThrow('invalid input syntax for type integer');
    expect(await read()).toEqual([{ amount: 22 }]);
    const stumbling = worker.runAtOnce(workerActor('vault'), async (tx) => {
      void amount(tx, '2').catch(() => undefined);
      await Promise.resolve();
      throw new Error('stumbled');
    });
    await expect(stumbling).rejects.toThrow('stumbled');
    expect(await read()).toEqual([{ amount: 22 }]);
    const tooLate = worker.runAtOnce(workerActor('vault'), async (tx) => {
      await amount(tx, '2');
      await amount(tx, '1');
    });
    await expect(tooLate).rejects.toThrow('its commit was sent');
    await worker.run(workerActor('vault'), (tx) => tx.execute('update entry set amount = 2 where id = 2'));
  });

  it('runs a prepared statement again when its table has changed', async () => {
    const all = () => worker.run(workerActor('vault'), (tx) => tx.query('select * from entry where id = 1'));
    await all();
    await test.query('alter table vault.entry add column note text');
    expect(await all()).toEqual([{ id: 1, agency_id: 'a', amount: 2, note: null }]);
  });

  it('names the unique constraint that was violated', async () => {
    const error: unknown = await app
      .run(ofAgency('a'), (tx) => tx.execute(`insert into entry values (1, 'a')`))
      .catch((e: unknown) => e);
    expect(violatedUnique(error)).toBe('entry_pkey');
  });

  it('survives the end of its connections and works again', async () => {
    const killed = worker.run(workerActor('vault'), (tx) => tx.query('select pg_sleep(20)')).catch((e: unknown) => e);
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep%' and datname = current_database() and pid <> pg_backend_pid()`;
    let ended = 0;
    while (ended === 0) ended = (await test.query(kill)).length;
    expect(isDatabaseAway(await killed)).toBe(true);
    expect(await ids(worker, workerActor('vault'))).toEqual([1, 2]);
  });

  it('closes although a transaction hangs, which is then rolled back', async () => {
    const closing = await open(WorkerDatabase, 'worker');
    const inside = withResolvers();
    void closing.run(workerActor('vault'), async (tx) => {
      await tx.execute('delete from entry');
      inside.resolve();
      await new Promise(() => undefined);
    });
    await inside.promise;
    await closing.close();
    expect(await ids(worker, workerActor('vault'))).toEqual([1, 2]);
  });

  it('closes although a statement runs', async () => {
    const closing = await open(WorkerDatabase, 'worker');
    const running = closing.run(workerActor('vault'), async (tx) => {
      await tx.execute('delete from entry');
      await tx.query('select pg_sleep(60)');
    });
    const cut = expect(running).rejects.toThrow();
    await waitFor(
      async () => (await test.query("select from pg_stat_activity where query = 'select pg_sleep(60)'")).length === 1,
    );
    await closing.close();
    await cut;
    expect(await ids(worker, workerActor('vault'))).toEqual([1, 2]);
  });

  it('reads everything of one moment, and writes nothing', async () => {
    const counts = await app.read(ofAgency('a'), async (tx) => {
      const amount = () => tx.query<{ amount: number }>('select amount from entry where id = 1');
      const before = await amount();
      await worker.run(workerActor('vault'), (other) => other.execute('update entry set amount = amount + 1'));
      return [before, await amount()];
    });
    expect(counts[1]).toEqual(counts[0]);
    await expect(app.read(ofAgency('a'), (tx) => tx.execute('update entry set amount = 0'))).rejects.toThrow(
      'read-only',
    );
  });

  it('takes a server that is frozen for away long before a statement times out, and works again when it is back', async () => {
    const one = await open(AppDatabase, 'app', 1);
    const backend = await one.run(ofAgency('a'), async (tx) => {
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      return row!.pid;
    });
    process.kill(backend, 'SIGSTOP');
    try {
      const asked = performance.now();
      const failed = await Promise.allSettled([1, 2].map(() => one.run(ofAgency('a'), (tx) => tx.query('select 1'))));
      expect(failed.map((f) => f.status === 'rejected' && isDatabaseAway(f.reason))).toEqual([true, true]);
      expect(performance.now() - asked).toBeLessThan(6_000);
    } finally {
      process.kill(backend, 'SIGCONT');
    }
    expect(await one.run(ofAgency('a'), (tx) => tx.query('select 1 as n'))).toEqual([{ n: 1 }]);
    await one.close();
  });

  it('does not take a standstill of its own for one of the server', async () => {
    const busy = await open(AppDatabase, 'app', 1);
    // Longer than any patience with the server; a model that is loaded on a busy machine does as much.
    const standing = setInterval(() => stand(2_100), 0);
    try {
      const slow = busy.run(ofAgency('a'), (tx) => tx.query('select 1 as n from pg_sleep(1)'));
      const waiting = busy.run(ofAgency('a'), (tx) => tx.query('select 2 as n'));
      expect(await Promise.all([slow, waiting])).toEqual([[{ n: 1 }], [{ n: 2 }]]);
    } finally {
      clearInterval(standing);
    }
    await busy.close();
  }, 60_000);

  it('believes no statement of a transaction that did not begin', async () => {
    const settings = { 'no such.setting!': 'x' };
    await expect(worker.run(workerActor('vault'), (tx) => tx.query('select 1'), settings)).rejects.toThrow();
    expect(await ids(worker, workerActor('vault'))).toEqual([1, 2]);
  });

  it('refuses data that a newer version wrote', async () => {
    await migrate(test.adminUrl, vault(Ledger1700000000001, Later1700000000002), () => 'test');
    await expect(migrate(test.adminUrl, vault(Ledger1700000000001), () => 'test')).rejects.toThrow(NewerDataError);
  });

  it('migrates once when two start at the same moment', async () => {
    const twice = [1, 2].map(() =>
      migrate(test.adminUrl, vault(Ledger1700000000001, Later1700000000002), () => 'test'),
    );
    await expect(Promise.all(twice)).resolves.toHaveLength(2);
  });
});

function stand(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** Promise.withResolvers needs Node 22. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((r) => (resolve = r));
  return { promise, resolve };
}
