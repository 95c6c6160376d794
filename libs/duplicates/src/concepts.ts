import { removeMarks } from '#text';

/** Ways in which citizens name what they complain about, a line each. */
const troubles = [
  'nước đục, đục, màu vàng, vàng khè, ố vàng, phèn, cặn, clo, nhiễm phèn, nước bẩn đục',
  'chắn lối, cản lối, cản trở, kín lối, bịt lối, chặn lối, chắn đường, chặn đường, chắn hết, chắn ngang, giữa lối, giữa đường, giữa kiệt, giữa ngõ, chặn xe, chắn xe, lối đi',
  'đèn đường, bóng đèn, cột đèn, trụ đèn, chiếu sáng, đèn tắt, tắt đèn, đèn hỏng, đèn hư, đèn cháy, có đèn, đèn ngõ, lắp đèn, thay bóng, không bóng, không sáng, tối om, tối thui, tối quá, tối mịt, tối đen, tối tăm, đèn cao áp, cao áp, chớp tắt, nhấp nháy, đèn không lên, bóng cháy, mù mịt, sáng đèn',
  'đèn tín hiệu, đèn giao thông, đèn đỏ, đèn xanh, đèn vàng, vượt đèn, đèn rẽ, đèn mũi tên',
  'mất điện, cúp điện, cắt điện, điện yếu, đóng điện, có điện, cúp điện, điện lực, điện lại',
  'cháy lớn, đang cháy, bị cháy, cháy nhà, cháy xưởng, đám cháy, hỏa hoạn, cứu hỏa, cháy rừng',
  'bị kẹt, mắc kẹt, cứu gấp, cứu người, kêu cứu',
  'chập điện, chập cháy, tóe lửa, xẹt lửa, phát nổ, tiếng nổ, bốc cháy',
  'rác, phế thải, xà bần, vứt, đổ trộm, đổ rác',
  'khói, khét, đốt, đốt rác, khói mù, đốt rơm, rơm rạ, hun khói',
  'mùi, hôi, hôi thối, thối, tanh, nồng nặc',
  'nước thải, xả thải, xả nước, nước bẩn, nước đen, xả ra',
  'nắp cống, hố ga, nắp đan, tấm đan, đan cống, miệng cống, mất nắp, nắp hố, đan che, cống hở, bờ cống, lọt chân, không nắp, nắp kênh, nắp vênh, hố ga',
  'ngập, ngập úng, úng, đọng nước, nước đọng, nước dâng, ngập nước, triều cường',
  'cống nước thải, tắc cống, cống tắc, cống nghẹt, nghẹt cống, cống ứ, cống tràn, thông cống, nước cống',
  'ổ gà, ổ voi, lồi lõm, bong tróc, bong nhựa, bong, lún, sụt, sụt lún, trồi, hố sâu, hư hỏng, hỏng nặng, hư nặng, đã hỏng, đường hỏng, đường hư, xuống cấp, nát, lởm chởm, mặt đường, sụp, cày nát, ổ trâu, gồ ghề, xóc, hố to, lỗ to, vá đường',
  'lầy lội, sình, đường đất, bùn, bùn đất',
  'sạt lở, sạt, lở, lở đất',
  'bụi, bụi bặm, tưới nước, phun nước',
  'nhạc, mở nhạc, karaoke, loa, hát, ồn, ồn ào, âm thanh, loa kéo, cách âm, xập xình, tiếng ồn, hát hò, loa phường, loa phát thanh, inh ỏi, ầm ầm, ngủ, mất ngủ, không ngủ',
  'lấn chiếm, chiếm dụng, bị chiếm, chiếm lề, bày hàng, bày bán, hàng rong, bàn ghế, hàng quán, bán hàng, dựng quán, chiếm lề, chiếm vỉa hè, chiếm lòng đường',
  'giữ xe, đỗ xe, đậu xe, bãi xe, dựng xe, để xe, gửi xe, dừng đỗ, đậu đỗ, trông giữ, đỗ dọc, xe đậu, xe đỗ, đậu kín, đỗ kín, đỗ dọc, đậu dọc, đỗ chắn, đậu chắn, đậu bịt, chắn cửa',
  'lạng lách, đua xe, bốc đầu, nẹt pô, phóng nhanh, chạy nhanh, rú ga, đua, phóng ẩu, tốc độ',
  'rơi vãi, phủ bạt, che bạt, che chắn, không bạt',
  'ngược chiều',
  'chó, chó thả, chó chạy, chó cắn, chó dữ, bị chó, đàn chó, thả rông, rọ mõm, cắn',
  'nuôi heo, nuôi lợn, chăn nuôi, chuồng trại, chuồng, heo, lợn, phân heo, phân lợn, trại lợn, trại heo, phân',
  'gà, vịt, bồ câu, chim yến',
  'cá chết, heo chết, lợn chết, xác, chết nổi',
  'mất nước, cúp nước, nước yếu, có nước',
  'vỡ ống, bể ống, ống nước, ống cấp, rò rỉ, ống vỡ, vỡ đường ống, nước chảy, chảy lênh láng, chảy tràn, nước phun, khóa van, bục ống, rò ống, vỡ nước, trào, trào lên, nước trào, nước tràn',
  'muỗi, sốt xuất huyết, phun thuốc',
  'ruồi, nhặng, ruồi nhặng',
  'đánh bạc, cờ bạc, bắn cá, lô đề, đánh bài, ăn tiền, ghi đề, số đề, tá lả, xóc đĩa',
  'trộm, cướp, giật, trộm cắp, giật dây chuyền, bị giật, kẻ gian, mất trộm, mất xe, mất xe máy, mất đồ, lấy trộm, lấy mất',
  'ma túy, tệ nạn, tụ tập',
  'thu tiền, học phí, đóng tiền, thu phí, quỹ lớp, tự nguyện',
  'dạy thêm, học thêm',
  'thực phẩm, ôi thiu, thịt, ngộ độc, kiểm dịch, đồ ăn, bán trú, bữa trưa, ăn trưa, giòi, gioi, đau bụng',
  'sóng, internet, wifi, mất mạng, sóng điện thoại, mất sóng, bắt sóng, di động',
  'giả, hàng giả, thẻ giả, thuốc giả, giả mạo, gian lận, bơm thiếu, cân thiếu, đong thiếu',
  'kém chất lượng, dởm, hàng nhái',
  'xây nhà, xây dựng trái phép, không phép, trái phép, giấy phép',
  'khai thác, hút cát, sà lan, mỏ, nổ mìn, bãi cát',
  'vạch, kẻ vạch, vạch kẻ, phân chiều',
  'biển báo, biển cấm, gương cầu, gờ giảm tốc, cảnh báo, rào chắn',
  'tai nạn, va chạm, tông xe, đâm',
  'tắc đường, kẹt xe, gây tắc, kẹt cứng, ùn tắc, ùn ứ, tắc nghẽn, kẹt cứng',
  'khóa cửa, đóng cửa, mở cửa',
  'trả lời, đối phó, trễ hạn, quá hạn',
  'thoát hiểm, thoát nạn, lối thoát, cửa thoát, chữa cháy',
  'cỏ, cỏ mọc, lục bình, bụi rậm, rậm rạp',
  'chuột, ong, tổ ong, mối',
  'thuê trọ, tạm trú, lưu trú',
  'tạm ứng, bồi thường, đền bù, giải tỏa',
  'nứt, nứt tường, nứt nhà',
  'chặt chém, giá cao, tăng giá, niêm yết',
  'trồng cây, trồng rau',
  'gạch lát, lát gạch, gạch vỡ, vỡ gạch',
  'cờ, lễ hội, di tích, trèo, leo trèo',
  'quảng cáo, rao vặt, tờ rơi, băng rôn, bảng hiệu, biển hiệu',
  'thái độ, quát, quát nạt, hách dịch, nhũng nhiễu, hạch sách, sách nhiễu',
  'xử phạt, phạt nguội, cảnh sát giao thông',
  'rải nhựa, trải nhựa, thảm nhựa, đổ bê tông, bê tông hóa, nâng cấp đường, làm đường, làm lại đường',
  'cấp cứu, cứu thương, cứu hộ',
  'rẽ trái, rẽ phải, quay đầu, phân luồng, mũi tên',
  'che khuất, khuất, che mất, tầm nhìn, khuất tầm nhìn, không thấy đường',
  'giết mổ, lò mổ, nội tạng, lòng heo, lòng lợn',
  'rửa xe, tiệm rửa xe',
  'rửa bát, rửa chén, dầu mỡ',
  'mái tôn, mái che, dột, tốc mái, bay mái',
  'ngã, té, trượt ngã, té ngã, gãy chân, vấp',
  'đóng cọc, khoan, đào móng, khoan cắt',
  'đấu nối, kéo điện, kéo dây, mắc điện',
  'tách thửa, đo đạc, ranh giới, tranh chấp, diện tích',
  'lừa đảo, tin nhắn rác, cuộc gọi rác',
  'giá vé, soát vé, không vé, vé',
  'thuế, hóa đơn',
  'nợ lương, tiền lương, chậm lương',
  'câu cá, kích điện, chài lưới',
  'đánh nhau, gây gổ, chửi bới, côn đồ, hành hung',
  'di dời, dời, dời đi, chuyển đi, di chuyển',
  'nghiêng, xiêu, sắp đổ, xiêu vẹo, sắp ngã, lung lay, lắc lư, sắp sập',
  'mục, mục rễ, mục rỗng, mục nát, mối mọt',
  'gãy, sập, đứt, gãy đổ, gãy ván, rơi xuống',
  'treo thấp, sà thấp, sà xuống, vướng, vướng cổ, thấp xuống, xuống thấp, ngang đầu, ngang mặt, chằng chịt, võng, chùng, cuộn thấp, lòng thòng',
  'pháo, bắn pháo, pháo hoa',
];

