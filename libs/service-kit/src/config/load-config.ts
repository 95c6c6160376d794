import type { z } from 'zod';

/**
 * One validated, typed configuration object from the environment; each mistake is one clear sentence.
 * @throws ConfigError with all sentences, so that one start shows every mistake
 */
export function loadConfig<S extends z.ZodType>(
  schema: S,
  environment: Record<string, string | undefined>,
): z.infer<S> {
  // An empty variable means "not set", as in a compose file with an unset substitution.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return given[name] === undefined ? `${name} is not set: ${message}.` : `${name} is wrong: ${message}.`;
    }),
  );
}

/** Configuration with which the service cannot start. */
export class ConfigError extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join('\n'));
  }
}
