export interface PhraseList {
  words: string[];
  /** Phrases over or right before a found word that make it harmless. */
  unless?: string[];
  /** How many syllables may stand between; 0 when not said. */
  reach?: number;
}

const list = (text: string): string[] => text.split('|').map((phrase) => phrase.trim());

/** Provinces and cities other than the one in use, as they are named in an address. */
const provinces = list(
  'hà nội|hải phòng|huế|đà nẵng|cần thơ|hồ chí minh|lai châu|điện biên|sơn la|lạng sơn|quảng ninh|thanh hóa|nghệ an|hà tĩnh|' +
    'cao bằng|tuyên quang|lào cai|thái nguyên|bắc ninh|hưng yên|ninh bình|quảng trị|quảng ngãi|gia lai|khánh hòa|lâm đồng|' +
    'đắk lắk|đồng nai|tây ninh|vĩnh long|đồng tháp|cà mau|an giang|hà giang|yên bái|bắc kạn|bắc giang|hải dương|thái bình|hà nam|' +
    'nam định|quảng bình|quảng nam|bình định|phú yên|ninh thuận|bình thuận|đắk nông|kon tum|bình dương|bình phước|bà rịa|' +
    'vũng tàu|long an|tiền giang|bến tre|trà vinh|sóc trăng|bạc liêu|hậu giang|kiên giang|thừa thiên huế',
);

export const otherProvinces: PhraseList = {
  words: [
    ...provinces.flatMap((name) => [`tỉnh ${name}`, `thành phố ${name}`, `tp ${name}`]),
    ...list(
      'tphcm|tp hcm|sài gòn|quận cầu giấy|quận đống đa|quận hoàn kiếm|quận thanh xuân|quận hai bà trưng|quận nam từ liêm',
    ),
    ...provinces.flatMap((name) => [`ở ${name}`, `tại ${name}`]),
  ],
  unless: list(
    'đường|đi|về|từ|hướng|quốc lộ|cao tốc|giáp|giáp ranh|sang|đến|tuyến|xe khách|biển số|hộ khẩu|quê|phố|công ty|giống như|như',
  ),
};
