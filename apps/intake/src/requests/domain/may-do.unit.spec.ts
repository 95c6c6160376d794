import { describe, expect, it } from '@jest/globals';
import { mayDo, type Situation } from './may-do.js';

const now = new Date('2026-11-25T10:00:00+07:00');
const at = (situation: Partial<Situation>) =>
  mayDo({
    status: 'received',
    handledStatus: situation.status ?? 'received',
    reopenUntil: null,
    rated: false,
    withdrawalOpen: false,
    reopeningOpen: false,
    byMachine: false,
    dispatchReviewAsked: false,
    askedBefore: false,
    now,
    ...situation,
  });

describe('mayDo', () => {
  it('lets a reporter add to and withdraw what is being worked on', () => {
    expect(at({ status: 'received' })).toEqual(['supplement', 'withdraw']);
    expect(at({ status: 'in-progress', withdrawalOpen: true })).toEqual(['supplement']);
  });

  it('lets a reporter rate what is closed, once per period of handling', () => {
    expect(at({ status: 'closed' })).toEqual(['rate']);
    expect(at({ status: 'closed', rated: true })).toEqual([]);
  });

  it('lets whoever was merged rate the report in which theirs goes on', () => {
    expect(at({ status: 'merged', handledStatus: 'in-progress' })).toEqual([]);
    expect(at({ status: 'merged', handledStatus: 'closed' })).toEqual(['rate']);
    expect(at({ status: 'merged', handledStatus: 'closed', rated: true })).toEqual([]);
  });

  it('lets a reporter ask to reopen until the last moment, once at a time', () => {
    expect(at({ status: 'closed', rated: true, reopenUntil: now })).toEqual(['reopen']);
    expect(at({ status: 'closed', rated: true, reopenUntil: new Date(now.getTime() - 1) })).toEqual([]);
    expect(at({ status: 'closed', rated: true, reopenUntil: now, reopeningOpen: true })).toEqual([]);
  });

  it('lets a reporter ask for a review of a refusal, in time and once', () => {
    expect(at({ status: 'refused', reopenUntil: now })).toEqual(['review']);
    expect(at({ status: 'refused', reopenUntil: new Date(now.getTime() - 1) })).toEqual([]);
    expect(at({ status: 'refused', reopenUntil: now, askedBefore: true })).toEqual([]);
  });

  it('lets a reporter ask once that a person look at a dispatch of the machine, until it is closed', () => {
    const dispatched = { status: 'dispatched', byMachine: true } as const;
    expect(at(dispatched)).toContain('review-dispatch');
    expect(at({ ...dispatched, status: 'in-progress' })).toContain('review-dispatch');
    expect(at({ ...dispatched, dispatchReviewAsked: true })).not.toContain('review-dispatch');
    expect(at({ ...dispatched, byMachine: false })).not.toContain('review-dispatch');
    expect(at({ ...dispatched, status: 'closed' })).not.toContain('review-dispatch');
  });

  it.each(['merged', 'withdrawn'] as const)('ends with %s', (status) => {
    expect(at({ status, reopenUntil: now })).toEqual([]);
  });
});
