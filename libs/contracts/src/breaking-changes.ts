/** As much of JSON Schema as the contracts use. */
export interface ContractSchema {
  $ref?: string;
  type?: string;
  properties?: Record<string, ContractSchema>;
  required?: string[];
  items?: ContractSchema;
  enum?: unknown[];
  $defs?: Record<string, ContractSchema>;
  [keyword: string]: unknown;
}

export type SchemaDocuments = Readonly<Record<string, ContractSchema>>;

const ignored = new Set(['$id', '$schema', '$defs', 'title', 'description', 'examples']);
const lowerBounds = new Set(['minimum', 'minLength', 'minItems', 'minProperties', 'exclusiveMinimum']);
const upperBounds = new Set(['maximum', 'maxLength', 'maxItems', 'maxProperties', 'exclusiveMaximum']);

/**
 * Why the documents of `now` are not the documents of `before` with additions alone; empty when they are. Added are: a
 * document, an optional property, a value of an enumeration, a wider bound. What reads must be deployed before what says
 * something added.
 */
export function breakingChanges(before: SchemaDocuments, now: SchemaDocuments): string[] {
  return Object.entries(before).flatMap(([name, schema]) => {
    const current = now[name];
    if (!current) return [`${name} is gone`];
    const shared = Object.keys(schema.$defs ?? {}).flatMap((key) =>
      compare(schema.$defs?.[key] ?? {}, current.$defs?.[key], `${name}#${key}`),
    );
    return [...shared, ...compare(schema, current, name)];
  });
}

function compare(before: ContractSchema, now: ContractSchema | undefined, path: string): string[] {
  if (!now) return [`${path} is gone`];
  const keywords = new Set([...Object.keys(before), ...Object.keys(now)].filter((key) => !ignored.has(key)));
  return [...keywords].flatMap((keyword) => compareKeyword(keyword, before, now, path));
}

function compareKeyword(keyword: string, before: ContractSchema, now: ContractSchema, path: string): string[] {
  const [old, next] = [before[keyword], now[keyword]];
  if (JSON.stringify(old) === JSON.stringify(next)) return [];
  switch (keyword) {
    case 'properties':
      return Object.entries(before.properties ?? {}).flatMap(([name, schema]) =>
        compare(schema, now.properties?.[name], `${path}.${name}`),
      );
    case 'required':
      return [
        ...missing(now.required, before.required).map((name) => `${path}.${name} became required`),
        ...missing(before.required, now.required).map((name) => `${path}.${name} is no longer certain`),
      ];
    case 'items':
      return compare(before.items ?? {}, now.items ?? {}, `${path}[]`);
    case 'enum':
      if (!before.enum || !now.enum) return before.enum ? [] : [`${path} became a closed list`];
      return missing(before.enum, now.enum).map((value) => `${path} no longer may be ${JSON.stringify(value)}`);
  }
  if (next === undefined && (lowerBounds.has(keyword) || upperBounds.has(keyword))) return [];
  if (typeof old === 'number' && typeof next === 'number') {
    if (lowerBounds.has(keyword) && next < old) return [];
    if (upperBounds.has(keyword) && next > old) return [];
  }
  return [`${path}: ${keyword} was ${JSON.stringify(old)} and is ${JSON.stringify(next)}`];
}

/** What `list` has and `other` has not. */
function missing<T>(list: readonly T[] = [], other: readonly T[] = []): T[] {
  return list.filter((item) => !other.includes(item));
}
