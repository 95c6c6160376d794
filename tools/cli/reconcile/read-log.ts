import { type AnyEvent, decodeEvent, Topics } from '#contracts';
import { workerActor } from '#persistence';
import type { ServiceDatabase } from '../operator-databases.js';

const page = 2_000;

/**
 * What all services have said about reports, in the order in which they said it: a cause comes before its effect, because
 * an effect is only said after its cause was read.
 */
export async function* readLog(databases: readonly ServiceDatabase[]): AsyncGenerator<AnyEvent> {
  const readers = databases.map((database) => ledgerOf(database));
  const heads = await Promise.all(readers.map(async (reader) => (await reader.next()).value as AnyEvent | undefined));
  for (;;) {
    let first = -1;
    for (const [n, head] of heads.entries()) {
      if (head && (first < 0 || Date.parse(head.time) < Date.parse(heads[first]!.time))) first = n;
    }
    if (first < 0) return;
    yield heads[first]!;
    heads[first] = (await readers[first]!.next()).value as AnyEvent | undefined;
  }
}

async function* ledgerOf({ service, database }: ServiceDatabase): AsyncGenerator<AnyEvent, undefined> {
  for (let after: string | undefined = '0'; after !== undefined;) {
    const rows: { position: string; body: string }[] = await database.run(workerActor(service), (tx) =>
      tx.query('select position, body from ledger where topic = $1 and position > $2 order by position limit $3', [
        Topics.report,
        after,
        page,
      ]),
    );
    for (const { body } of rows) yield decodeEvent(body);
    after = rows.at(-1)?.position;
  }
  return undefined;
}
