import { composeText, foldKey, scanWords } from '#text';

export interface PlaceInText<P> {
  place: P;
  /** 0: named with its kind and only one bears the name; towards 1: a bare or ambiguous name. */
  doubt: number;
  /** The name, present or former, that was read. */
  name: string;
  /** Of the former unit that was named. */
  unitCode?: string;
}

interface NamedPlace {
  name: string;
  inUse?: boolean;
  validFrom?: string;
  formerUnits: { code?: string; name: string; district?: string }[];
}

type Places<P> = ReadonlyMap<string, P>;

interface Name<P> {
  place: P;
  /** Among the names of the same places. */
  position: number;
  name: string;
  /** Folded, between spaces, as it would stand in `wordsOf` a text. */
  withKind: string;
  bare: string;
  /** Of `bare`: a text without this word does not name the place. */
  first: string;
  former: boolean;
  unitCode?: string;
  /** Folded, without its kind, between spaces. */
  district?: string;
}

const kinds = ['phuong', 'xa', 'thi tran'];
/** Words that make the following name something else: a street, a former province, a district. */
const otherThings = ['tinh', 'huyen', 'duong', 'pho', 'ngo', 'cau', 'cho', 'truong', 'thanh pho', 'tp', 'thi xa', 'ho'];

/**
 * The place that a text names, by its present name or by that of a unit it was formed from. Of a place that is not in use only
 * the name with its kind counts.
 *
 * @param day YYYY-MM-DD; before the first day of a place the name of a unit comes before its own
 */
export function findPlaceInText<P extends NamedPlace>(
  places: Places<P>,
  typed: string,
  day?: string,
): PlaceInText<P> | undefined {
  const text = composeText(typed);
  const words = wordsOf(text);
  const { byFirst, byDistrict } = allNames(places);
  const counts = (place: P) => place.inUse !== false || hasBegun(place, day);
  const isLarger = (name: string) => formerProvinces.includes(name) || byDistrict.get(name)?.some(counts);
  const names = [...new Set(words.split(' '))]
    .flatMap((word) => byFirst.get(word) ?? [])
    .filter(({ place }) => counts(place))
    .sort((a, b) => a.position - b.position);
  const withKind = longest(names.filter((name) => words.includes(name.withKind)));
  if (withKind.length > 0) return choose(withKind, words, 0.05, day);
  const bare = longest(
    names.filter(
      ({ place, bare }) =>
        place.inUse !== false && bare.trim().includes(' ') && !isLarger(bare) && standsAlone(words, bare),
    ),
  );
  if (bare.length === 0) return undefined;
  const capitals = capitalisedRuns(text);
  const written = bare.some((name) => capitals.includes(name.bare));
  const ofNamedDistricts = [...byDistrict].flatMap(([district, of]) => (words.includes(district) ? of : []));
  const inDistrict = bare.some(({ place }) => ofNamedDistricts.includes(place));
  return choose(bare, words, bareDoubt(written, inDistrict), day);
}

/** Their names are also those of wards; so are the names of former districts, cities and towns, each of which is several places now. */
const formerProvinces = [' vinh phuc ', ' phu tho ', ' hoa binh '];

/** "giải quyết hợp lý" does not speak of the commune of Hợp Lý. The former district beside a name says that it is one. */
function bareDoubt(withCapitals: boolean, inDistrict: boolean): number {
  if (inDistrict) return withCapitals ? 0.15 : 0.4;
  return withCapitals ? 0.4 : 0.7;
}

/** Runs of capitalised words, folded, between spaces; none of a text in capitals, which tells nothing. */
function capitalisedRuns(text: string): string {
  const runs: string[] = [];
  let run = '';
  let shouted = 0;
  let end = 0;
  let count = 0;
  scanWords(text, (start, wordEnd, capitals) => {
    count++;
    if (capitals > 1) shouted++;
    const name = capitals === 1 && text[start] !== text[start]!.toLowerCase();
    if (run !== '' && (!name || text.slice(end, start).trim() !== '')) {
      runs.push(run);
      run = '';
    }
    if (name) run += ` ${text.slice(start, wordEnd)}`;
    end = wordEnd;
  });
  if (shouted * 2 > count) return '';
  return [...runs, run].map((words) => ` ${foldKey(words)} `).join('|');
}

