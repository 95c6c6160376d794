/** Everyday short forms with one reading, seen in real reports; ambiguous ones are left alone. */
const shortForms = {
  ubnd: 'uỷ ban nhân dân',
  tdp: 'tổ dân phố',
  kdc: 'khu dân cư',
  kđt: 'khu đô thị',
  kcn: 'khu công nghiệp',
  tđc: 'tái định cư',
  ql: 'quốc lộ',
  csgt: 'cảnh sát giao thông',
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  bhtn: 'bảo hiểm thất nghiệp',
  attp: 'an toàn thực phẩm',
  vsattp: 'vệ sinh an toàn thực phẩm',
  pccc: 'phòng cháy chữa cháy',
  antt: 'an ninh trật tự',
  atgt: 'an toàn giao thông',
  vsmt: 'vệ sinh môi trường',
  bv: 'bệnh viện',
  bvđk: 'bệnh viện đa khoa',
  gcnqsdđ: 'giấy chứng nhận quyền sử dụng đất',
  qsdđ: 'quyền sử dụng đất',
  gpxd: 'giấy phép xây dựng',
  gplx: 'giấy phép lái xe',
  cmnd: 'chứng minh nhân dân',
  cccd: 'căn cước công dân',
  tthc: 'thủ tục hành chính',
  cty: 'công ty',
  ko: 'không',
  hok: 'không',
  dc: 'được',
  đc: 'được',
  mng: 'mọi người',
  bth: 'bình thường',
  trc: 'trước',
  nma: 'nhưng mà',
  xly: 'xử lý',
};

/** A Map, because a text may hold the word "constructor". */
const abbreviations = new Map(Object.entries(shortForms).map(([short, long]) => [short, long.split(' ')]));

/** Modern and traditional places of the tone mark are the same syllable. */
const tonePlaces: [RegExp, string][] = [
  [/oà$/, 'òa'],
  [/oá$/, 'óa'],
  [/oả$/, 'ỏa'],
  [/oã$/, 'õa'],
  [/oạ$/, 'ọa'],
  [/oè$/, 'òe'],
  [/oé$/, 'óe'],
  [/oẻ$/, 'ỏe'],
  [/oẽ$/, 'õe'],
  [/oẹ$/, 'ọe'],
  [/([^q])uỳ$/, '$1ùy'],
  [/([^q])uý$/, '$1úy'],
  [/([^q])uỷ$/, '$1ủy'],
  [/([^q])uỹ$/, '$1ũy'],
  [/([^q])uỵ$/, '$1ụy'],
  [/^uỷ$/, 'ủy'],
];

const tonePlace = /[àáảãạèéẻẽẹỳýỷỹỵ]$/;

export function canonicalSyllable(syllable: string): string {
  if (!tonePlace.test(syllable)) return syllable;
  for (const [pattern, replacement] of tonePlaces) {
    if (pattern.test(syllable)) return syllable.replace(pattern, replacement);
  }
  return syllable;
}

/** Syllables in lower case with marks, in order; short forms are written out. */
export function syllablesOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const syllables: string[] = [];
  for (const word of words) {
    const long = abbreviations.get(word);
    if (long) syllables.push(...long.map(canonicalSyllable));
    else syllables.push(canonicalSyllable(word));
  }
  return syllables;
}

const beyondAscii = /[^\0-\x7f]/;

/** Whether somebody typed without marks: then only mark-free keys can be compared. */
export function isTypedWithoutMarks(syllables: readonly string[]): boolean {
  const marked = syllables.filter((syllable) => beyondAscii.test(syllable)).length;
  return marked * 10 < syllables.length;
}
