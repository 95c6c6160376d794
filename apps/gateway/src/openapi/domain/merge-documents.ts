/** As much of an OpenAPI 3 document as merging touches. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  paths: Record<string, object>;
  tags?: { name: string; description?: string }[];
  components?: Record<string, Record<string, object>>;
  [extension: `x-${string}`]: unknown;
}

/**
 * One document out of those of the services: their public paths, and their components (the first of a name counts, the
 * services share what they share). Health and internal routes stay out.
 */
export function mergeDocuments(own: OpenApiDocument, others: readonly OpenApiDocument[]): OpenApiDocument {
  const merged: OpenApiDocument = { ...own, paths: { ...own.paths }, components: { ...own.components } };
  const tags = new Map((own.tags ?? []).map((tag) => [tag.name, tag]));
  for (const { paths, components, tags: theirs } of others) {
    for (const [path, item] of Object.entries(paths)) {
      if (path.startsWith('/api/v1/')) merged.paths[path] ??= item;
    }
    for (const [kind, named] of Object.entries(components ?? {})) {
      merged.components![kind] = { ...named, ...merged.components![kind] };
    }
    for (const tag of theirs ?? []) if (!tags.has(tag.name)) tags.set(tag.name, tag);
  }
  merged.paths = Object.fromEntries(Object.entries(merged.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  merged.tags = [...tags.values()];
  return merged;
}
