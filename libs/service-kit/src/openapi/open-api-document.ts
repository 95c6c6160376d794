import { type OpenApiParts, openApiPaths, type RouteDescription } from './open-api-paths.js';

export interface ServiceDocument extends OpenApiParts {
  openapi: string;
  info: { title: string; version: string };
}

/** What a service answers, as an OpenAPI document. */
export function openApiDocument(routes: readonly RouteDescription[]): ServiceDocument {
  return { openapi: '3.1.0', info: { title: 'Điều Phối', version: '1' }, ...openApiPaths(routes) };
}
