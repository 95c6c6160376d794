import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { Receipt, Report } from '#api';
import { CitizenClient } from '../../client/citizen.js';
import { type DemoReport, demoReports } from '../../client/demo-reports.js';
import { eachAtOnce } from '../../client/each-at-once.js';
import { UsageError } from '../cli-errors.js';
import { readJsonLines } from '../json-lines.js';
import { print } from '../output.js';

type Found = (problems: boolean) => void;

interface SendOptions {
  url: string;
  reports?: string;
  run: string;
  wait: string;
  json?: boolean;
}

/** Where a report is when nobody has looked at it yet: it will move on by itself. */
const onTheWay = 'received';

export function addDemo(program: Command, found: Found): void {
  const group = program.command('demo').description('Something to look at.');
  group
    .command('send')
    .description('Sends the 131 real cases of seeds/reports-dev.jsonl as citizens would and says where each ended.')
    .option('--url <url>', 'where the product runs', 'http://127.0.0.1:3000')
    .option('--reports <file>', 'other reports, JSON lines {"id","text"}')
    .option('--run <name>', 'the same name sends nothing twice; a new one unless named', randomUUID())
    .option('--wait <seconds>', 'how long to wait for each to be dispatched or in triage', '60')
    .option('--json', 'JSON instead of a table')
    .action((options: SendOptions) => send(options, found));
}

async function send(options: SendOptions, found: Found): Promise<void> {
  const seconds = Number(options.wait);
  if (!(seconds >= 0)) throw new UsageError('--wait is a number of seconds.');
  const citizen = new CitizenClient(options.url);
  const reports = await chosenReports(options);
  // All of them before the first is waited for, so that they are dispatched meanwhile.
  const sent = await eachAtOnce(reports, 8, ({ key, report }) => citizen.send(report, key));
  const rows = await eachAtOnce(sent, 8, async (one, index) => {
    const view = await settled(citizen, one, seconds);
    const { id } = reports[index]!;
    return { id, code: one.code, status: view.status, agency: view.holder?.agencyId, field: view.fieldCode };
  });
  const counts = new Map<string, number>();
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  found(rows.some(({ status }) => status === onTheWay));
  if (options.json) return print(rows, { json: true });
  print(rows, {});
  console.log(`\n${rows.length} sent: ${[...counts].map(([status, count]) => `${count} ${status}`).join(', ')}`);
}

async function chosenReports({ reports, run }: SendOptions): Promise<DemoReport[]> {
  if (!reports) return demoReports(run);
  const lines: { id: string; text: string }[] = [];
  for await (const { line, value } of readJsonLines(reports)) {
    const { id, text } = value as { id?: unknown; text?: unknown };
    if (typeof text !== 'string') throw new UsageError(`${reports}, line ${line}: "text" is missing.`);
    lines.push({ id: String(id ?? line), text });
  }
  return demoReports(run, lines);
}

async function settled(citizen: CitizenClient, report: Receipt, seconds: number): Promise<Report> {
  for (const end = Date.now() + seconds * 1_000; ; await sleep(250)) {
    const view = await citizen.read(report);
    if (view.status !== onTheWay || Date.now() > end) return view;
  }
}
