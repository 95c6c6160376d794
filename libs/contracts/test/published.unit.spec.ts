import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { breakingChanges, type ContractSchema } from '../src/breaking-changes.js';
import { schemaDocuments, schemaOfType } from '../src/generated/schemas.js';
import { decodeEvent } from '../src/index.js';

const folder = new URL('../', import.meta.url);
const text = (name: string, base = folder) => readFileSync(new URL(name, base), 'utf8');
const examples = readdirSync(new URL('examples/', folder)).sort();

describe('what was published', () => {
  it.each(examples)('example %s still decodes', (name) => {
    const event = decodeEvent(text(`examples/${name}`));
    expect(name.startsWith(event.type.replace('vn.dieuphoi.', ''))).toBe(true);
  });

  it('has examples that nobody changed or took away', () => {
    const frozen = JSON.parse(text('published-examples.json')) as Record<string, string>;
    const hash = (name: string) =>
      createHash('sha256')
        .update(text(`examples/${name}`))
        .digest('hex');
    expect(Object.fromEntries(examples.filter((name) => name in frozen).map((name) => [name, hash(name)]))).toEqual(
      frozen,
    );
  });

  it('has an example of every event', () => {
    const shown = new Set(examples.map((name) => decodeEvent(text(`examples/${name}`)).type as string));
    expect(Object.keys(schemaOfType).filter((type) => !shown.has(type))).toEqual([]);
  });

  it('has been added to, and otherwise not changed', () => {
    const published = JSON.parse(text('published.json')) as Record<string, ContractSchema>;
    const envelope = JSON.parse(text('schemas/envelope.v1.json')) as ContractSchema;
    const now = { ...(schemaDocuments as Record<string, ContractSchema>), 'envelope.v1.json': envelope };
    expect(breakingChanges(published, now)).toEqual([]);
  });
});

describe('asyncapi.yaml', () => {
  const document = parse(text('asyncapi.yaml')) as { components: { messages: Record<string, { name: string }> } };

  it('is AsyncAPI 3', () => {
    const specification = JSON.parse(
      text('../../node_modules/@asyncapi/specs/schemas/3.0.0-without-$id.json'),
    ) as object;
    const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true });
    addFormats.default(ajv);
    const valid = ajv.validate(specification, document);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('names every event', () => {
    const named = Object.values(document.components.messages).map(({ name }) => name);
    expect(named.sort()).toEqual(Object.keys(schemaOfType).sort());
  });
});
