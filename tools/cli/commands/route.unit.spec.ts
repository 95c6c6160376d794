import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCliHere } from '../../../test/support/run-cli-here.js';

interface Routed {
  id: unknown;
  candidates: { agencyId: string; agency: string; fieldCode: string; confidence: number; reasons: string[] }[];
  place: { code?: string; doubt: number };
  flags: string[];
  decision: string;
}

describe('route without an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-route-'));
  beforeAll(() => {
    process.env.DIEUPHOI_DATA_DIR = join(folder, 'none');
  });
  afterAll(() => {
    delete process.env.DIEUPHOI_DATA_DIR;
    rmSync(folder, { recursive: true, force: true });
  });
  let files = 0;
  const file = (content: string) => {
    const path = join(folder, `${files++}.jsonl`);
    writeFileSync(path, content);
    return path;
  };
  const route = async (...lines: object[]) => {
    const { status, lines: read } = await runCliHere(
      'route',
      '--in',
      file(lines.map((l) => JSON.stringify(l)).join('\n')),
    );
    expect(status).toBe(0);
    return read<Routed>();
  };
  const lamp = { text: 'Đèn đường hỏng, tối om cả ngõ', communeCode: '08707' };

  it('says agencies, place, flags and decision of each report, in order', async () => {
    const answers = await route(
      { id: 'b', ...lamp },
      { id: 7, text: 'Nhà số 5 đang cháy, khói mù mịt', lat: 21.3051, lng: 105.6011 },
      { id: 'c', text: '', address: null, receivedAt: null },
      { text: lamp.text, communeCode: '00000' },
    );
    expect(answers.map(({ id }) => id)).toEqual(['b', 7, 'c', undefined]);
    const [sure, fire, empty, nowhere] = answers as [Routed, Routed, Routed, Routed];
    expect(sure).toMatchObject({ place: { code: '08707', doubt: 0 }, flags: [], decision: 'dispatch' });
    expect(sure.candidates[0]).toEqual({
      agencyId: 'ubnd-08707',
      agency: 'UBND phường Vĩnh Yên',
      fieldCode: 'ha-tang-do-thi',
      confidence: expect.any(Number),
      reasons: expect.arrayContaining([expect.any(String)]),
    });
    expect(fire).toMatchObject({ flags: ['emergency'], decision: 'person' });
    expect(empty).toMatchObject({ place: { doubt: 1 }, flags: ['no-content'], decision: 'person' });
    expect(nowhere.decision).toBe('person');
  });

  it('names the agencies that were in office on the day in Việt Nam on which the report was received', async () => {
    const at = (receivedAt: string) => ({ ...lamp, receivedAt });
    const [before, after, sameInstant] = await route(
      at('2025-06-30T23:59:59+07:00'),
      at('2025-07-01T00:00:00+07:00'),
      at('2025-06-30T17:00:00Z'),
    );
    const agencies = ({ candidates }: Routed) => candidates.map(({ agencyId }) => agencyId);
    expect(agencies(after!)).toContain('ubnd-08707');
    expect(agencies(sameInstant!)).toEqual(agencies(after!));
    expect(agencies(before!)).not.toContain('ubnd-08707');
  });

  it('reads files as other programs write them: a byte order mark, other line ends, empty lines, more members', async () => {
    const written = `\uFEFF${JSON.stringify({ id: 1, ...lamp })}\r\n\r\n${JSON.stringify({ id: 2, ...lamp, ward: 'x' })}\r\n`;
    const { status, lines } = await runCliHere('route', '--in', file(written));
    expect(status).toBe(0);
    expect(lines<Routed>().map(({ id }) => id)).toEqual([1, 2]);
  });

  it('says nothing of an empty file', async () => {
    const { status, words } = await runCliHere('route', '--in', file(''));
    expect(status).toBe(0);
    expect(words).toMatch(/^Asked: the seeds and the shipped model fields-\S+, as there is no installation\.\n$/);
  });

  it('ends with 2 at a bad line and names it, after those before it', async () => {
    const good = JSON.stringify({ id: 'good', ...lamp });
    for (const [bad, sentence] of [
      ['không', 'no JSON.'],
      ['[]', 'the line: '],
      ['{"id":"x"}', 'text: '],
      ['{"text":"x","receivedAt":"hôm qua"}', 'receivedAt: '],
      ['{"text":"x","lat":"bắc"}', 'lat: '],
    ] as const) {
      const path = file(`${good}\n${bad}\n${good}\n`);
      const { status, words } = await runCliHere('route', '--in', path);
      expect(status).toBe(2);
      const [, answer, problem, ...rest] = words.trim().split('\n');
      expect(JSON.parse(answer!)).toMatchObject({ id: 'good' });
      expect(problem).toContain(`${path}, line 2: ${sentence}`);
      expect(rest).toEqual([]);
    }
  });

  it.each([
    ['a file that is not there', ['--in', '/no/such/file'], '/no/such/file was not found.'],
    ['a folder', ['--in', folder], `${folder} is a folder.`],
    ['no file', [], "required option '--in <file>' not specified"],
    ['an unknown option', ['--in', '-', '--juggle'], "unknown option '--juggle'"],
  ])('ends with 2 and a sentence for %s', async (_, args, sentence) => {
    const { status, words } = await runCliHere('route', ...args);
    expect(status).toBe(2);
    expect(words).toContain(sentence);
  });
});
