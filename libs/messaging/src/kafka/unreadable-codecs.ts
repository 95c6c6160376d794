import { randomBytes } from 'node:crypto';
import kafkajs, { type KafkaMessage } from 'kafkajs';

// Node does not see these as names that kafkajs exports.
const { CompressionCodecs, CompressionTypes } = kafkajs;

/** Of this process alone, so that no message can bear it by itself. */
const mark = randomBytes(16);

/** Places in the header of a record batch, which ends where its compressed records begin (KIP-98, magic 2). */
const header = { length: 61, magic: 16, attributes: 21, lastOffsetDelta: 23, records: 57 };

/**
 * kafkajs has no codec for these and, when it meets one, forgets the whole fetch with every partition in it. Here such a
 * batch becomes messages at its last offset, the first of which names the codec.
 */
export function markUnreadable(): void {
  for (const name of ['Snappy', 'LZ4', 'ZSTD'] as const) {
    const type = CompressionTypes[name];
    CompressionCodecs[type] = () => ({
      compress: () => Promise.reject(new Error(`${name} is not understood`)),
      decompress: async (records: Buffer) => standIn(records, name, type),
    });
  }
}

/** The name of the codec when these messages could not be read. */
export function unreadableCodec({ key, value }: KafkaMessage): string | undefined {
  return key?.equals(mark) ? value?.toString() : undefined;
}

function standIn(compressed: Buffer, name: string, type: number): Buffer {
  // kafkajs hands out a view of the answer's own buffer.
  const before = compressed.byteOffset >= header.length ? compressed.byteOffset - header.length : undefined;
  const batch = before === undefined ? undefined : Buffer.from(compressed.buffer, before, header.length);
  if (batch?.readInt8(header.magic) !== 2 || (batch.readInt16BE(header.attributes) & 7) !== type) {
    throw new Error(`${name} compression is not understood`);
  }
  const at = batch.readInt32BE(header.lastOffsetDelta);
  const others = Array.from({ length: batch.readInt32BE(header.records) - 1 }, () => record(at, null, null));
  return Buffer.concat([record(at, mark, Buffer.from(name)), ...others]);
}

function record(offsetDelta: number, key: Buffer | null, value: Buffer | null): Buffer {
  const bytes = (content: Buffer | null) => [...varint(content?.length ?? -1), ...(content ?? [])];
  // Attributes, milliseconds after the batch's first, and after key and value the number of headers.
  const body = [0, 0, ...varint(offsetDelta), ...bytes(key), ...bytes(value), 0];
  return Buffer.from([...varint(body.length), ...body]);
}

/** Zigzag, seven bits a byte. */
function varint(value: number): number[] {
  const found: number[] = [];
  let rest = ((value << 1) ^ (value >> 31)) >>> 0;
  for (; rest > 127; rest >>>= 7) found.push((rest & 127) | 128);
  return [...found, rest];
}
