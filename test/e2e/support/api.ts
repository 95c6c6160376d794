import supertest from 'supertest';

/** A JSON Schema as the OpenAPI document writes it. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  additionalProperties?: boolean | Schema;
}

export interface ApiRoute {
  /** Such as `POST /api/v1/reports`. */
  name: string;
  method: string;
  path: string;
  body?: Schema;
  query: Record<string, Schema>;
  /** That it reads. */
  headers: string[];
}

export interface Request {
  cookie?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: string | Buffer;
}

export type Answer = supertest.Response & { body: Record<string, unknown> };

/** The product's door. Each request comes from another address, so that no limit is met by accident. */
export class Api {
  private sent = 0;

  constructor(private readonly url: string) {}

  request(method: string, path: string, { cookie, headers, body, raw }: Request = {}): Promise<Answer> {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const call = supertest(this.url)[method.toLowerCase() as 'get' | 'post' | 'delete'](path).timeout(15_000);
    void call.set({
      'x-forwarded-for': this.nextAddress(),
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
      ...headers,
    });
    return payload === undefined ? call : call.send(payload);
  }

  get(path: string, request?: Request): Promise<Answer> {
    return this.request('GET', path, request);
  }

  post(path: string, body: unknown, request: Request = {}): Promise<Answer> {
    return this.request('POST', path, { body, ...request });
  }

  /** Every route that the product says it has. */
  async routes(): Promise<ApiRoute[]> {
    const { body } = await this.get('/api/v1/openapi.json');
    const { paths, components, ...rest } = body as unknown as OpenApi;
    if ('x-not-answering' in rest) throw new Error(`Not answering: ${String(rest['x-not-answering'])}`);
    return Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        body: inlined(operation.requestBody?.content['application/json']?.schema, components.schemas),
        query: Object.fromEntries(parametersOf(operation, 'query').map(({ name, schema }) => [name, schema])),
        headers: parametersOf(operation, 'header').map(({ name }) => name),
      })),
    );
  }

  private nextAddress(): string {
    const n = this.sent++;
    return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  }
}

interface OpenApi extends Record<string, unknown> {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

interface Parameter {
  name: string;
  in: string;
  schema: Schema;
}

const parametersOf = ({ parameters = [] }: Operation, place: string) => parameters.filter((one) => one.in === place);

interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** The schema with its components in the places that refer to them. */
function inlined(schema: Schema | undefined, components: Record<string, Schema>): Schema | undefined {
  if (!schema) return undefined;
  const fill = (_: string, part: unknown): unknown => {
    if (typeof part !== 'object' || part === null || !('$ref' in part)) return part;
    const { $ref, ...beside } = part as { $ref: string };
    return { ...components[$ref.split('/').at(-1)!], ...beside };
  };
  // Stringify asks for what it was given, too, so that components within components are filled.
  return JSON.parse(JSON.stringify(schema, fill)) as Schema;
}