/** Folded, commas kept, the short forms of the kinds written out. */
function wordsOf(text: string): string {
  const parts = text
    .split(/[,;()\n]/)
    .map(foldKey)
    .join(' , ');
  return ` ${parts} `
    .replace(/ t ([px]) (?=[a-z])/g, ' t$1 ')
    .replace(/ p (?=[a-z])/g, ' phuong ')
    .replace(/ x (?=[a-z])/g, ' xa ')
    .replace(/ tt (?=[a-z])/g, ' thi tran ');
}

interface PlaceNames<P> {
  /** By the first word after the kind. */
  byFirst: ReadonlyMap<string, Name<P>[]>;
  /** The places of a former district, by its name. */
  byDistrict: ReadonlyMap<string, P[]>;
}

/** Of each reading of the registry. */
const namesOfPlaces = new WeakMap<object, PlaceNames<unknown>>();

function allNames<P extends NamedPlace>(places: Places<P>): PlaceNames<P> {
  const known = namesOfPlaces.get(places) as PlaceNames<P> | undefined;
  if (known) return known;
  const byFirst = new Map<string, Name<P>[]>();
  const byDistrict = new Map<string, P[]>();
  let position = 0;
  for (const place of places.values()) {
    for (const name of namesOf(place)) {
      if (name.district) append(byDistrict, name.district, place);
      append(byFirst, name.first, { ...name, position: position++ });
    }
  }
  const names = { byFirst, byDistrict };
  namesOfPlaces.set(places, names);
  return names;
}

function append<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

function namesOf<P extends NamedPlace>(place: P): Omit<Name<P>, 'position'>[] {
  const former = place.formerUnits.map(({ code, name, district }) => ({
    ...{ name, former: true, unitCode: code },
    district: district && ` ${bareDistrict(district)} `,
  }));
  return [{ name: place.name, former: false, unitCode: undefined, district: undefined }, ...former].flatMap((entry) => {
    const folded = foldKey(entry.name);
    const kind = kinds.find((candidate) => folded.startsWith(`${candidate} `));
    if (!kind) return [];
    const bare = folded.slice(kind.length + 1);
    const [first = bare] = bare.split(' ');
    return [{ place, withKind: ` ${folded} `, bare: ` ${bare} `, first, ...entry }];
  });
}

function standsAlone(words: string, bare: string): boolean {
  const at = words.indexOf(bare);
  return at >= 0 && !otherThings.some((other) => words.slice(0, at).endsWith(` ${other}`));
}

/** "Tam Dương Bắc" is not "Tam Dương": those that are no part of another one. */
function longest<P>(names: Name<P>[]): Name<P>[] {
  return names.filter(({ bare }) => !names.some((other) => other.bare !== bare && other.bare.includes(bare)));
}

function choose<P extends NamedPlace>(
  names: Name<P>[],
  words: string,
  doubt: number,
  day: string | undefined,
): PlaceInText<P> | undefined {
  const inDistrict = names.filter(({ district }) => district && words.includes(district));
  const candidates = inDistrict.length > 0 ? inDistrict : names;
  const inUse = candidates.filter(({ place }) => place.inUse !== false);
  const likely = inUse.length > 0 ? inUse : candidates;
  const current = likely.find(({ place, former }) => former !== hasBegun(place, day));
  const chosen = current ?? likely[0];
  if (!chosen) return undefined;
  const isOther = ({ place, unitCode }: Name<P>) =>
    place !== chosen.place || (!hasBegun(place, day) && unitCode !== undefined && unitCode !== chosen.unitCode);
  const least = doubtAmong(chosen, candidates.filter(isOther), current !== undefined);
  const { place, name, unitCode } = chosen;
  return { place, name, doubt: Math.max(doubt, least), ...(unitCode !== undefined && { unitCode }) };
}

/** Which of two places a text is about is for a person to say. */
const twoNamed = 0.7;

function doubtAmong<P extends NamedPlace>(chosen: Name<P>, rivals: Name<P>[], isCurrent: boolean): number {
  if (rivals.length === 0) return 0;
  if (rivals.some(({ place, bare }) => bare !== chosen.bare || place.inUse !== chosen.place.inUse)) return twoNamed;
  return isCurrent ? 0.3 : 0.5;
}

/** Whether a place is already one on a day; on no day in particular it is. */
export function hasBegun({ validFrom }: { validFrom?: string }, day: string | undefined): boolean {
  return validFrom === undefined || day === undefined || validFrom <= day;
}

function bareDistrict(district: string): string {
  return foldKey(district).replace(/^(?:huyen|thanh pho|thi xa) /, '');
}
