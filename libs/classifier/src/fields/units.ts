import { composeText, isBlank, isTypedWithoutMarks, readSyllables, removeMarks, type Syllable } from '#text';
import type { MarkRestorer } from './mark-restorer.js';
import { piecesWithoutAddresses } from './without-addresses.js';
import { piecesWithoutNames } from './without-names.js';

/**
 * What a text is made of for a model: syllables, pairs of neighbours, and what stands between blanks, each as often as it is
 * there. A unit always has the same features, so what it says for each class is added up once and kept.
 */
export interface Units {
  pieces: readonly (readonly Syllable[])[];
  /** For their spelling: numbers, typing errors, emoticons. */
  tokens: readonly string[];
}

export interface UnitSettings {
  /** Names of streets, places and persons say nothing. */
  withoutNames: boolean;
  /** Nor do numbers of houses, alleys, roads, with the words that say what they are of. */
  withoutAddresses?: boolean;
  /** Syllables to which marks were put back are tokens, too, as if they had been typed with them. */
  respelled?: boolean;
}

/** Before terms whose marks are taken off. */
export const unmarkedSign = '~';
/** Before strings of characters. */
export const gramSign = '#';

/** @param marks puts them back where the text was typed without */
export function unitsOf(
  text: string,
  { withoutNames, withoutAddresses, respelled }: UnitSettings,
  marks?: MarkRestorer,
): Units {
  const composed = composeText(text);
  const pieces = piecesOf(composed, { withoutNames, withoutAddresses });
  const syllables = pieces.map(readSyllables);
  const tokens = tokensOf(pieces);
  if (!marks || !isTypedWithoutMarks(syllables)) return { pieces: syllables, tokens };
  const restored = syllables.map((piece) => marks.restore(piece));
  const syllablesAsTokens = respelled ? restored.flatMap((piece) => piece.map(({ value }) => value)) : [];
  return { pieces: restored, tokens: [...tokens, ...syllablesAsTokens] };
}

function piecesOf(text: string, { withoutNames, withoutAddresses }: UnitSettings): string[] {
  if (withoutAddresses) return piecesWithoutAddresses(text);
  return withoutNames ? piecesWithoutNames(text) : [text];
}

function tokensOf(pieces: readonly string[]): string[] {
  const tokens: string[] = [];
  for (const piece of pieces) {
    let start = 0;
    for (let at = 0; at <= piece.length; at++) {
      if (at < piece.length && !isBlank(piece.charCodeAt(at))) continue;
      if (at > start) tokens.push(piece.slice(start, at));
      start = at + 1;
    }
  }
  return tokens;
}

/** A second mention says less than the first. */
export function emphasis(times: number): number {
  return times === 1 ? 1 : 1 + Math.log(times);
}

/** Longer syllables and pairs are no words. */
const longestWords = 50;

/** The features of a syllable or of a pair, which is written with a blank: itself, and itself without marks. */
export function termsOfWord(word: string): string[] {
  return word.length > longestWords ? [] : [word, unmarkedSign + removeMarks(word)];
}

const shortestGram = 2;
const longestGram = 4;
/** Longer tokens are addresses of pages and the like. */
export const longestToken = 40;

/** The features of a token: the strings of two to four characters in it, its edges counted as blanks. */
export function termsOfToken(token: string): string[] {
  if (token.length > longestToken) return [];
  const grams: string[] = [];
  eachGram(token, (text, at, length) => grams.push(gramSign + text.slice(at, at + length)));
  return grams;
}

/** Calls back for each string of characters in a token, which is given in small letters between two blanks. */
export function eachGram(token: string, visit: (text: string, at: number, length: number) => void): void {
  const padded = ` ${token.toLowerCase()} `;
  for (let length = shortestGram; length <= Math.min(longestGram, padded.length); length++) {
    for (let at = 0; at + length <= padded.length; at++) {
      if (!isBroken(padded, at, at + length)) visit(padded, at, length);
    }
  }
}

/** It begins or ends with half of an emoji. */
function isBroken(text: string, from: number, to: number): boolean {
  const [first, last] = [text.charCodeAt(from), text.charCodeAt(to - 1)];
  return (first >= 0xdc00 && first <= 0xdfff) || (last >= 0xd800 && last <= 0xdbff);
}
