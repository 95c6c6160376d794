import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import { noLog } from '../src/util/log.js';
import { BusStand } from './support/bus-stand.js';
import { type Member, recordEffects } from './support/member.js';

describe('what a consumer says of itself', () => {
  const stand = new BusStand('postgres');
  beforeEach(() => stand.fresh());
  afterEach(() => stand.clear());

  const report = ({ runtime }: Member) => runtime.status.report();
  const failed = (member: Member) =>
    waitFor(() => report(member).consumer.state === 'failed', { what: 'the consumer to say that it failed' });

  it('has failed for good when its loop ends on the embedded bus', async () => {
    await stand.bed.query('delete from bus.partition');
    const warn = () => {
      throw new Error('the log is full');
    };
    const routing = await stand.member('routing', { handler: recordEffects(), log: { ...noLog, warn } });
    await failed(routing);
    expect(report(routing)).toMatchObject({ ready: false, consumer: { problem: 'Error: the log is full' } });
  });

  it('has failed for good when its loop ends over Kafka', async () => {
    const bus = { kind: 'kafka' as const, brokers: ['127.0.0.1:1'] };
    const routing = await stand.member('routing', { bus, group: '', handler: recordEffects() });
    await failed(routing);
    expect(report(routing)).toMatchObject({
      ready: false,
      consumer: { problem: expect.stringContaining('groupId must be a non-empty string') },
    });
  });

  it('is not ready any more once it is stopped', async () => {
    const routing = await stand.member('routing', { handler: recordEffects() });
    await waitFor(() => report(routing).consumer.state === 'running');
    expect(report(routing).ready).toBe(true);
    await routing.stop();
    expect(report(routing)).toMatchObject({ ready: false, consumer: { state: 'stopped' } });
  });
});
