import { agenciesInOffice, type RegistryAgencySet } from '#contracts';
import type { PlaceGuess } from '#places';
import { foldKey } from '#text';
import type { RegistryView } from './registry-view.js';

interface ConductFacts {
  text: string;
  place: Pick<PlaceGuess, 'code' | 'unitCode'>;
  /** YYYY-MM-DD. */
  day: string;
}

const conduct = wholeWords(
  'thai do|hach sach|hach dich|nhung nhieu|hong hach|voi vinh|cua quyen|gay kho de|hanh dan|bao che|hoi lo|an tien|' +
    'boi tron|loi dung chuc vu|lam quyen|to cao|nhan tien|nhan hoi lo|tham nhung|tham o|tieu cuc',
);
const committee = wholeWords('ubnd|chu tich|pho chu tich|can bo (?:xa|phuong)|cong chuc (?:xa|phuong)|mot cua');
const localPolice = wholeWords('cong an (?:xa|phuong|khu vuc)|canh sat khu vuc');
const staff = wholeWords(
  'can bo|cong chuc|lanh dao|chu tich|nhan vien|csgt|canh sat|cong an|dan quan|kiem lam|bac si|y ta|dieu duong|giao vien|hieu truong',
);

/**
 * The agencies whose own conduct a report is about: none of them may lead or support it. Meant are those named with
 * their full name, and committee and police of the place where they are named by their kind.
 */
export function agenciesConcerned({ text, place, day }: ConductFacts, { agencies }: RegistryView): string[] {
  const folded = foldText(text);
  if (!conduct.test(folded)) return [];
  const concerned = [...agencies.values()].filter(
    (agency) => isNamed(agency, folded) || isMeant(agency, folded, place.unitCode ?? place.code),
  );
  // People go on using names that have ended; whoever took over answers for them.
  const inOffice = concerned.flatMap(({ id }) => agenciesInOffice(agencies, id, day));
  return [...new Set(inOffice.map(({ id }) => id))];
}

/**
 * Whether staff of the agency are spoken of, in whatever way, or the conduct of any staff: people seldom call an agency
 * by its full name. A person should look at it.
 */
export function speaksOfStaff(text: string, agency: RegistryAgencySet | undefined): boolean {
  const folded = foldText(text);
  if (!staff.test(folded)) return false;
  return conduct.test(folded) || (agency !== undefined && (isNamed(agency, folded) || / ubnd /.test(folded)));
}

function isNamed({ name }: RegistryAgencySet, folded: string): boolean {
  return folded.includes(` ${foldKey(name)} `);
}

function isMeant({ kind, placeCodes }: RegistryAgencySet, folded: string, placeCode: string | undefined): boolean {
  if (placeCode === undefined || !placeCodes.includes(placeCode)) return false;
  return (kind === 'commune' && committee.test(folded)) || (kind === 'police' && localPolice.test(folded));
}

function foldText(text: string): string {
  return ` ${foldKey(text)} `.replace(/ u[yi] ban(?: nhan dan)?(?= )/g, ' ubnd');
}

function wholeWords(phrases: string): RegExp {
  return new RegExp(` (?:${phrases}) `);
}
