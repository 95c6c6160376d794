import type { RegistryRuleSet } from '#contracts';
import { foldKey, isTypedWithoutMarks, markedKey, readSyllables, type Syllable } from '#text';

export interface RuleFacts {
  fieldCode: string;
  subfieldCode?: string;
  placeCode?: string;
  text: TextForRules;
  /** YYYY-MM-DD. */
  day: string;
}

/** Whether field (of either level), place, one of the key words and the dates of a rule match; what is left out matches everything. */
export function ruleHolds({ when, validFrom, validTo }: RegistryRuleSet, facts: RuleFacts): boolean {
  const { fieldCode, subfieldCode } = facts;
  if (when.fieldCodes && !when.fieldCodes.some((code) => code === fieldCode || code === subfieldCode)) return false;
  if (validFrom !== undefined && facts.day < validFrom) return false;
  if (validTo !== undefined && facts.day > validTo) return false;
  if (when.placeCodes && (facts.placeCode === undefined || !when.placeCodes.includes(facts.placeCode))) return false;
  return !when.keywords || when.keywords.some((keyword) => says(facts.text, keyword));
}

/** Text as key words are looked up in it, between spaces: as it stands, and with its short forms written out. */
export interface TextForRules {
  folded: string;
  /** Undefined where somebody typed without marks. */
  marked?: string;
}

export function readForRules(text: string): TextForRules {
  const syllables = readSyllables(text);
  const all = hasShortForms(syllables) ? `${text} | ${syllables.map(({ value }) => value).join(' ')}` : text;
  const folded = ` ${foldKey(all)} `;
  return isTypedWithoutMarks([syllables]) ? { folded } : { folded, marked: ` ${markedKey(all)} ` };
}

/** Short forms of several words: these come of one piece of the text. */
function hasShortForms(syllables: readonly Syllable[]): boolean {
  return syllables.some(({ written, value }, n) => {
    const next = syllables[n + 1];
    return next?.written === written && next.value !== value;
  });
}

interface Keyword {
  folded: RegExp;
  /** Undefined where it has no marks. */
  marked?: RegExp;
}

const known = new Map<string, Keyword>();

/** Whole words; a digit may follow, so that "ql" finds "QL2". Where both have marks they must be the same: "ngõ" is not "Ngô". */
export function says(text: TextForRules, keyword: string): boolean {
  const { folded, marked } = readKeyword(keyword);
  if (!folded.test(text.folded)) return false;
  return text.marked === undefined || marked === undefined || marked.test(text.marked);
}

function readKeyword(keyword: string): Keyword {
  const read = known.get(keyword);
  if (read) return read;
  const [folded, marked] = [foldKey(keyword), markedKey(keyword)];
  const entry = { folded: wholeWords(folded), ...(marked !== folded && { marked: wholeWords(marked) }) };
  known.set(keyword, entry);
  return entry;
}

function wholeWords(key: string): RegExp {
  return new RegExp(` ${key}\\d* `);
}
