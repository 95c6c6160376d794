import { describe, expect, it } from '@jest/globals';
import { GroupCommit, type GroupCommitSettings, QueueFullError, restAfter } from './group-commit.js';

class Away extends Error {}

/** A group commit whose transactions the test ends by hand. */
function setUp(settings: Partial<GroupCommitSettings<string, string>> = {}) {
  const transactions: { items: string[]; commit(): void; fail(error: Error): void }[] = [];
  const started: (() => void)[] = [];
  const group = new GroupCommit<string, string>({
    commit: (items) =>
      new Promise((resolve, reject) => {
        transactions.push({ items, commit: () => resolve(items.map((item) => `${item}!`)), fail: reject });
        started.splice(0).forEach((go) => go());
      }),
    laneOf: (item) => item.slice(0, 1),
    isNobodysFault: (error) => error instanceof Away,
    maxBatch: 3,
    maxInFlight: 2,
    maxWaiting: 100,
    ...settings,
  });
  const transaction = async (n: number) => {
    while (!transactions[n]) await new Promise<void>((resolve) => started.push(resolve));
    return transactions[n];
  };
  return { group, transactions, transaction };
}

describe('GroupCommit', () => {
  it('puts what arrives together into one transaction and answers each', async () => {
    const { group, transaction } = setUp();
    const answers = Promise.all([group.submit('a1'), group.submit('a2')]);
    const first = await transaction(0);
    expect(first.items).toEqual(['a1', 'a2']);
    first.commit();
    expect(await answers).toEqual(['a1!', 'a2!']);
  });

  it('has at most two transactions and so many items in flight; the rest waits and goes together', async () => {
    const { group, transactions, transaction } = setUp();
    const answers = Promise.all(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'].map((item) => group.submit(item)));
    await transaction(1);
    expect(transactions.map(({ items }) => items.length)).toEqual([3, 3]);
    transactions[1]!.commit();
    expect((await transaction(2)).items).toEqual(['a7', 'a8']);
    transactions[0]!.commit();
    transactions[2]!.commit();
    expect(await answers).toHaveLength(8);
  });

  it('begins the next transaction before it answers the last', async () => {
    const { group, transactions, transaction } = setUp({ maxInFlight: 1 });
    const begunAtAnswer = group.submit('a1').then(() => transactions.length);
    const first = await transaction(0);
    const second = group.submit('a2');
    first.commit();
    expect(await begunAtAnswer).toBe(2);
    transactions[1]!.commit();
    await second;
  });

  it('never mixes lanes', async () => {
    const { group, transactions, transaction } = setUp();
    const answers = Promise.all([group.submit('a1'), group.submit('b1'), group.submit('a2')]);
    await transaction(1);
    expect(transactions.map(({ items }) => items)).toEqual([['a1', 'a2'], ['b1']]);
    transactions.forEach(({ commit }) => commit());
    expect(await answers).toEqual(['a1!', 'b1!', 'a2!']);
  });

  it('runs a failed batch again one by one: only the bad one fails', async () => {
    const { group, transaction } = setUp();
    const answers = Promise.allSettled([group.submit('a1'), group.submit('a2'), group.submit('a3')]);
    (await transaction(0)).fail(new Error('bad'));
    (await transaction(1)).commit();
    const second = await transaction(2);
    expect(second.items).toEqual(['a2']);
    second.fail(new Error('bad'));
    (await transaction(3)).commit();
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('does not try again one by one what is nobody’s fault', async () => {
    const { group, transactions, transaction } = setUp();
    const answers = Promise.allSettled([group.submit('a1'), group.submit('a2')]);
    (await transaction(0)).fail(new Away());
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(transactions).toHaveLength(1);
  });

  it('fails the rest when a batch runs one by one and something fails that is nobody’s fault', async () => {
    const { group, transactions, transaction } = setUp();
    const answers = Promise.allSettled([group.submit('a1'), group.submit('a2'), group.submit('a3')]);
    (await transaction(0)).fail(new Error('bad'));
    (await transaction(1)).commit();
    const away = new Away();
    (await transaction(2)).fail(away);
    expect(await answers).toEqual([
      { status: 'fulfilled', value: 'a1!' },
      { status: 'rejected', reason: away },
      { status: 'rejected', reason: away },
    ]);
    expect(transactions).toHaveLength(3);
  });

  it('refuses more than may wait', async () => {
    const { group, transaction } = setUp({ maxWaiting: 1 });
    const first = group.submit('a1');
    await expect(group.submit('a2')).rejects.toBeInstanceOf(QueueFullError);
    (await transaction(0)).commit();
    expect(await first).toBe('a1!');
  });

  it('begins another transaction beside one that takes longer than its patience', async () => {
    const { group, transaction } = setUp({ maxInFlight: 1, patience: 20 });
    const slow = group.submit('a1');
    const first = await transaction(0);
    const quick = group.submit('a2');
    (await transaction(1)).commit();
    expect(await quick).toBe('a2!');
    first.commit();
    expect(await slow).toBe('a1!');
  });

  it('never runs more than it may, however long they take', async () => {
    const { group, transactions, transaction } = setUp({ maxInFlight: 1, patience: 5, mostRunning: 2 });
    const answers = ['a1', 'b1', 'c1'].map((item) => group.submit(item));
    await transaction(1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(transactions).toHaveLength(2);
    transactions[1]!.commit();
    (await transaction(2)).commit();
    transactions[0]!.commit();
    expect(await Promise.all(answers)).toEqual(['a1!', 'b1!', 'c1!']);
  });

  it('rests longer after a transaction that took long, within bounds', () => {
    expect([1, 20, 1_000].map((took) => restAfter(took, 25))).toEqual([25, 60, 200]);
    expect(restAfter(1_000, 300)).toBe(300);
  });

  it('lets items gather between two transactions', async () => {
    const { group, transactions, transaction } = setUp({ rest: 50 });
    const first = group.submit('a1');
    (await transaction(0)).commit();
    await first;
    const later = [group.submit('a2')];
    await new Promise((resolve) => setTimeout(resolve, 5));
    later.push(group.submit('a3'));
    (await transaction(1)).commit();
    expect(await Promise.all(later)).toEqual(['a2!', 'a3!']);
    expect(transactions.map(({ items }) => items)).toEqual([['a1'], ['a2', 'a3']]);
  });
});
