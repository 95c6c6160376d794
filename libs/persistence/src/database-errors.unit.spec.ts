import { describe, expect, it } from '@jest/globals';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { isDatabaseAway } from './database-errors.js';

describe('isDatabaseAway', () => {
  it.each([
    ['a connection that broke in the middle of a transaction', new QueryRunnerAlreadyReleasedError()],
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['a server that stops', failed('57P01')],
    ['a full disk', failed('53100')],
  ])('waits for the database after %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([['23505'], ['42P01'], ['22P02'], ['XX000']])('does not wait after what one statement raises: %s', (code) => {
    expect(isDatabaseAway(failed(code))).toBe(false);
  });
});

function failed(code: string): QueryFailedError {
  return new QueryFailedError('select', [], Object.assign(new Error('said the server'), { code }));
}
