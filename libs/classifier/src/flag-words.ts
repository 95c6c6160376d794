export interface PhraseList {
  words: string[];
  /** Phrases over or right before a found word that make it harmless. */
  unless?: string[];
  /** How many syllables may stand between; 0 when not said. */
  reach?: number;
}

const list = (text: string): string[] => text.split('|').map((phrase) => phrase.trim());

/** What is happening now and cannot wait for an office; a danger that might come is not meant. */
export const emergency: PhraseList = {
  words: list(
    'đang cháy|bốc cháy|cháy nhà|nhà cháy|cháy lớn|cháy to|cháy rừng|cháy xe|cháy chợ|cháy xưởng|cháy kho|cháy quán|hỏa hoạn|' +
      'vụ cháy|xảy ra cháy|lửa cháy|đám cháy|nổ bình gas|nổ khí gas|rò rỉ gas|rò rỉ khí|xì gas|vụ nổ|' +
      'vừa xảy ra tai nạn|đang có tai nạn|vừa có tai nạn|tai nạn nghiêm trọng|tai nạn chết người|tai nạn liên hoàn|' +
      'có người bị thương|người bị thương|đang bị thương|bị thương nặng|chảy nhiều máu|bất tỉnh|ngất xỉu|nguy kịch|' +
      'cần cấp cứu|cấp cứu gấp|gọi cấp cứu|đuối nước|chết đuối|rơi xuống sông|rơi xuống hồ|nước cuốn|lũ cuốn|' +
      'đang đánh nhau|đánh nhau|chém nhau|đâm nhau|bị đâm|bị chém|cầm dao|cầm mã tấu|cầm hung khí|vác dao|nổ súng|có súng|' +
      'bắt cóc|tự tử|tự sát|nhảy cầu|kêu cứu|cứu với|cứu người|cứu hộ khẩn cấp|khẩn cấp|hành hung|giết người|đang bị đánh|' +
      'cướp giật|bị cướp|đang cướp|dùng dao|đe dọa giết|dọa giết|bạo hành|' +
      'điện giật|dây điện đứt|đứt dây điện|dây điện rơi|dây điện bị đứt|phóng điện|rò rỉ điện|rò điện|' +
      'sập nhà|nhà sập|sập cầu|sạt lở đất vùi|vùi lấp|mắc kẹt|đổ đè|đè trúng|ngộ độc tập thể|ngộ độc hàng loạt|tràn hóa chất',
  ),
  unless: list(
    'nguy cơ|dễ gây|dễ|có thể|phòng|phòng cháy|chữa cháy|lo ngại|sợ|đề phòng|tránh|phòng chống|phòng ngừa|từng|đã từng|' +
      'tình trạng khẩn cấp|sau vụ|sau đám|năm ngoái|năm trước|tháng trước|nếu|thường hay|hay xảy ra|không khẩn cấp|chưa đến mức',
  ),
  reach: 2,
};

export const denunciation: PhraseList = {
  words: list(
    'tố cáo|tố giác|đơn tố|hối lộ|tham nhũng|tham ô|biển thủ|vòi tiền|vòi vĩnh|đòi tiền bôi trơn|bôi trơn|ăn chặn|' +
      'nhận tiền của dân|chung chi|nhũng nhiễu|bảo kê|lợi dụng chức vụ|lạm dụng chức vụ|lạm quyền|bao che sai phạm',
  ),
  unless: list('khiếu nại tố cáo|phòng chống tham nhũng|phòng chống|phòng|luật tố cáo|bị tố cáo sai'),
};

export const complaint: PhraseList = {
  words: list(
    'khiếu nại|khiếu kiện|đơn khiếu|không đồng ý với quyết định|không đồng ý quyết định|phản đối quyết định|' +
      'hủy quyết định|hủy bỏ quyết định|thu hồi quyết định|quyết định trái luật|quyết định sai',
  ),
  unless: list('luật khiếu nại|không khiếu nại'),
};

export const abuse: PhraseList = {
  words: list(
    'địt|địt mẹ|đụ mẹ|đụ má|đéo|đm|đmm|đcm|dcm|dkm|đkm|vcl|vkl|vcc|clgt|cc|lồn|cặc|buồi|đĩ|con đĩ|đồ đĩ|óc chó|óc lợn|ngu như bò|' +
      'ngu như chó|ngu như lợn|ngu vãi|ngu si|đồ ngu|lũ ngu|bọn ngu|thằng ngu|chó đẻ|đồ chó|lũ chó|bọn chó|thằng chó|' +
      'con chó này|đồ khốn|thằng khốn|khốn nạn|súc vật|súc sinh|đồ mất dạy|lũ mất dạy|bọn mất dạy|thằng mất dạy|' +
      'lũ ăn hại|bọn ăn hại|đồ ăn hại|ăn hại|cút đi|cút xéo|mẹ mày|má mày|bố mày|chết mẹ|mẹ kiếp|đồ rác rưởi|lũ rác rưởi|' +
      'vô học|con mẹ|thằng cha|đồ điên|lũ điên|ăn cứt|như cứt|bọn phản động|đồ phản động',
  ),
  unless: list('nuôi súc vật|giết mổ súc vật|phân súc vật|đàn súc vật|chăn nuôi súc vật|xác súc vật'),
};

export const childWords: PhraseList = {
  words: list(
    'trẻ em|trẻ nhỏ|trẻ con|đứa trẻ|đứa bé|em bé|cháu bé|bé gái|bé trai|bé nhỏ|trẻ sơ sinh|trẻ vị thành niên|con nhỏ|' +
      'trẻ mồ côi|các cháu|cháu gái|cháu trai|học sinh|trẻ mầm non|trẻ',
  ),
  unless: list('trẻ hóa|giới trẻ|tuổi trẻ|người trẻ|nhà trẻ'),
};

export const harmWords: PhraseList = {
  words: list(
    'xâm hại|bạo hành|ngược đãi|đánh đập|bị đánh|đánh đến|bỏ đói|bỏ rơi|bị bỏ|dâm ô|hiếp dâm|sàm sỡ|quấy rối|lạm dụng|bắt cóc|' +
      'mất tích|đi lạc|bắt lao động|bóc lột|lao động trẻ em|ép ăn xin|bắt đi ăn xin|ăn xin|tảo hôn|mua bán|buôn bán trẻ|đuối nước|' +
      'bị nhốt|nhốt trong|hành hạ|bắt nạt|đe dọa|chửi bới',
  ),
};

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
