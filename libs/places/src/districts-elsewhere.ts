import { foldKey } from '#text';

/** The districts and cities of the province, until July 2025, in which no commune is in use. */
const elsewhere =
  'Thành phố Việt Trì|Thị xã Phú Thọ|Huyện Đoan Hùng|Huyện Hạ Hòa|Huyện Thanh Ba|Huyện Phù Ninh|Huyện Yên Lập|Huyện Cẩm Khê|' +
  'Huyện Tam Nông|Huyện Lâm Thao|Huyện Thanh Sơn|Huyện Thanh Thủy|Huyện Tân Sơn|Thành phố Hòa Bình|Huyện Đà Bắc|' +
  'Huyện Lương Sơn|Huyện Kim Bôi|Huyện Cao Phong|Huyện Tân Lạc|Huyện Mai Châu|Huyện Lạc Sơn|Huyện Yên Thủy|Huyện Lạc Thủy';

const names = elsewhere.split('|').map((name) => ({ name, words: ` ${foldKey(name)} ` }));

/** The former district outside the area of use that a text names with its kind. */
export function findDistrictElsewhere(text: string): string | undefined {
  const words = ` ${foldKey(text)} `
    .replace(/ (?:tp|t p) (?=[a-z])/g, ' thanh pho ')
    .replace(/ (?:tx|t x) (?=[a-z])/g, ' thi xa ');
  return names.find((one) => words.includes(one.words))?.name;
}
