/** Thrown by a handler for which trying again is pointless: the event is parked at once. */
export class PermanentError extends Error {
  override name = 'PermanentError';
}
