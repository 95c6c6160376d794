import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../main.js';

describe('classify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-classify-'));
  const file = (name: string, lines: readonly unknown[]) => {
    const path = join(folder, name);
    writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
    return path;
  };
  let said: string[];
  beforeEach(() => {
    said = [];
    const listen = (line: unknown) => void said.push(String(line));
    jest.spyOn(console, 'log').mockImplementation(listen);
    jest.spyOn(console, 'error').mockImplementation(listen);
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => (listen(text), true));
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const examples = ['lamp is dark', 'dark street, no lamp', 'broken lamp', 'the lamp flickers', 'lamp off', 'light out']
    .map((text) => ({ text, label: 'lamp' }))
    .concat(
      [
        'rubbish smells',
        'rubbish on the road',
        'old rubbish bin',
        'smell of rubbish',
        'bin is full',
        'rubbish heap',
      ].map((text) => ({ text, label: 'rubbish' })),
    );

  it('trains a model of any labels, tells its figures, and predicts with it, in order', async () => {
    const model = join(folder, 'own.model');
    expect(await runCli(['classify', 'train', '--in', file('train.jsonl', examples), '--out', model, '--json'])).toBe(
      0,
    );
    expect(JSON.parse(said.join(''))).toMatchObject({ texts: 12, labels: 2, folds: 5 });
    said = [];
    const asked = file('asked.jsonl', [
      { id: 'b', text: 'no lamp here' },
      { id: 'a', text: 'rubbish everywhere' },
    ]);
    expect(await runCli(['classify', 'predict', '--model', model, '--in', asked])).toBe(0);
    const answers = said.map((line) => JSON.parse(line) as { id: string; candidates: { label: string }[] });
    expect(answers.map(({ id, candidates }) => [id, candidates[0]?.label])).toEqual([
      ['b', 'lamp'],
      ['a', 'rubbish'],
    ]);
  });

  it('reads files as other programs write them, and says nothing of an empty one', async () => {
    const written = join(folder, 'written.jsonl');
    writeFileSync(written, `\uFEFF{"id":1,"text":"Đèn đường hỏng"}\r\n\r\n{"id":2,"text":"","more":0}\r\n`);
    expect(await runCli(['classify', 'predict', '--in', written])).toBe(0);
    const answers = said.map((line) => JSON.parse(line) as { candidates: object[] });
    expect(answers).toMatchObject([
      { id: 1, decision: 'dispatch', flags: [] },
      { id: 2, decision: 'person', flags: ['no-content'] },
    ]);
    expect(answers.map(({ candidates }) => candidates.length)).toEqual([5, 5]);
    said = [];
    expect(await runCli(['classify', 'predict', '--in', file('empty.jsonl', [])])).toBe(0);
    expect(said).toEqual([]);
  });

  it.each([
    ['a folder', ['predict', '--in', folder]],
    ['a folder for a model', ['predict', '--model', folder, '--in', '-']],
    ['a line without a text', ['predict', '--in', file('textless.jsonl', [{ id: 1 }])]],
    ['an empty file', ['train', '--in', file('nothing.jsonl', []), '--out', 'x']],
    ['a missing file', ['train', '--in', join(folder, 'none.jsonl'), '--out', 'x']],
    ['a missing folder', ['train', '--in', file('ok.jsonl', examples), '--out', join(folder, 'no', 'own.model')]],
    ['a model that is none', ['predict', '--model', file('none.model', ['x']), '--in', '-']],
    ['texts of one label', ['train', '--in', file('one.jsonl', examples.slice(0, 6)), '--out', 'x']],
    ['a line without a label', ['train', '--in', file('bare.jsonl', [{ text: 'x' }]), '--out', 'x']],
    ['too few texts', ['train', '--in', file('few.jsonl', [examples[0], examples[11]]), '--out', 'x']],
  ])('ends with 2 and a sentence for %s', async (_, args) => {
    expect(await runCli(['classify', ...args])).toBe(2);
    expect(said.join('')).toMatch(/\.$/);
  });
});
