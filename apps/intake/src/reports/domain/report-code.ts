/**
 * The public code of a report, `PA-XXXX-XXXX-XXXX`: ten random letters of Crockford's alphabet and two check letters.
 * The twelve letters are a shortened Reed–Solomon code over GF(32) with distance 3, so one mistyped letter is corrected
 * and two, or two neighbours in the wrong order, are noticed.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;
const randomLetters = 10;

/** Powers of a generator of GF(32) modulo x^5 + x^2 + 1, twice, so that exponents need no modulo. */
const power: number[] = [];
const logarithm: number[] = [];
for (let exponent = 0, value = 1; exponent < 31; exponent++) {
  power[exponent] = power[exponent + 31] = value;
  logarithm[value] = exponent;
  value <<= 1;
  if (value & 32) value ^= 0b100101;
}

const multiply = (a: number, b: number) => (a === 0 || b === 0 ? 0 : power[logarithm[a]! + logarithm[b]!]!);
const divide = (a: number, b: number) => (a === 0 ? 0 : power[logarithm[a]! + 31 - logarithm[b]!]!);

/** A code from ten random bytes, of which the low five bits count. */
export function newReportCode(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, randomLetters), (byte) => byte & 31);
  if (letters.length < randomLetters) throw new RangeError(`A code needs ${randomLetters} random bytes.`);
  const [sum, weighted] = syndromes(letters);
  const last = divide(weighted ^ multiply(sum, power[10]!), power[10]! ^ power[11]!);
  return print([...letters, sum ^ last, last]);
}

/** Whether a text is a code as it was given out; capitals, hyphens and the letters O, I, L for digits do not matter. */
export function checkCode(text: string): boolean {
  const letters = read(text);
  return letters !== undefined && syndromes(letters).every((syndrome) => syndrome === 0);
}

/** The code as it is printed, with at most one wrong letter put right; undefined when that is not possible. */
export function correctCode(text: string): string | undefined {
  const letters = read(text);
  if (!letters) return undefined;
  const [sum, weighted] = syndromes(letters);
  if (sum === 0 && weighted === 0) return print(letters);
  if (sum === 0 || weighted === 0) return undefined;
  const position = logarithm[divide(weighted, sum)]!;
  if (position >= length) return undefined;
  return print(letters.map((letter, n) => (n === position ? letter ^ sum : letter)));
}

/** The code as it is printed, without correction; undefined for anything that is no code. */
export function normalizeCode(text: string): string | undefined {
  return checkCode(text) ? print(read(text)!) : undefined;
}

/** Both are 0 for a code; for one wrong letter they are its error and the error times the weight of its position. */
function syndromes(letters: readonly number[]): [number, number] {
  let sum = 0;
  let weighted = 0;
  letters.forEach((letter, n) => {
    sum ^= letter;
    weighted ^= multiply(letter, power[n]!);
  });
  return [sum, weighted];
}

function read(text: string): number[] | undefined {
  const plain = text
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^PA(?=.{12}$)/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const letters = Array.from(plain, (letter) => alphabet.indexOf(letter));
  return letters.length === length && !letters.includes(-1) ? letters : undefined;
}

function print(letters: readonly number[]): string {
  const text = letters.map((letter) => alphabet[letter]).join('');
  return `PA-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
