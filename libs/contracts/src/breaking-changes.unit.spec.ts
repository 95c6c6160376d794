import { describe, expect, it } from '@jest/globals';
import { breakingChanges, type ContractSchema } from './breaking-changes.js';

const before: ContractSchema = {
  type: 'object',
  required: ['code'],
  properties: {
    code: { type: 'string', minLength: 2, maxLength: 10 },
    kind: { type: 'string', enum: ['a', 'b'] },
    parts: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } } } },
  },
  $defs: { day: { type: 'string', format: 'date' } },
};

function changesOf(change: (now: ContractSchema & { properties: Record<string, ContractSchema> }) => void): string[] {
  const now = structuredClone(before) as ContractSchema & { properties: Record<string, ContractSchema> };
  change(now);
  return breakingChanges({ thing: before }, { thing: now, other: {} });
}

describe('breakingChanges', () => {
  it.each<[string, Parameters<typeof changesOf>[0]]>([
    ['nothing', () => undefined],
    ['an optional property', (now) => (now.properties.later = { type: 'string' })],
    ['a value of an enumeration', (now) => (now.properties.kind!.enum = ['a', 'b', 'c'])],
    ['a wider bound', (now) => (now.properties.code = { type: 'string', maxLength: 20 })],
    ['a description', (now) => (now.description = 'in other words')],
    ['an optional property inside a list', (now) => (now.properties.parts!.items!.properties!.m = { type: 'string' })],
  ])('lets %s be added', (_, change) => {
    expect(changesOf(change)).toEqual([]);
  });

  it.each<[string, Parameters<typeof changesOf>[0], string]>([
    ['a property that goes', (now) => delete now.properties.kind, 'thing.kind is gone'],
    ['a new duty', (now) => (now.required = ['code', 'kind']), 'thing.kind became required'],
    ['a duty that ends', (now) => (now.required = []), 'thing.code is no longer certain'],
    ['a value that goes', (now) => (now.properties.kind!.enum = ['a']), 'thing.kind no longer may be "b"'],
    ['a list that closes', (now) => (now.properties.code!.enum = ['ab']), 'thing.code became a closed list'],
    ['another type', (now) => (now.properties.code!.type = 'number'), 'thing.code: type was "string" and is "number"'],
    ['a narrower bound', (now) => (now.properties.code!.maxLength = 5), 'thing.code: maxLength was 10 and is 5'],
    ['a new bound', (now) => (now.properties.parts!.maxItems = 5), 'thing.parts: maxItems was undefined and is 5'],
    [
      'a closed object',
      (now) => (now.additionalProperties = false),
      'thing: additionalProperties was undefined and is false',
    ],
    [
      'a change inside a list',
      (now) => (now.properties.parts!.items!.properties!.n!.type = 'string'),
      'thing.parts[].n: type was "integer" and is "string"',
    ],
    [
      'a change of what several share',
      (now) => (now.$defs!.day!.format = 'date-time'),
      'thing#day: format was "date" and is "date-time"',
    ],
  ])('finds %s', (_, change, problem) => {
    expect(changesOf(change)).toEqual([problem]);
  });

  it('finds a document that is gone', () => {
    expect(breakingChanges({ thing: before }, {})).toEqual(['thing is gone']);
  });
});
