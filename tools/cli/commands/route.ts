import type { Command } from 'commander';
import { z } from 'zod';
import { classifyReport } from '../../../apps/routing/src/classification/domain/classify-report.js';
import { UsageError } from '../cli-errors.js';
import { readJsonLines, writeJsonLine } from '../json-lines.js';
import { checkNamedFile } from '../named-file.js';
import { findAsked } from '../route/find-asked.js';

const line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  receivedAt: z.iso.datetime({ offset: true }).nullish(),
  lat: z.number().nullish(),
  lng: z.number().nullish(),
  communeCode: z.string().nullish(),
  address: z.string().nullish(),
});

export function addRoute(program: Command): void {
  program
    .command('route')
    .description(
      'What routing would do with a report, as JSON lines: by the registry and the model of the installation, else by the seeds. No state is changed.',
    )
    .requiredOption(
      '--in <file>',
      'JSON lines {"id","text","receivedAt","lat","lng","communeCode","address"}; - for standard input',
    )
    .option('--json', 'the output is JSON lines in any case')
    .action(route);
}

async function route(options: { in: string }): Promise<void> {
  if (options.in !== '-') checkNamedFile(options.in);
  const { sentence, ...help } = await findAsked();
  console.error(sentence);
  const { registry } = help;
  for await (const { line: number, value } of readJsonLines(options.in)) {
    const parsed = line.safeParse(value);
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues as [z.core.$ZodIssue];
      throw new UsageError(`${options.in}, line ${number}: ${path.join('.') || 'the line'}: ${message}.`);
    }
    const { id, text, receivedAt: received, ...location } = parsed.data;
    const receivedAt = received ?? new Date().toISOString();
    const present = Object.fromEntries(Object.entries(location).filter(([, part]) => part !== null));
    const report = { text, location: present, receivedAt, dispatchBy: receivedAt };
    const { event, reasons } = classifyReport(report, { ...help, now: new Date(receivedAt) });
    const candidates = event.candidates.map(({ agencyId, fieldCode, confidence, reasons }) => ({
      agencyId,
      agency: registry.agencies.get(agencyId)?.name,
      fieldCode,
      confidence,
      reasons,
    }));
    await writeJsonLine({ id, candidates, place: event.place, flags: event.flags, decision: event.decision, reasons });
  }
}
