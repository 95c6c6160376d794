import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository-root.js';

const lamp = JSON.stringify({ id: 'lamp', text: 'Đèn đường hỏng, tối om cả ngõ', communeCode: '08707' });

/** As `npm run cli` runs it, on files and pipes alone. */
describe('the operator’s tool as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-cli-'));
  const tool = [join(repositoryRoot(), 'tools', 'cli.mjs')];
  const run = (args: string[], input = '') => {
    const env = { ...process.env, DIEUPHOI_DATA_DIR: join(folder, 'none') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [...tool, ...args], {
      input,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  beforeAll(() => {
    // Builds what is stale.
    expect(run(['--help']).status).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('answers on standard output what stands in a file or comes on standard input, the same', () => {
    const fromFile = run(['route', '--in', file('lamp.jsonl', `\uFEFF${lamp}\r\n`)]);
    expect(fromFile).toMatchObject({ status: 0, stderr: expect.stringContaining('the seeds and the shipped model') });
    expect(JSON.parse(fromFile.stdout)).toMatchObject({ id: 'lamp', place: { code: '08707' }, decision: 'dispatch' });
    expect(run(['route', '--in', '-'], lamp)).toEqual(fromFile);
  });

  it('ends with 2 at a bad line, with the answers before it and one sentence on standard error', () => {
    const { status, stdout, stderr } = run(['classify', 'predict', '--in', file('bad.jsonl', `${lamp}\nkhông\n`)]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'lamp', decision: 'dispatch' });
    expect(stderr).toBe(`${join(folder, 'bad.jsonl')}, line 2: no JSON.\n`);
  });

  it('trains a model that it then predicts with', () => {
    const words = { den: 'đèn sáng tối bóng cột điện', rac: 'rác hôi bẩn thùng đống dọn' };
    const labelled = Object.entries(words).flatMap(([label, list]) =>
      list.split(' ').map((word) => JSON.stringify({ text: `${word} ở ngõ ${list}`, label })),
    );
    const model = join(folder, 'own.model');
    const trained = run(['classify', 'train', '--in', file('labelled.jsonl', labelled.join('\n')), '--out', model]);
    expect(trained).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('calibration error') });
    const asked = run(['classify', 'predict', '--model', model, '--in', '-'], '{"id":1,"text":"bóng đèn hỏng"}');
    expect(JSON.parse(asked.stdout)).toMatchObject({ id: 1, candidates: [{ label: 'den' }, { label: 'rac' }] });
  });

  it('ends when nobody reads any more', async () => {
    const many = file('many.jsonl', `${lamp}\n`.repeat(3_000));
    const child = spawn(process.execPath, [...tool, 'classify', 'predict', '--in', many]);
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(words).toBe('');
  });
});
