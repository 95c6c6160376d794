import { describe, expect, it } from '@jest/globals';
import { loadIntakeConfig } from './config.js';

const url = 'postgres://u:p@127.0.0.1:5432/d';
const good = {
  DATABASE_URL: url,
  WORKER_DATABASE_URL: url,
  CALLER_KEY: 'ab'.repeat(32),
  REPORT_SECRET_KEYS: `1:${'01'.repeat(32)},2:${'02'.repeat(32)}`,
  IDENTITY_KEY: '03'.repeat(32),
};

describe('the configuration of intake', () => {
  it('makes new secrets with the last key and still knows the earlier ones', () => {
    const { REPORT_SECRET_KEYS: keys } = loadIntakeConfig(good);
    expect(keys.current).toBe(2);
    expect(keys.secretOf('a', 1)).not.toBe(keys.secretOf('a', 2));
  });

  it('knows each key by a version of its own', () => {
    const twice = `1:${'01'.repeat(32)},1:${'02'.repeat(32)}`;
    expect(() => loadIntakeConfig({ ...good, REPORT_SECRET_KEYS: twice })).toThrow('each version once');
  });

  it('says every mistake in a sentence, without the value', () => {
    const wrong = { ...good, REPORT_SECRET_KEYS: '1:abc', IDENTITY_KEY: undefined, WRITES_PER_MINUTE: 'many' };
    expect(() => loadIntakeConfig(wrong)).toThrow(
      [
        'REPORT_SECRET_KEYS is wrong: keys by version such as 1:<64 hexadecimal digits>,2:… are expected, each version once; the last is for new reports.',
        'IDENTITY_KEY is not set: a key of 64 hexadecimal digits is expected.',
        'WRITES_PER_MINUTE is wrong: a whole number of requests per minute is expected.',
      ].join('\n'),
    );
  });
});