/** Ways in which they name what it happens to. Of one thing there may be several complaints. */
const things = [
  'cột điện, trụ điện, cột nghiêng, trụ nghiêng, cột bê tông, trụ bê tông',
  'dây điện, dây cáp, dây mạng, dây điện thoại, bó dây, dây nhợ, chùm cáp, cáp quang, cáp viễn thông, cáp rối',
  'biến áp, trạm điện',
  'thùng rác, thùng đựng rác, xe gom rác',
  'thoát nước, cống thoát, rãnh thoát, cống rãnh, rãnh, cống hộp, cửa thoát nước, ống thoát, song chắn, cửa chắn',
  'thi công, dở dang, công trường, bỏ dở, đào đường, đào lên',
  'vỉa hè, lề đường, lòng đường',
  'xe tải, xe ben, container, quá tải, trọng tải, tải trọng, xe chở, chở đá, chở cát, chở đất',
  'cành cây, cây xanh, cắt tỉa, tỉa cây, cành khô, cây đổ, cây ngã, bật gốc, rễ, cây khô, cây chết, cây phượng, cây bàng, cây lớn, cây cao, cây to, cây nghiêng, cây sấu, cây xà cừ, xà cừ',
  'nước máy, nước sạch, nước sinh hoạt',
  'một cửa',
  'nộp hồ sơ, tiếp nhận hồ sơ, thủ tục, nhận hồ sơ, hồ sơ',
  'sổ đỏ, bìa đỏ, giấy chứng nhận, quyền sử dụng đất, cấp sổ, sang tên, thửa đất',
  'đất công, lấn đất, hành lang, lấn',
  'nhà thuốc, quầy thuốc, kháng sinh, phòng khám, tiêm',
  'bệnh nhân, khám bệnh, gọi số, chờ khám',
  'trợ cấp, lương hưu, hộ nghèo, bảo hiểm xã hội',
  'thẻ cào, nạp thẻ',
  'mương, kênh, kênh mương, con mương, thủy lợi',
  'lan can, mố cầu, cầu treo, sàn cầu, gãy cầu',
  'xe buýt, xe bus, tuyến, chuyến, bỏ chuyến',
  'nhà chờ, trạm xe, trạm chờ, bỏ trạm',
  'xe khách, bến xe, xe dù, chèo kéo, taxi, đón khách',
  'nhà vệ sinh, vệ sinh công cộng, wc, phóng uế, đi bậy, tiểu bậy',
  'ghế đá, ghế ngồi',
  'xích đu, cầu trượt, đồ chơi',
  'bồn hoa, đá bóng, đá banh, giẫm',
  'rạp, đám cưới, đám ma, đám tang',
  'máy cày, công nông, xe ba gác',
  'camera',
  'tiểu thương, ki ốt, sạp, mặt bằng, chỗ ngồi',
  'xưởng, xưởng mộc, xưởng cưa, cơ sở sản xuất, nhà máy, xay xát, máy xay',
  'kè, bờ kè',
  'hầm chui, hầm dân sinh',
  'máy bơm, trạm bơm, bơm',
  'điều hòa, máy lạnh',
  'nghĩa trang, mộ, chôn cất, mộ, sạt mộ',
  'khai sinh, căn cước, hộ khẩu, chứng thực, kết hôn, giấy khai sinh',
  'quán nhậu, nhậu, pub, quán bar, vũ trường',
  'quán cà phê, cà phê, quán cafe, cafe',
  'phòng gym, gym, phòng tập, tập gym',
  'chợ tự phát, họp chợ, chợ cóc, chợ tạm, chợ tràn',
  'ruộng, khô hạn, đồng ruộng, hoa màu, lúa, nứt nẻ, thiếu nước tưới',
  'mưa, trận mưa, mưa xuống, sau mưa',
  'lũ, lụt, bão lũ, lũ lụt, sau lũ',
  'đất đá, vật liệu, cát, gạch, xi măng',
  'bỏ hoang, bỏ không, hoang hóa',
  'học sinh, học trò, trẻ con, trẻ em, cháu',
  'tủ điện, công tơ, đồng hồ điện, điện kế',
  'ngã tư, ngã ba, ngã năm, vòng xuyến, vòng xoay, giao lộ',
  'ca nhạc, rạp phim, rạp chiếu phim',
];

