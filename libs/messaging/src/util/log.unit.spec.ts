import { describe, expect, it } from '@jest/globals';
import { errorLine } from './log.js';

describe('errorLine', () => {
  it('is the name and the first line of the message', () => {
    expect(errorLine(new TypeError('no number\nat all'))).toBe('TypeError: no number');
  });

  it('says of several addresses why the first did not answer', () => {
    const refused = ['::1', '127.0.0.1'].map((address) => new Error(`connect ECONNREFUSED ${address}:5432`));
    expect(errorLine(new AggregateError(refused))).toBe('Error: connect ECONNREFUSED ::1:5432');
  });
});
