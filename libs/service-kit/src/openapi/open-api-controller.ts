import { Controller, Get, type Type } from '@nestjs/common';
import { OpenRoute } from '../caller/caller-guard.js';
import { openApiDocument } from './open-api-document.js';
import type { RouteDescription } from './open-api-paths.js';

/** A controller that tells what a service answers; the gateway makes one document of those of all services. */
export function openApiController(routes: readonly RouteDescription[]): Type {
  const document = openApiDocument(routes);

  @OpenRoute()
  @Controller('internal/openapi.json')
  class OpenApiController {
    @Get()
    read() {
      return document;
    }
  }

  return OpenApiController;
}
