import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runCli } from './main.js';

describe('the operator’s tool', () => {
  let said: string[];
  beforeEach(() => {
    said = [];
    const listen = (line: unknown) => void said.push(String(line));
    jest.spyOn(console, 'log').mockImplementation(listen);
    jest.spyOn(console, 'error').mockImplementation(listen);
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => (listen(text), true));
    }
  });
  afterEach(() => void jest.restoreAllMocks());

  it('answers a deadline as JSON', async () => {
    const args = ['deadline', '--from', '2026-02-13T16:00:00+07:00', '--limit', '4wh', '--json'];
    expect(await runCli(args)).toBe(0);
    expect(JSON.parse(said.join(''))).toMatchObject({ due: '2026-02-23T11:00:00+07:00' });
  });

  it.each([
    ['an unknown command', ['juggle']],
    ['an unknown option', ['reconcile', '--juggle']],
    ['a wrong instant', ['deadline', '--from', 'noon', '--limit', '4wh']],
    ['a missing file', ['classify', 'predict', '--in', '/no/such/file']],
    ['a missing plan', ['agencies', 'reorganise', '/no/such/plan']],
    ['no command', []],
  ])('ends with 2 for %s', async (_, args) => {
    expect(await runCli(args)).toBe(2);
    expect(said.join('')).not.toBe('');
  });

  it.each([
    [['--help']],
    [['reconcile', '--help']],
    [['dead-letters', 'discard', '--help']],
    [['agencies', 'reorganise', '--help']],
    [['demo', 'send', '--help']],
  ])('explains itself: %j', async (args) => {
    expect(await runCli(args)).toBe(0);
    expect(said.join('')).toContain('Usage:');
  });
});
