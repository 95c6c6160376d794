/** What the library says about itself; service-kit gives the service's logger. Nothing personal is ever in it. */
export interface MessagingLog {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

const silent = () => undefined;
export const noLog: MessagingLog = { debug: silent, info: silent, warn: silent, error: silent };

/** The first line of an error, for logs and the parked row. */
export function errorLine(error: unknown): string {
  // What Node says when none of a host's addresses answers has no message of its own.
  if (error instanceof AggregateError && !error.message) return errorLine(error.errors[0]);
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n', 1)[0]!.slice(0, 500);
}
