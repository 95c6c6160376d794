import type { Person } from '#api';
import type { Words } from '../words/vi.js';

/** Who did it, for people: never an account's id. `agencyName` gives the name of an agency. */
export function who(
  id: string,
  people: readonly Person[],
  agencyName: (id: string) => string,
  { actors }: Pick<Words, 'actors'>,
): string {
  if (id === 'system' || id === 'citizen') return actors[id];
  const person = people.find((one) => one.id === id);
  if (!person) return actors.unknown;
  return person.agencyId ? `${person.name} (${agencyName(person.agencyId)})` : person.name;
}
