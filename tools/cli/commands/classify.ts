import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Classifier, loadClassifier, parseModel } from '#classifier';
import { loadSeeds } from '../../../seeds/load.js';
import { UsageError } from '../cli-errors.js';
import { readJsonLines, writeJsonLine } from '../json-lines.js';

export function addClassify(program: Command): void {
  const group = program.command('classify').description('The field of a text.');
  group
    .command('predict')
    .description('JSON lines {"id","text"} → {"id","candidates","decision","flags"}, in order.')
    .requiredOption('--in <file>', 'JSON lines; - for standard input')
    .option('--model <file>', 'the shipped model otherwise')
    .option('--json', 'the output is JSON lines in any case')
    .action(predict);
}

async function predict(options: { in: string; model?: string }): Promise<void> {
  const classifier = options.model ? new Classifier(parseModel(readModel(options.model))) : loadClassifier();
  const thresholds = new Map(loadSeeds().fields.map(({ code, automatic }) => [code, automatic.threshold]));
  for await (const { line, value } of readJsonLines(options.in)) {
    const { id, text } = value as { id?: unknown; text?: unknown };
    if (typeof text !== 'string') throw new UsageError(`${options.in}, line ${line}: "text" is missing.`);
    const { fields, flags } = classifier.classify(text);
    const [best] = fields;
    const sure = best !== undefined && best.confidence >= (thresholds.get(best.code) ?? 1);
    const decision = flags.length > 0 ? 'person' : sure ? 'dispatch' : 'suggest';
    const candidates = fields.map(({ code, confidence }) => ({ label: code, confidence }));
    await writeJsonLine({ id, candidates, decision, flags });
  }
}

function readModel(file: string): string {
  if (!existsSync(file)) throw new UsageError(`${file} was not found.`);
  return readFileSync(file, 'utf8');
}
