import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadClassifier } from '#classifier';
import { readFlagExamples } from '../../../../tools/build-classifier-model.js';
import { repositoryRoot } from '../../../../tools/repository-root.js';

const flagsOf = (text: string) => loadClassifier().classify(text).flags;

describe('flags', () => {
  it.each([
    ['Nhà số 5 phố Chợ đang cháy, khói mù mịt', 'emergency'],
    ['nha so 5 dang chay, khoi mu mit, cuu voi', 'emergency'],
    ['Dây điện đứt rơi xuống lòng đường trước cổng trường', 'emergency'],
    ['Hai thanh niên cầm dao đuổi chém nhau ở ngã tư', 'emergency'],
    ['Vừa xảy ra tai nạn, có người bị thương nằm bất tỉnh', 'emergency'],
    ['Tôi tố cáo ông chủ tịch xã nhận tiền làm sổ đỏ', 'to-cao'],
    ['Cán bộ địa chính đòi hối lộ mới làm hồ sơ', 'to-cao'],
    ['Tôi khiếu nại quyết định thu hồi đất của huyện', 'khieu-nai'],
    ['Lũ ăn hại chúng mày làm cái đường như cứt', 'abusive'],
    ['alo', 'no-content'],
    ['asdf qwer zxcv', 'no-content'],
    ['Rác ở tỉnh Bắc Ninh đổ đầy đường không ai dọn', 'outside'],
    ['Bé gái 6 tuổi hàng xóm bị bố dượng đánh đập nhiều lần', 'children'],
    ['Bãi rác đầu thôn bốc mùi hôi thối mấy tuần nay. Ngoài ra đèn đường trước nhà văn hóa hỏng không sáng.', 'mixed'],
    ['chó thả rông đầy ngõ, nhân tiện hỏi thủ tục làm lại sổ đỏ bị mất', 'mixed'],
    ['1) đèn hỏng; 2) rác thải; 3) mất nước', 'mixed'],
    ['(1) đèn hỏng (2) rác thải', 'mixed'],
    ['Cháy nhà ở số 12 ngõ 5 đường Mê Linh phường Vĩnh Yên', 'emergency'],
    ['Rò rỉ khí gas ở quán phở số 7 đường Nguyễn Tất Thành', 'emergency'],
    ['Xin sửa 1) den hong, 2) mat nuoc. Cam on', 'mixed'],
    ['Nhờ xử lý: 1) rác ở ngõ 5 không ai thu gom; 2) trường cấp hai thu quỹ lớp quá cao', 'mixed'],
  ])('says of "%s": %s', (text, flag) => {
    expect(flagsOf(text)).toContain(flag);
  });

  it.each([
    'Bóng đèn đường bị cháy, xin thay bóng mới',
    'Chợ không có bình chữa cháy, nguy cơ cháy nổ cao',
    'Đoạn đường này dễ xảy ra tai nạn nghiêm trọng, xin làm gờ giảm tốc',
    'Chó thả rông ở khu tái định cư, xin xử lý',
    'Các hộ dân ở tổ 5 xin lắp thêm thùng rác',
    'cac ho dan o to 5 xin lap them thung rac, du an lon',
    'Đường Hà Nội đoạn qua chợ nhiều ổ gà',
    'Xe khách đi thành phố Hồ Chí Minh bắt khách dọc đường',
    'Học sinh phải đi qua đoạn đường lầy lội',
    'Tổ cao tầng mất nước ba ngày',
    'Tôi phản ánh hai việc về tuyến xe buýt: xe bỏ chuyến, phụ xe không xé vé',
    'Đường vào thôn: 1) ổ gà; 2) đường xấu; 3) xin sửa sớm',
    'Nhà 1) và nhà 2) trong ngõ đều bị mất nước',
    'Mưa là ngập cả ngõ vì rác bịt miệng cống, nước tràn vào nhà',
  ])('says nothing of "%s"', (text) => {
    expect(flagsOf(text)).toEqual([]);
  });

  it.each(['đèn', 'rác', 'ngập', 'den', 'rac', 'Rác!', 'chó', 'rác thải', 'đổ rác', 'xả lũ', 'cha mẹ', 'cha me tôi'])(
    'takes "%s" for no abuse',
    (text) => {
      expect(flagsOf(text)).not.toContain('abusive');
    },
  );

  it.each(['đèn', 'rác', 'ngập'])('says of "%s" alone that it has no content', (text) => {
    expect(flagsOf(text)).toEqual(['no-content']);
  });

  it('knows an insult of one or two words', () => {
    const insults = readFlagExamples(join(repositoryRoot(), 'seeds', 'flags.tsv')).filter(
      ({ text, labels }) => labels.includes('abusive') && text.split(' ').length <= 2,
    );
    expect(insults.length).toBeGreaterThan(30);
    expect(insults.filter(({ text }) => !flagsOf(text).includes('abusive'))).toEqual([]);
  });

  it('takes names that every object has for the words that they are', () => {
    expect(flagsOf('Quán constructor mở loa to sau 22 giờ, toString __proto__')).toEqual([]);
  });
});
