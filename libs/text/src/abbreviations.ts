/** Written as capitals only: in small letters these are words. */
const capitals = {
  CA: 'công an',
  CAP: 'công an phường',
  CAX: 'công an xã',
  ĐN: 'đà nẵng',
  HN: 'hà nội',
  HCM: 'hồ chí minh',
  KP: 'khu phố',
  NĐ: 'nghị định',
  NQ: 'nghị quyết',
  QĐ: 'quyết định',
  TL: 'tỉnh lộ',
  TX: 'thị xã',
};

/** Everyday short forms with one reading, in any case. */
const anyCase = {
  attp: 'an toàn thực phẩm',
  atgt: 'an toàn giao thông',
  antt: 'an ninh trật tự',
  bhtn: 'bảo hiểm thất nghiệp',
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  bks: 'biển kiểm soát',
  bql: 'ban quản lý',
  bqt: 'ban quản trị',
  bth: 'bình thường',
  bv: 'bệnh viện',
  bvđk: 'bệnh viện đa khoa',
  cccd: 'căn cước công dân',
  cmnd: 'chứng minh nhân dân',
  cntt: 'công nghệ thông tin',
  cskv: 'cảnh sát khu vực',
  csgt: 'cảnh sát giao thông',
  cty: 'công ty',
  đkkd: 'đăng ký kinh doanh',
  gcn: 'giấy chứng nhận',
  gcnqsdđ: 'giấy chứng nhận quyền sử dụng đất',
  gdđt: 'giáo dục và đào tạo',
  gplx: 'giấy phép lái xe',
  gpxd: 'giấy phép xây dựng',
  gv: 'giáo viên',
  gtvt: 'giao thông vận tải',
  hđnd: 'hội đồng nhân dân',
  kcb: 'khám chữa bệnh',
  kcn: 'khu công nghiệp',
  kdc: 'khu dân cư',
  kđt: 'khu đô thị',
  kqh: 'khu quy hoạch',
  lđtbxh: 'lao động thương binh và xã hội',
  pccc: 'phòng cháy chữa cháy',
  ql: 'quốc lộ',
  qlđt: 'quản lý đô thị',
  qltt: 'quản lý thị trường',
  qsdđ: 'quyền sử dụng đất',
  sđt: 'số điện thoại',
  tđc: 'tái định cư',
  tdp: 'tổ dân phố',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  tnhh: 'trách nhiệm hữu hạn',
  tnmt: 'tài nguyên và môi trường',
  tphcm: 'thành phố hồ chí minh',
  tthc: 'thủ tục hành chính',
  ttđt: 'trật tự đô thị',
  ubnd: 'uỷ ban nhân dân',
  vpđk: 'văn phòng đăng ký',
  vsattp: 'vệ sinh an toàn thực phẩm',
  vsmt: 'vệ sinh môi trường',
};

/** Of quick typing. In small letters only, and never right beside a digit or a stroke: "K12/3" is an alley. */
const chat = {
  ae: 'anh em',
  cx: 'cũng',
  dc: 'được',
  đc: 'được',
  hok: 'không',
  j: 'gì',
  k: 'không',
  ko: 'không',
  mk: 'mình',
  mn: 'mọi người',
  mng: 'mọi người',
  ng: 'người',
  nma: 'nhưng mà',
  ntn: 'như thế nào',
  r: 'rồi',
  trc: 'trước',
  vs: 'với',
  xly: 'xử lý',
  z: 'vậy',
};

/** A Map, because a text may hold the word "constructor". */
const mapOf = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([short, long]) => [short, long.split(' ')]));
const ofCapitals = mapOf(capitals);
const ofAnyCase = mapOf(anyCase);
const ofChat = mapOf(chat);
const joined = /[\p{N}/.]/u;
/** Before a letter that names a thing: "lô z", "đường k"; but "đường k có đèn" has none. */
const verbNext = /^\s(?:có|được|dc|đc|thấy|chịu|cho|ai|biết|phải|còn|nên)(?!\p{L})/u;
const namesNext = /(?:lô|đường|khu|tổ|dãy|block|toà|tòa|nhà|số|kiốt|cổng)\s$/iu;

/** Whether a word is written like a short form; what stands around it decides. */
export function mayBeShort(word: string): boolean {
  return ofAnyCase.has(word.toLowerCase()) || ofCapitals.has(word) || ofChat.has(word) || byContextOnly.has(word);
}

/**
 * The syllables that a short form stands for.
 *
 * @param start of the word in the text
 */
export function expandAbbreviation(word: string, text: string, start: number): readonly string[] | undefined {
  const lower = word.toLowerCase();
  const plain = ofAnyCase.get(lower) ?? ofCapitals.get(word);
  if (plain || lower !== word) return plain ?? byContext(word, text, start);
  const quick = ofChat.get(word);
  if (!quick) return undefined;
  const before = text.slice(Math.max(0, start - 8), start);
  if (joined.test(before.at(-1) ?? '') || joined.test(text[start + word.length] ?? '')) return undefined;
  const isName = word.length === 1 && namesNext.test(before) && !verbNext.test(text.slice(start + 1, start + 8));
  return isName ? undefined : quick;
}

const numberNext = /^\.?\s?\d{3}[A-Z]?(?!\d)/;
const nameNext = /^\.?\s?\p{Lu}\p{Ll}/u;
const byContextOnly = new Set(['ĐT', 'K', 'TT']);
const provincialRoad = ['đường', 'tỉnh'];
const alley = ['kiệt'];
const township = ['thị', 'trấn'];

/** Those with two readings, where what follows decides: "ĐT 305" is a road, "ĐT: 0912…" a telephone. */
function byContext(word: string, text: string, start: number): readonly string[] | undefined {
  const rest = text.slice(start + word.length, start + word.length + 6);
  if (word === 'ĐT' && numberNext.test(rest)) return provincialRoad;
  if (word === 'K' && /^\d/.test(rest)) return alley;
  if (word === 'TT' && nameNext.test(rest)) return township;
  return undefined;
}
