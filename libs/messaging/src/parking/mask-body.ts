const personal = /[\p{L}\d._%+-]+@[\p{L}\d.-]+|\+?\d(?:[ .-]?\d){6,}/gu;
const keep = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$|^\d{4}-\d{2}-\d{2}T[\d:.]+Z?(?:[+-]\d{2}:\d{2})?$/i;

/**
 * The text of a parked message for operators. Events hold masked text already, but a parked message may be anything:
 * what looks like a phone number, an identity number or an address is blotted out; ids and instants stay.
 */
export function maskBody(body: Buffer, most = 4_000): string {
  const text = body.toString('utf8');
  const shown = text.length > most ? `${text.slice(0, most)}… (${body.length} bytes)` : text;
  return shown
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part) =>
      keep.test(part.replaceAll('"', '')) ? part : part.replace(personal, (found) => '•'.repeat(found.length)),
    )
    .join('');
}
