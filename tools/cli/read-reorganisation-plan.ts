import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { ReorganisationPlan } from '../../apps/routing/src/registry/domain/reorganisation.js';
import { agencyKinds } from '#contracts';
import { UsageError } from './cli-errors.js';

const id = z.string().min(1).max(200);
const words = z.string().min(1).max(500);
const newAgency = z.strictObject({
  id,
  code: words,
  name: words,
  kind: z.enum(agencyKinds).optional(),
  parentId: id.optional(),
  placeCodes: z.array(z.string().regex(/^[0-9A-Za-z-]{1,40}$/)).optional(),
  calendarId: id.optional(),
});
const successor = z.union([id, newAgency], 'the id of an agency, or id, code and name of a new one, is needed');
const successors = z.array(successor).min(1);

const step = z.union(
  [
    z.strictObject({ merge: z.array(id).min(2), into: successor }),
    z.strictObject({ split: id, into: z.array(successor).min(2) }),
    z.strictObject({ rename: id, to: newAgency }),
    z.strictObject({ dissolve: id, successors }),
  ],
  'merge and into, split and into, rename and to, or dissolve and successors are needed',
);
const plan = z.strictObject({ date: z.iso.date(), steps: z.array(step).min(1) });

/** @throws UsageError that names the lines */
export function readReorganisationPlan(text: string): ReorganisationPlan {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new UsageError(broken.message);
  const lineOf = (path: readonly PropertyKey[]): number => {
    const range = (document.getIn(path, true) as { range?: [number, number, number] } | undefined)?.range;
    return range || path.length === 0 ? lines.linePos(range?.[0] ?? 0).line : lineOf(path.slice(0, -1));
  };
  const read = plan.safeParse(document.toJS());
  if (!read.success) {
    const sentences = read.error.issues.map(
      ({ path, message }) => `line ${lineOf(path)}: ${path.join('.') || 'the plan'}: ${message}`,
    );
    throw new UsageError(sentences.join('\n'));
  }
  const { date, steps } = read.data;
  return { date, steps: steps.map((one, n) => ({ line: lineOf(['steps', n]), ...whoEnds(one) })) };
}

function whoEnds(one: z.output<typeof step>) {
  if ('merge' in one) return { ends: one.merge, successors: [one.into] };
  if ('split' in one) return { ends: [one.split], successors: one.into };
  if ('rename' in one) return { ends: [one.rename], successors: [one.to] };
  return { ends: [one.dissolve], successors: one.successors };
}
