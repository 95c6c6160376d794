import { Body, Param, type PipeTransform, Query, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import { checkRequest } from './check-request.js';
import type { Sentence } from './problem.js';

type Schema = z.ZodObject;

/** The body, checked; also described in the OpenAPI document. */
export function ZodBody(schema: Schema): ParameterDecorator {
  return (target, key, index) => {
    Body(new ZodPipe(schema))(target, key, index);
    describe(target, key, ApiBody({ schema: jsonSchema(schema) as never }));
  };
}

/** Metadata of a handler that has a query. */
export const takesQuery = 'dieuphoi:query';

export const inQuery: Sentence = { vi: 'phần sau dấu hỏi của đường dẫn', en: 'the query' };

/** The query string, checked; also described in the OpenAPI document. */
export function ZodQuery(schema: Schema): ParameterDecorator {
  return (target, key, index) => {
    Query(new ZodPipe(schema, inQuery))(target, key, index);
    describe(target, key, SetMetadata(takesQuery, true));
    for (const [name, part] of Object.entries(schema.shape)) {
      const required = !(part as z.ZodType).safeParse(undefined).success;
      describe(target, key, ApiQuery({ name, required, schema: jsonSchema(part as z.ZodType) as never }));
    }
  };
}

/** One path parameter, checked. */
export function ZodParam(name: string, schema: z.ZodType): ParameterDecorator {
  return Param(name, new ZodPipe(schema, { vi: `${name} trong đường dẫn`, en: `${name} in the address` }));
}

function describe(target: object, key: string | symbol | undefined, decorate: MethodDecorator): void {
  if (key === undefined) return;
  const descriptor = Object.getOwnPropertyDescriptor(target, key);
  if (descriptor) decorate(target, key, descriptor);
}

function jsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' });
}

class ZodPipe implements PipeTransform {
  constructor(
    private readonly schema: z.ZodType,
    private readonly part?: Sentence,
  ) {}

  transform(value: unknown): unknown {
    return checkRequest(this.schema, value ?? {}, this.part);
  }
}
