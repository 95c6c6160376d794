/** The members that say something; texts are trimmed. */
export function withoutEmpty<T extends object>(members: T): T {
  const kept = Object.entries(members).flatMap(([name, value]: [string, unknown]) => {
    const tidy = typeof value === 'string' ? value.trim() : value;
    return tidy === '' || tidy === undefined ? [] : [[name, tidy]];
  });
  return Object.fromEntries(kept) as T;
}
