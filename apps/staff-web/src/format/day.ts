/** A day without a zone, YYYY-MM-DD, as people write it. */
export function day(date: string, language: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(language, { timeZone: 'UTC' });
}
