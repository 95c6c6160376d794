import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';
import { lockHeldSubjects, type ToPark } from '../parking/park.js';
import type { Decoded } from './decode-message.js';
import { findApplied, noteApplied, readSeen, streamKey } from './inbox.js';

/** Protections that a test may switch off to see the damage that they prevent. */
export interface Protections {
  inbox: boolean;
  sequence: boolean;
  parking: boolean;
}

export const allProtections: Protections = { inbox: true, sequence: true, parking: true };

export interface AdmissionSettings {
  /** False for a compacted topic: its log keeps only the last state of each key. */
  contiguous: boolean;
  protections: Protections;
}

export interface Admission {
  /** For the handler, in order. */
  events: AnyEvent[];
  toPark: ToPark[];
  /** Applied or discarded before. */
  duplicates: Decoded[];
}

/** Decides what of a chunk the handler gets, and notes it as applied. Handler and notes commit together. */
export async function admit(tx: Tx, decoded: readonly Decoded[], settings: AdmissionSettings): Promise<Admission> {
  const { protections } = settings;
  const subjects = [...new Set(decoded.map(({ subject }) => subject))];
  const held = protections.parking ? await lockHeldSubjects(tx, subjects) : new Set<string>();
  const contiguous = settings.contiguous && protections.sequence;
  const seen = await readSeen(
    tx,
    decoded.flatMap(({ event }) => event ?? []),
  );
  const applied = protections.inbox ? await findApplied(tx, decoded, seen) : new Set<string>();
  const reached = new Map(seen);

  const candidates = new Map<string, AnyEvent>();
  const toPark: ToPark[] = [];
  const hold = (item: ToPark) => {
    toPark.push(item);
    if (protections.parking) held.add(item.decoded.subject);
  };
  for (const item of decoded) {
    const { event } = item;
    if (applied.has(item.messageId)) continue;
    if (held.has(item.subject)) hold({ decoded: item, reason: 'held' });
    else if (!event) hold({ decoded: item, reason: 'undecodable' });
    else if (!contiguous) candidates.set(event.id, event);
    else {
      const stream = streamKey(event);
      const last = reached.get(stream) ?? 0;
      if (event.sequence === last + 1) {
        candidates.set(event.id, event);
        reached.set(stream, event.sequence);
      } else if (event.sequence > last) hold({ decoded: item, reason: 'gap' });
      else if (!candidates.has(event.id)) hold({ decoded: item, reason: 'sequence-conflict' });
    }
  }
  const events = [...candidates.values()];
  if (protections.inbox) await noteApplied(tx, events, seen);
  return { events, toPark, duplicates: theOthers(decoded, events, toPark) };
}

function theOthers(decoded: readonly Decoded[], events: readonly AnyEvent[], toPark: readonly ToPark[]): Decoded[] {
  if (decoded.length === events.length + toPark.length) return [];
  const fresh = new Set([...events.map(({ id }) => id), ...toPark.map((item) => item.decoded.messageId)]);
  // The first of an id that came twice in one chunk is not a duplicate.
  return decoded.filter(({ messageId }) => !fresh.delete(messageId));
}
