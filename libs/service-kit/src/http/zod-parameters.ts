import { Body, Param, type PipeTransform, Query } from '@nestjs/common';
import { ApiBody, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import { checkRequest } from './check-request.js';

type Schema = z.ZodObject;

/** The body, checked; also described in the OpenAPI document. */
export function ZodBody(schema: Schema): ParameterDecorator {
  return (target, key, index) => {
    Body(new ZodPipe(schema))(target, key, index);
    describe(target, key, ApiBody({ schema: jsonSchema(schema) as never }));
  };
}

/** The query string, checked; also described in the OpenAPI document. */
export function ZodQuery(schema: Schema): ParameterDecorator {
  return (target, key, index) => {
    Query(new ZodPipe(schema))(target, key, index);
    for (const [name, part] of Object.entries(schema.shape)) {
      const required = !(part as z.ZodType).safeParse(undefined).success;
      describe(target, key, ApiQuery({ name, required, schema: jsonSchema(part as z.ZodType) as never }));
    }
  };
}

/** One path parameter, checked. */
export function ZodParam(name: string, schema: z.ZodType): ParameterDecorator {
  return Param(name, new ZodPipe(schema));
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
  constructor(private readonly schema: z.ZodType) {}

  transform(value: unknown): unknown {
    return checkRequest(this.schema, value ?? {});
  }
}
