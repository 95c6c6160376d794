import { randomUUID } from 'node:crypto';
import type { Schema } from './api.js';

/** A name for what is wrong, and the body. */
type BadBody = readonly [wrong: string, body: unknown];

/** What a schema cannot tell, by the name of the member. */
type KnownValues = Readonly<Record<string, unknown>>;

/** A body that the schema takes: what it requires, and what is known. */
export function validBody({ properties = {}, required = [] }: Schema, known: KnownValues): Record<string, unknown> {
  const names = Object.keys(properties).filter((name) => required.includes(name) || name in known);
  return Object.fromEntries(names.map((name) => [name, known[name] ?? sample(properties[name]!, known)]));
}

/** One mistake each: wrong types, missing and unknown members, one character or step too many. */
export function badBodies(schema: Schema, known: KnownValues): BadBody[] {
  const valid = validBody(schema, known);
  const bad: BadBody[] = [
    ['a list', [valid]],
    ['a text', 'phản ánh'],
    ['a number', 7],
    ['an unknown member', { ...valid, laRa: 1 }],
  ];
  for (const name of schema.required ?? []) {
    bad.push([`without ${name}`, Object.fromEntries(Object.entries(valid).filter(([other]) => other !== name))]);
  }
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    for (const [wrong, value] of badValues(part)) bad.push([`${name}: ${wrong}`, { ...valid, [name]: value }]);
  }
  return bad;
}

/** Another body that the schema takes as well; without one the schema has nothing that could differ. */
export function otherBody(schema: Schema, body: Record<string, unknown>): Record<string, unknown> | undefined {
  const text = Object.entries(schema.properties ?? {}).find(([, part]) => isFreeText(part));
  return text && { ...body, [text[0]]: `${String(body[text[0]] ?? 'Vì')} khác` };
}

/** The same body with letters in every text that neither JSON in UTF-8 nor PostgreSQL can hold. */
export function oddLetters(schema: Schema, known: KnownValues): Record<string, unknown> {
  const odd = (name: string, part: Schema) => `${String(known[name] ?? sample(part, known))}\0\ud800`;
  const texts = Object.entries(schema.properties ?? {}).filter(([, part]) => isFreeText(part));
  return { ...validBody(schema, known), ...Object.fromEntries(texts.map(([name, part]) => [name, odd(name, part)])) };
}

/** Values of a query, as they are written in an address, that the schema does not take. */
export function badQueryValues({ anyOf: [first] = [], ...schema }: Schema): string[] {
  const part = first ?? schema;
  const { minLength = 0, maxLength, minimum, maximum } = part;
  return [
    ...(part.enum || part.format || part.pattern?.includes('{') ? ['đây không phải'] : []),
    ...(typeOf(part) === 'string' ? [] : ['mười', 'NaN', '']),
    ...(minLength > 0 ? [''] : []),
    ...(maxLength === undefined ? [] : ['ă'.repeat(maxLength + 1)]),
    ...(minimum === undefined ? [] : [String(minimum - 1)]),
    ...(maximum === undefined ? [] : [String(maximum + 1)]),
  ];
}

function badValues(part: Schema): BadBody[] {
  const bad: BadBody[] = [
    ['null', null],
    ['wrong type', typeOf(part) === 'string' ? 12_345 : typeOf(part) === 'object' ? [] : 'mười'],
    ['deep', { a: { a: { a: [] } } }],
  ];
  const { maxLength, minLength, minimum, maximum } = part;
  if (part.enum) bad.push(['none of the list', 'khác']);
  if (part.format || part.pattern) bad.push(['no such form', 'đây không phải']);
  if (maxLength !== undefined) bad.push([`${maxLength + 1} characters`, 'ă'.repeat(maxLength + 1)]);
  if (minLength !== undefined && minLength > 0) bad.push(['empty', '']);
  if (minimum !== undefined && minimum > -1e9) bad.push(['too small', minimum - 1]);
  if (maximum !== undefined && maximum < 1e9) bad.push(['too large', maximum + 1]);
  if (typeOf(part) === 'object') bad.push(['an unknown member', { laRa: 1 }]);
  if (typeOf(part) === 'array') bad.push(['wrong items', [{ laRa: 1 }]]);
  return bad;
}

function sample(part: Schema, known: KnownValues): unknown {
  if (part.const !== undefined) return part.const;
  if (part.enum) return part.enum[0];
  switch (typeOf(part)) {
    case 'string':
      return sampleText(part);
    case 'integer':
    case 'number':
      return Math.max(part.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: part.minItems ?? 0 }, () => sample(part.items!, known));
    default:
      return validBody(part, known);
  }
}

function sampleText({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date-time') return new Date(Date.now() + 86_400_000).toISOString();
  if (format === 'date') return new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  return 'Nội dung'.padEnd(minLength, '.');
}

const typeOf = ({ type }: Schema) => (Array.isArray(type) ? type.find((one) => one !== 'null') : type);

const isFreeText = (part: Schema) => typeOf(part) === 'string' && !part.enum && !part.format && !part.pattern;
