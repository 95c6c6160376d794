import { z } from 'zod';
import { ComponentSchemas } from './component-schemas.js';

/** What one route takes and answers, in the schemas that check it. */
export interface RouteDescription {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With parameters in braces: `/api/v1/reports/{code}`. */
  path: string;
  summary: string;
  tag?: string;
  /** Name of the function in generated clients. */
  operationId?: string;
  body?: z.ZodType;
  query?: z.ZodObject;
  /** Required headers have a schema that refuses `undefined`. */
  headers?: z.ZodObject;
  /** By status: the schema of the JSON answer, or a sentence where there is none. 4xx and 5xx are problem documents. */
  responses: Record<number, z.ZodType | string>;
}

/** Paths and components of an OpenAPI 3.1 document. */
export interface OpenApiParts {
  paths: Record<string, Record<string, object>>;
  components: { schemas: Record<string, object> };
}

const problemSchema = z
  .looseObject({
    type: z.string(),
    code: z.string().describe('stable'),
    status: z.int(),
    title: z.string().describe("a sentence that helps, in the caller's language"),
    detail: z.string().describe('the same sentence, for clients that show this member'),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .describe('of invalid-request: which part of the request is wrong')
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export function openApiPaths(routes: readonly RouteDescription[]): OpenApiParts {
  const paths: OpenApiParts['paths'] = {};
  const components = new ComponentSchemas();
  const problem = components.of(problemSchema, 'output');
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route, components, problem);
  return { paths, components: { schemas: components.byName } };
}

function operation(route: RouteDescription, components: ComponentSchemas, problem: object): object {
  const { tag, summary, operationId, body } = route;
  return {
    ...(tag && { tags: [tag] }),
    summary,
    ...(operationId && { operationId }),
    parameters: [
      ...pathParameters(route.path),
      ...parameters('query', route.query, components),
      ...parameters('header', route.headers, components),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: components.of(body, 'input') } } },
    }),
    responses: Object.fromEntries(
      Object.entries(route.responses).map(([status, answer]) => [
        status,
        Number(status) >= 400 ? refusal(answer, problem) : response(answer, components),
      ]),
    ),
  };
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function parameters(
  place: 'query' | 'header',
  schema: z.ZodObject | undefined,
  components: ComponentSchemas,
): object[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => {
    const type = part as z.ZodType;
    return {
      name,
      in: place,
      required: !type.safeParse(undefined).success,
      ...(type.description && { description: type.description }),
      schema: components.of(type, 'input'),
    };
  });
}

function refusal(answer: z.ZodType | string, problem: object): object {
  return {
    description: typeof answer === 'string' ? answer : (answer.description ?? 'problem'),
    content: { 'application/problem+json': { schema: problem } },
  };
}

function response(answer: z.ZodType | string, components: ComponentSchemas): object {
  if (typeof answer === 'string') return { description: answer };
  return {
    description: answer.description ?? 'OK',
    content: { 'application/json': { schema: components.of(answer, 'output') } },
  };
}
