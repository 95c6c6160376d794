import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { repositoryRoot } from '../../tools/repository-root.js';

interface Operation {
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

type Content = Record<string, { schema: object }>;

const { paths, components } = JSON.parse(readFileSync(join(repositoryRoot(), 'docs', 'openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: object;
};

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validators = new Map<object, ValidateFunction>();

interface Exchange {
  method: string;
  /** As docs/openapi.json writes it. */
  path: string;
  sent?: object;
  status: number;
  answer: object;
}

/** What was said otherwise than docs/openapi.json allows, one line each. */
export function faultsOfExchange({ method, path, sent, status, answer }: Exchange): string[] {
  const operation = paths[path]?.[method.toLowerCase()];
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  const faults = [
    ...(sent ? faultsOf(sent, operation?.requestBody?.content['application/json']?.schema) : []),
    ...faultsOf(answer, operation?.responses[status]?.content?.[type]?.schema),
  ];
  return faults.map((fault) => `${method} ${path} ${status}: ${fault}`);
}

function faultsOf(body: object, schema: object | undefined): string[] {
  if (!schema) return ['not in docs/openapi.json'];
  let validate = validators.get(schema);
  if (!validate) {
    validate = ajv.compile({ ...schema, components });
    validators.set(schema, validate);
  }
  return validate(body) ? [] : [ajv.errorsText(validate.errors)];
}
