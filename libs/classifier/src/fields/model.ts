import { createHash } from 'node:crypto';

/**
 * A linear model of texts: what each term says for each class. As a file: a line of JSON, which carries the SHA-256 of the rest;
 * a line per term and one with a point; all rarities, all scales (float32, little-endian), and a signed byte per term and class.
 */
export interface Model {
  version: string;
  classes: string[];
  /** Whether names were left out of the texts, and are to be. */
  withoutNames: boolean;
  /** The same of addresses; left out: they are not. */
  withoutAddresses?: boolean;
  /** Whether syllables to which marks were put back are tokens, too; left out: they are not. */
  respelled?: boolean;
  /** What a score is multiplied with before it becomes a confidence. */
  sharpness: number;
  /** By class. */
  bias: number[];
  /** Term to row; the signs before them are those of units.ts. */
  terms: Map<string, number>;
  /** By row: how much rarer than a term of every text, 1 and more. */
  rarity: Float32Array;
  /** By row, then by class: what a mention says, rarity included. */
  weights: Float32Array;
}

/** The file is no model, or one of another format. */
export class ModelError extends Error {}

const format = 'dieuphoi-linear-1';

function sha256(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

export function encodeModel({ terms, rarity, weights, ...head }: Model): Buffer {
  const classes = head.classes.length;
  const scales = new Float32Array(terms.size);
  const bytes = new Int8Array(terms.size * classes);
  for (let row = 0; row < terms.size; row++) {
    const own = weights.subarray(row * classes, (row + 1) * classes);
    const highest = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    scales[row] = highest / 127;
    own.forEach((weight, index) => (bytes[row * classes + index] = highest ? Math.round((weight / highest) * 127) : 0));
  }
  const body = Buffer.concat([
    Buffer.from([...terms.keys(), '.', ''].join('\n')),
    Buffer.from(rarity.buffer, rarity.byteOffset, rarity.byteLength),
    Buffer.from(scales.buffer),
    Buffer.from(bytes.buffer),
  ]);
  const first = JSON.stringify({ format, ...head, rows: terms.size, sha256: sha256(body) });
  return Buffer.concat([Buffer.from(`${first}\n`), body]);
}

/** @throws ModelError when the file is no model */
export function decodeModel(file: Buffer): Model {
  const { rows, sha256: sum, ...head } = readHead(file);
  const body = file.subarray(file.indexOf('\n') + 1);
  const classes = head.classes.length;
  const numbers = body.length - rows * (8 + classes);
  const lines = body.toString('utf8', 0, Math.max(0, numbers)).split('\n');
  if (sha256(body) !== sum || lines.length !== rows + 2) throw new ModelError('The model is cut off or damaged.');
  const terms = new Map<string, number>();
  for (let row = 0; row < rows; row++) terms.set(lines[row]!, row);
  // A copy begins where a float may begin.
  const floats = new Float32Array(new Uint8Array(body.subarray(numbers, numbers + rows * 8)).buffer);
  const bytes = new Int8Array(body.buffer, body.byteOffset + numbers + rows * 8, rows * classes);
  const weights = Float32Array.from(bytes, (byte, at) => byte * floats[rows + Math.floor(at / classes)]!);
  return { ...head, terms, rarity: floats.slice(0, rows), weights };
}

type Head = Omit<Model, 'terms' | 'rarity' | 'weights'> & { rows: number; sha256: string };

function readHead(file: Buffer): Head {
  const end = file.indexOf('\n');
  try {
    const { format: named, ...head } = JSON.parse(file.toString('utf8', 0, end)) as Head & { format: string };
    if (named === format && isHead(head)) return head;
  } catch {
    // Said below in words.
  }
  throw new ModelError(`This is no classifier model of the format ${format}.`);
}

/** The sum is that of the rest, so that the line itself may say anything. */
function isHead({ version, classes, bias, sharpness, rows }: Head): boolean {
  const named = typeof version === 'string' && classes.length > 0 && classes.every((one) => typeof one === 'string');
  const counted = Number.isInteger(rows) && rows >= 0 && bias.length === classes.length;
  return named && counted && [sharpness, ...bias].every(Number.isFinite);
}
