import { Body, Param, type PipeTransform, Query, SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { checkRequest } from './check-request.js';
import type { Sentence } from './problem.js';

type Schema = z.ZodObject;

/** The body, checked. */
export function ZodBody(schema: Schema): ParameterDecorator {
  return Body(new ZodPipe(schema));
}

/** Metadata of a handler that has a query. */
export const takesQuery = 'dieuphoi:query';

export const inQuery: Sentence = { vi: 'phần sau dấu hỏi của đường dẫn', en: 'the query' };

/** The query string, checked. */
export function ZodQuery(schema: Schema): ParameterDecorator {
  return (target, key, index) => {
    Query(new ZodPipe(schema, inQuery))(target, key, index);
    const handler = key !== undefined && Object.getOwnPropertyDescriptor(target, key);
    if (handler) SetMetadata(takesQuery, true)(target, key, handler);
  };
}

/** One path parameter, checked. */
export function ZodParam(name: string, schema: z.ZodType): ParameterDecorator {
  return Param(name, new ZodPipe(schema, { vi: `${name} trong đường dẫn`, en: `${name} in the address` }));
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
