import { describe, expect, it } from '@jest/globals';
import { OffsetCommits } from './offset-commits.js';

type Sent = { topics: { topic: string; partitions: { partition: number; offset: string }[] }[] };

function broker(answer: () => Promise<void> = () => Promise.resolve()) {
  const sent: Sent[] = [];
  const send = (offsets?: unknown) => {
    sent.push(offsets as Sent);
    return answer();
  };
  return { sent, send };
}

const held = new AbortController().signal;
const at = (partition: number, next: number, lost = held, topic = 'reports') => ({ topic, partition, next, lost });

describe('OffsetCommits', () => {
  it('sends what comes together in one request, and what comes later in another', async () => {
    const { sent, send } = broker();
    const commits = new OffsetCommits();
    const both = [commits.commit(at(0, 5), send), commits.commit(at(3, 9, held, 'registry'), send)];
    await Promise.all([...both, commits.commit(at(1, 7), send)]);
    await commits.commit(at(0, 6), send);
    expect(sent).toEqual([
      {
        topics: [
          {
            topic: 'reports',
            partitions: [
              { partition: 0, offset: '5' },
              { partition: 1, offset: '7' },
            ],
          },
          { topic: 'registry', partitions: [{ partition: 3, offset: '9' }] },
        ],
      },
      { topics: [{ topic: 'reports', partitions: [{ partition: 0, offset: '6' }] }] },
    ]);
  });

  it('leaves out a partition that has got another owner before the request goes out', async () => {
    const { sent, send } = broker();
    const commits = new OffsetCommits();
    const lost = new AbortController();
    const all = [commits.commit(at(0, 5, lost.signal), send), commits.commit(at(1, 7), send)];
    lost.abort();
    await Promise.all(all);
    expect(sent).toEqual([{ topics: [{ topic: 'reports', partitions: [{ partition: 1, offset: '7' }] }] }]);
    await commits.commit(at(0, 6, lost.signal), send);
    expect(sent).toHaveLength(1);
  });

  it('tells all of them when the request fails, and goes on', async () => {
    const failing = broker(() => Promise.reject(new Error('away')));
    const commits = new OffsetCommits();
    const all = await Promise.allSettled([
      commits.commit(at(0, 5), failing.send),
      commits.commit(at(1, 7), failing.send),
    ]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const { sent, send } = broker();
    await commits.commit(at(0, 5), send);
    expect(sent).toHaveLength(1);
  });
});
