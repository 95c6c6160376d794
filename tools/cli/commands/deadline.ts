import type { Command } from 'commander';
import { answerDeadline, CalendarError, defaultCalendar, readCalendar, WorkCalendar } from '#calendar';
import { UsageError } from '../cli-errors.js';
import { readJsonLines, writeJsonLine } from '../json-lines.js';
import { readNamedText } from '../named-file.js';
import { print } from '../output.js';

interface DeadlineOptions {
  from?: string;
  limit?: string;
  in?: string;
  calendar?: string;
  pauses?: string;
  json?: boolean;
}

export function addDeadline(program: Command): void {
  program
    .command('deadline')
    .description('When something is due, in working time.')
    .option('--from <instant>', 'when the clock starts, for example 2026-02-13T16:00:00+07:00')
    .option('--limit <limit>', '4wh, 3wd, 20d, 24h or 90m')
    .option('--calendar <file>', 'a calendar as JSON; the shipped one otherwise')
    .option('--pauses <file>', 'JSON list of {"from","to"}')
    .option('--in <file>', 'JSON lines {"id","from","limit","pauses"} instead of one question; - for standard input')
    .option('--json', 'JSON instead of a table')
    .action(deadline);
}

async function deadline(options: DeadlineOptions): Promise<void> {
  try {
    const calendar = new WorkCalendar(options.calendar ? readCalendar(readJson(options.calendar)) : defaultCalendar);
    if (options.in) {
      for await (const { line, value } of readJsonLines(options.in)) {
        await writeJsonLine(orUsage(() => answerDeadline(calendar, value), `${options.in}, line ${line}: `));
      }
      return;
    }
    if (!options.from || !options.limit) throw new UsageError('--from and --limit are needed, or --in.');
    const pauses = options.pauses ? readJson(options.pauses) : [];
    print({ ...answerDeadline(calendar, { from: options.from, limit: options.limit, pauses }) }, options);
  } catch (error) {
    throw error instanceof CalendarError ? new UsageError(error.message) : error;
  }
}

function orUsage<T>(work: () => T, where: string): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof CalendarError ? new UsageError(where + error.message) : error;
  }
}

function readJson(file: string): unknown {
  const text = readNamedText(file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${file} is no JSON.`);
  }
}