/** A word alone, typed without marks, must be this one in most reports: `rac` is rác, but `den` may be đến. */
const leastShare = 0.5;

export interface Concept {
  isTrouble: boolean;
  weight: number;
}

interface Counts {
  docsOf(term: string): number;
  docsOfFolded(term: string): number;
  rarity(docs: number): number;
}

/** What a text is about, in whatever words. */
export class Concepts {
  private readonly marked = new Map<string, Concept>();
  private readonly folded = new Map<string, Concept>();
  private readonly longest: number;

  constructor(counts: Counts, read: (phrase: string) => string[]) {
    let longest = 1;
    for (const line of [...troubles, ...things]) {
      const phrases = line.split(', ').map(read);
      // The commonest way of saying it stands for all: pairs that nobody counted are rare.
      const docs = Math.max(1, ...phrases.map((phrase) => counts.docsOf(phrase.join(' '))));
      const concept = { isTrouble: troubles.includes(line), weight: counts.rarity(docs) };
      for (const phrase of phrases) {
        const text = phrase.join(' ');
        const bare = removeMarks(text);
        longest = Math.max(longest, phrase.length);
        this.marked.set(text, concept);
        const unambiguous = counts.docsOf(text) >= leastShare * counts.docsOfFolded(bare);
        if (phrase.length > 1 || unambiguous) this.folded.set(bare, concept);
      }
    }
    this.longest = longest;
  }

  /** @param words syllables in one spelling; without marks when `unmarked` */
  in(words: readonly string[], unmarked: boolean): Concept[] {
    const known = unmarked ? this.folded : this.marked;
    const found = new Set<Concept>();
    for (let at = 0; at < words.length;) {
      let length = Math.min(this.longest, words.length - at);
      // The longest one: "đổ trộm" is no theft.
      while (length > 0 && !known.has(words.slice(at, at + length).join(' '))) length--;
      if (length > 0) found.add(known.get(words.slice(at, at + length).join(' '))!);
      at += Math.max(1, length);
    }
    return [...found];
  }
}
