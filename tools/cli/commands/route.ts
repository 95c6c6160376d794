import type { Command } from 'commander';
import { z } from 'zod';
import { loadClassifier } from '#classifier';
import { RegistryCopy } from '#registry';
import { classifyReport } from '../../../apps/routing/src/classification/domain/classify-report.js';
import { loadSeeds } from '../../../seeds/load.js';
import { UsageError } from '../cli-errors.js';
import { readJsonLines, writeJsonLine } from '../json-lines.js';

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
    .description('What routing would do with a report, as JSON lines; no state is changed.')
    .requiredOption(
      '--in <file>',
      'JSON lines {"id","text","receivedAt","lat","lng","communeCode","address"}; - for standard input',
    )
    .option('--json', 'the output is JSON lines in any case')
    .action(route);
}

async function route(options: { in: string }): Promise<void> {
  const registry = seededRegistry();
  const classifier = loadClassifier();
  const help = { classify: (text: string) => classifier.classify(text), registry, automaticEverywhere: true };
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
    const { event } = classifyReport(report, { ...help, now: new Date(receivedAt) });
    const candidates = event.candidates.map(({ agencyId, fieldCode, confidence, reasons }) => ({
      agencyId,
      agency: registry.agencies.get(agencyId)?.name,
      fieldCode,
      confidence,
      reasons,
    }));
    await writeJsonLine({ id, candidates, place: event.place, flags: event.flags, decision: event.decision });
  }
}

/** The registry of a fresh installation. */
function seededRegistry(): RegistryCopy {
  const { fields, places, agencies, calendars, limits, rules } = loadSeeds();
  const registry = new RegistryCopy();
  const rows = (kind: string, bodies: readonly { version: number }[], idOf: (body: never) => string) =>
    bodies.map((body) => ({ kind, id: idOf(body as never), version: body.version, body }));
  registry.take([
    ...rows('field', fields, ({ code }: { code: string }) => code),
    ...rows('place', places, ({ code }: { code: string }) => code),
    ...rows('agency', agencies, ({ id }: { id: string }) => id),
    ...rows('calendar', calendars, ({ id }: { id: string }) => id),
    ...rows('limits', [limits], ({ id }: { id: string }) => id),
    ...rows('rule', rules, ({ id }: { id: string }) => id),
  ] as Parameters<RegistryCopy['take']>[0]);
  return registry;
}
