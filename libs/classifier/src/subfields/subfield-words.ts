/**
 * Words and phrases by which people name what the second level of a field is about, by the code of that level. A text is
 * compared with those of its field only, so that "cây" may be of trees here and of farming there.
 */
export const subfieldWords: Readonly<Record<string, string>> = {
  'giao-thong.mat-duong':
    'ổ gà, ổ voi, mặt đường, đường hỏng, đường hư, đường xuống cấp, đường xấu, lún sụt, sụt lún, bong tróc, bong ' +
    'nhựa, lồi lõm, trồi, nứt, hố sâu, vá đường, đường đất, lầy lội, sình lầy, sạt lở, xuống cấp, nát đường, hỏng ' +
    'nặng, gồ ghề, rải nhựa, trải nhựa, đổ bê tông, sửa đường, nâng cấp đường, mở rộng đường, làm đường, sống ' +
    'trâu, hằn lún, đường bể, sụp, xóc, cầu hỏng, lan can cầu, mố cầu, cầu yếu, ván cầu, bê tông hoá',
  'giao-thong.bao-hieu':
    'biển báo, biển chỉ dẫn, bảng chỉ đường, vạch kẻ, vạch sơn, sơn vạch, vạch đường, vạch phân, gờ giảm tốc, đèn ' +
    'tín hiệu, đèn giao thông, đèn xanh, đèn đỏ, đèn vàng, gương cầu, cọc tiêu, rào chắn, dải phân cách, biển ' +
    'cấm, đèn mũi tên, tín hiệu, nhường đường, hộ lan, bảng tên đường, cấm rẽ, mũi tên',
  'giao-thong.to-chuc':
    'ùn tắc, tắc đường, kẹt xe, phân luồng, một chiều, tổ chức giao thông, cấm xe, cấm tải, giờ cấm, quay đầu, ' +
    'nút giao, vòng xuyến, điểm mở, tổ chức lại, đường gom, cầu vượt, hầm chui, cấm đỗ, tốc độ cho phép',
  'giao-thong.thi-cong':
    'thi công, đào đường, hoàn trả, công trường, nhà thầu, đơn vị thi công, dở dang, chậm tiến độ, đào lên, lấp ' +
    'lại, công trình đường, làm mãi không xong, đào xới',
  'giao-thong.van-tai':
    'xe buýt, xe bus, bến xe, trạm xe, nhà chờ, tuyến xe, chuyến xe, tài xế, bằng lái, giấy phép lái xe, đăng ' +
    'kiểm, vé xe, taxi, tàu hoả, phà, đò, sát hạch, phù hiệu, buýt',
  'an-toan-giao-thong.dung-do':
    'dừng đỗ, đỗ xe, đậu xe, đỗ chắn, đậu chắn, đậu dưới lòng đường, đỗ dưới lòng đường, xe đỗ, xe đậu, đỗ dọc, ' +
    'đậu dọc, đỗ hai bên, đậu hai bên, đỗ tràn lan, đậu tràn lan, đỗ qua đêm, đậu qua đêm, bãi đỗ, bít lối, đỗ ' +
    'trước, đậu trước, dừng xe, đỗ kín, đậu kín, đậu ngay, đỗ ngay, lấn làn dừng',
  'an-toan-giao-thong.xe-tai':
    'quá tải, quá khổ, xe ben, xe tải, container, đầu kéo, hổ vồ, xe trộn, công nông, rơi vãi, không phủ bạt, che ' +
    'chắn, phủ bạt, chở đất, chở cát, chở đá, vật liệu, cơi thùng, xe chở, đường cấm, giờ cấm',
  'an-toan-giao-thong.lai-xe':
    'ngược chiều, lạng lách, đánh võng, đua xe, nẹt pô, vượt đèn đỏ, quá tốc độ, phóng nhanh, vượt ẩu, chạy ẩu, ' +
    'mũ bảo hiểm, chở ba, nồng độ cồn, bốc đầu, rú ga, không đội mũ, tốc độ cao, biển số, phạt nguội, say rượu, ' +
    'lái xe, pô, tống ba, cắt đầu',
  'an-toan-giao-thong.cho-khach':
    'xe khách, xe dù, bến cóc, bắt khách, đón khách, trả khách, chèo kéo, đón trả khách, nhồi nhét, xe limousine, ' +
    'giành khách, chở quá số người, xe đưa đón, xe ôm, nhà xe, xe hợp đồng',
  'ha-tang-do-thi.chieu-sang':
    'đèn, bóng đèn, cột đèn, đèn đường, chiếu sáng, cao áp, tối om, không sáng, đường tối, bật muộn, tắt sớm, trụ ' +
    'đèn, đèn led, tối thui, tối như mực',
  'ha-tang-do-thi.cay-xanh':
    'cây, cây xanh, cành, cắt tỉa, tỉa cành, cây đổ, cây gãy, nhánh, rễ, cổ thụ, tán cây, bồn cây, bồn hoa, cây ' +
    'cảnh, hàng cây, thảm cỏ, bãi cỏ, cây phượng, cây bàng, gốc, đốn hạ, mé nhánh',
  'ha-tang-do-thi.nap-cong':
    'nắp cống, nắp hố ga, hố ga, nắp đan, tấm đan, miệng cống, nắp mương, nắp ga, đan cống, mất nắp, hở nắp, song ' +
    'chắn rác, bể nắp, vỡ nắp, gãy nắp, miệng hố, đan mương, nắp rãnh',
  'ha-tang-do-thi.thoat-nuoc':
    'thoát nước, ngập, ngập úng, ngập nước, ngập sâu, mưa là ngập, cống, mương, rãnh, nghẹt, tắc cống, nạo vét, ' +
    'úng, đọng nước, ứ đọng, tràn, tiêu thoát, khơi thông, cửa xả, nước tràn, cống hộp, hồ điều hoà, triều cường, ' +
    'bơm chống ngập, đọng vũng',
  'ha-tang-do-thi.cong-vien':
    'công viên, ghế đá, vườn hoa, sân chơi, nhà vệ sinh công cộng, nhà vệ sinh, xích đu, cầu trượt, dụng cụ tập, ' +
    'máy tập, đài phun nước, quảng trường, bờ hồ, khu vui chơi, tượng, hồ bơi công cộng, nghĩa trang',
  'ha-tang-do-thi.via-he':
    'gạch vỉa hè, lát vỉa hè, vỉa hè hỏng, vỉa hè bong, vỉa hè vỡ, vỉa hè lún, lát gạch, gạch lát, bó vỉa, bong ' +
    'gạch, gạch bong, gạch vỡ, vỉa hè sụt, vỉa hè xuống cấp, gạch, đá lát, lối cho người khuyết tật, vỉa hè mấp ' +
    'mô, vỉa hè lồi lõm',
  'trat-tu-do-thi.lan-chiem':
    'lấn chiếm, vỉa hè, lòng đường, lòng lề đường, hàng rong, bày bán, buôn bán, chợ cóc, chợ tự phát, họp chợ, ' +
    'bàn ghế, kê bàn, mái che, bục bệ, lề đường, bán hàng, xe đẩy, chắn lối, chiếm chỗ, quán nhậu, dựng rạp, tập ' +
    'kết vật liệu, để vật liệu, chỗ để xe, giữ xe, rửa xe, chiếm đường, bán dạo, chiếm dụng, chợ tạm',
  'trat-tu-do-thi.dat-cong':
    'đất công, lấn mương, lấn kênh, lấn hồ, lấn sông, đất công cộng, khu đất trống, hành lang, rào đất, chiếm ' +
    'đất, láng nền, lấn ao, lấn ngõ, lấn hẻm, lấn kiệt, xây lấn, cơi nới, bít lối đi chung, lối đi chung',
  'trat-tu-do-thi.quang-cao':
    'quảng cáo, rao vặt, tờ rơi, dán, băng rôn, khoan cắt bê tông, biển quảng cáo, bảng hiệu, pa nô, phướn, biển ' +
    'hiệu, viết bậy, vẽ bậy, sơn chữ, áp phích, treo bảng',
  'trat-tu-do-thi.vat-nuoi':
    'chó, mèo, chó thả rông, thả rông, rọ mõm, chó cắn, phóng uế, trâu, vật nuôi, gia súc, nuôi chó, thú cưng, ' +
    'đàn chó, heo thả, bồ câu',
  'trat-tu-do-thi.lang-thang':
    'ăn xin, lang thang, vô gia cư, xin tiền, ăn mày, giả sư, khất thực, chăn dắt, tâm thần đi lang thang, bán vé ' +
    'số',
  'moi-truong.rac':
    'rác, rác thải, bãi rác, thùng rác, xe rác, thu gom, gom rác, đổ rác, đổ trộm, rác sinh hoạt, xà bần, phế ' +
    'thải, xác động vật, vứt rác, xả rác, bô rác, điểm tập kết rác, cồng kềnh, phân loại, ve chai, bùn lũ, xác ' +
    'chó, xác gà, vệ sinh đường, quét đường, quét dọn, túi ni lông, vỏ thuốc',
  'moi-truong.khoi-bui':
    'khói, bụi, khói bụi, khói đen, bụi mịn, đốt rác, đốt rơm, mùi khét, khí thải, đốt, than, bụi bẩn, tưới nước, ' +
    'bùn đất, bụi trấu, ống khói, lò đốt, xưởng gỗ, mùi sơn, sơn xịt, cưa gỗ, lò hơi, rang',
  'moi-truong.nuoc-thai':
    'nước thải, xả thải, nước bẩn, nước đen, nguồn nước, nước hôi, kênh, sông, hồ, hoá chất, cá chết, nhuộm, xả ' +
    'nước, suối, cống xả, biển, bể phốt, hầm cầu, dầu, nước ngầm, váng dầu, lên màu',
  'moi-truong.chan-nuoi':
    'chăn nuôi, nuôi heo, nuôi lợn, trại heo, trại lợn, trại gà, nuôi gà, phân gà, phân heo, phân lợn, chuồng ' +
    'trại, chuồng, nuôi vịt, nuôi bò, ruồi, nuôi chim, chuồng heo, chuồng lợn, hầm biogas, trại vịt, nuôi yến, ' +
    'phân bò',
  'moi-truong.khoang-san':
    'khai thác cát, khai thác đá, khai thác đất, khai thác khoáng sản, hút cát, nổ mìn, mỏ đá, mỏ đất, mỏ, múc ' +
    'đất, đào đất, cát tặc, tàu hút, sạt lở bờ sông, mỏ cát, khoáng sản, hút trộm cát',
  'dien.mat-dien':
    'mất điện, cúp điện, cắt điện, điện yếu, chập chờn, điện áp, tụt áp, sụt áp, lịch cắt điện, nhấp nháy, chớp ' +
    'tắt, mất pha, quá tải, có điện, ngưng cấp điện, mất điện liên tục, nhảy aptomat',
  'dien.cot-day':
    'cột điện, trụ điện, dây điện, đường dây, trạm biến áp, máy biến áp, chập cháy, chập điện, rò điện, nghiêng, ' +
    'sà thấp, sà xuống, võng, đứt dây, toé lửa, tia lửa, hành lang lưới điện, hạ thế, trung thế, cao thế, di dời, ' +
    'bình điện, cột, trụ, dây, phóng điện, tủ điện, cáp điện',
  'dien.tien-dien':
    'tiền điện, hoá đơn điện, hoá đơn, công tơ, đồng hồ điện, giá điện, chỉ số, ghi điện, bậc thang, hợp đồng mua ' +
    'điện, hợp đồng, lắp điện, mắc điện, số điện, điện mặt trời, đồng hồ, kí điện, định mức',
  'nuoc-sach.mat-nuoc':
    'mất nước, cúp nước, cắt nước, nước yếu, không có nước, thiếu nước, áp lực, nhỏ giọt, chảy yếu, ngưng cấp ' +
    'nước, khát nước, không đủ nước, hết nước, nước không lên, nước không tới',
  'nuoc-sach.chat-luong':
    'nước đục, nước vàng, nước có mùi, mùi clo, nước bẩn, cặn, nước đen, phèn, đục ngầu, mùi thuốc tẩy, mùi tanh, ' +
    'nhiễm mặn, nhiễm, váng, nước hôi, xét nghiệm nước, chất lượng nước, mặn, con giun',
  'nuoc-sach.duong-ong':
    'vỡ ống, bể ống, ống nước, đường ống, rò rỉ, rò nước, ống bể, ống vỡ, nước chảy tràn, xì nước, bục ống, rỉ ' +
    'nước, phun nước, ống',
  'nuoc-sach.tien-nuoc':
    'tiền nước, hoá đơn nước, hoá đơn, đồng hồ nước, đồng hồ, giá nước, chỉ số, lắp nước, lắp đặt, định mức, mét ' +
    'khối, phí, hợp đồng, gắn đồng hồ, đấu nối, khối nước, kéo nước, ghi nước',
  'vien-thong.day-cap':
    'dây cáp, cáp, bó cáp, cáp rối, dây viễn thông, dây mạng, dây điện thoại, cột viễn thông, tủ cáp, trạm bts, ' +
    'trạm phát sóng, trụ viễn thông, sà xuống, võng, cột bưu điện, dây thông tin, trụ ăng ten, thu phát sóng, ' +
    'chùm dây',
  'vien-thong.song-mang':
    'sóng, mất sóng, internet, wifi, mạng, mạng yếu, mất mạng, cáp quang, modem, tốc độ mạng, rớt mạng, truyền ' +
    'hình, đứt cáp, kênh, lag, chảo, đường truyền, ti vi, đầu thu',
  'vien-thong.sim-rac':
    'sim, sim rác, tin nhắn rác, cuộc gọi, gọi điện quảng cáo, tin nhắn, nhắn tin, thuê bao, quấy rối, số lạ, đầu ' +
    'số, thẻ cào, đòi nợ, khoá chiều, cước, trừ tiền, chuyển mạng, giả danh',
  'vien-thong.buu-chinh':
    'bưu điện, bưu cục, bưu phẩm, bưu chính, chuyển phát, bưu tá, thư, gói hàng, phát hàng, giao hàng, bưu kiện, ' +
    'shipper, hàng gửi, thư bảo đảm',
  'dat-dai.cap-so':
    'sổ đỏ, sổ hồng, giấy chứng nhận, cấp sổ, tách thửa, hợp thửa, chuyển mục đích, sang tên, chuyển nhượng, ' +
    'trích lục, đo đạc, đính chính, làm sổ, cấp giấy, hồ sơ đất, thừa kế, lên thổ cư, tách sổ, cấp đổi, đăng ký ' +
    'đất đai, ra sổ, giấy tay, nợ tiền sử dụng đất, lên đất ở, biến động, thế chấp, tiền sử dụng đất',
  'dat-dai.den-bu':
    'đền bù, bồi thường, giải phóng mặt bằng, giải toả, thu hồi, tái định cư, giao đất, hỗ trợ, áp giá, kiểm kê, ' +
    'bố trí đất, giá đất, lô đất, nhận đất, cưỡng chế',
  'dat-dai.quy-hoach':
    'quy hoạch, quy hoạch treo, dự án treo, lộ giới, chỉ giới, công bố quy hoạch, kế hoạch sử dụng đất, điều ' +
    'chỉnh quy hoạch, dự án',
  'dat-dai.tranh-chap':
    'tranh chấp, ranh đất, ranh giới, lấn đất, lấn ranh, hoà giải, lối đi chung, lấn sang, mốc, hàng rào, chiếm ' +
    'đất, bịt lối, kiện, lấn qua, lấn',
  'xay-dung.trai-phep':
    'trái phép, không phép, sai phép, xây lấn, không có giấy phép, sai giấy phép, quá tầng, cơi nới, xây trộm, ' +
    'đình chỉ, vượt tầng, lấn ra, nhô ra, xây thêm, đất nông nghiệp, không xin phép, phép chỉ, sai thiết kế, thêm ' +
    'tầng',
  'xay-dung.cap-phep':
    'xin phép, giấy phép xây dựng, cấp phép, hồ sơ xin phép, thẩm định, thủ tục xây, bản vẽ, miễn phép, xin phép ' +
    'xây dựng, hoàn công, chứng chỉ hành nghề, cấp giấy phép',
  'xay-dung.thi-cong':
    'nứt nhà, nứt tường, lún nứt, nứt, giàn giáo, cẩu, đóng cọc, ép cọc, rơi, thi công, che chắn, đào móng, thợ ' +
    'hồ, vật liệu rơi, vữa, thi công ban đêm, xe bồn, tiếng ồn, công trình bên cạnh, sụt nền, đào tầng hầm, ' +
    'khoan, tường, sập',
  'xay-dung.chat-luong':
    'chất lượng công trình, dở dang, chậm tiến độ, tiến độ, nhà thầu, thi công ẩu, xuống cấp, nghiệm thu, rút ' +
    'ruột, mới làm, bong, công trình công cộng, bàn giao chậm, bỏ dở, trùm mền, ngừng thi công, bảo hành công ' +
    'trình',
  'xay-dung.nha-o':
    'chung cư, ban quản trị, phí bảo trì, thang máy, nhà ở xã hội, căn hộ, khu tập thể, nhà tập thể, phí quản lý, ' +
    'cư dân, ban quản lý toà nhà, toà nhà, thu nhập thấp, nhà ở công nhân, block, bảo trì, thuê nhà, hội nghị nhà ' +
    'chung cư',
  'an-ninh-trat-tu.tieng-on':
    'karaoke, loa, loa kẹo kéo, mở nhạc, nhạc, ồn, ồn ào, tiếng ồn, quán bar, pub, hát, cách âm, âm thanh, ầm ĩ, ' +
    'bật nhạc, loa thùng, mất ngủ, nhậu nhẹt, hò hét, xập xình, trống',
  'an-ninh-trat-tu.te-nan':
    'cờ bạc, đánh bạc, ma tuý, hút chích, kim tiêm, đá gà, chọi gà, số đề, lô đề, cá độ, mại dâm, nghiện, bạc, ' +
    'máy bắn cá, bóng cười, xóc đĩa, ghi đề, kích dục, massage, thuốc lắc, chơi bài, sới',
  'an-ninh-trat-tu.trom-cap':
    'trộm, trộm cắp, ăn trộm, mất trộm, cướp, cướp giật, giật dây chuyền, móc túi, kẻ gian, mất xe, bẻ khoá, cạy, ' +
    'đột nhập, trộm chó, bắt chó, giật, đinh tặc, mất cắp, lấy cắp, câu trộm',
  'an-ninh-trat-tu.lua-dao':
    'lừa đảo, chiếm đoạt, tín dụng đen, vay nặng lãi, cho vay, đòi nợ, bốc họ, giả danh, chuyển tiền, hụi, đa ' +
    'cấp, lừa, huy động vốn, lãi suất, app vay, tài khoản, tạt sơn, vay',
  'an-ninh-trat-tu.gay-roi':
    'đánh nhau, gây rối, đe doạ, hành hung, côn đồ, say rượu, quậy, bạo lực, chửi bới, ném đá, hung khí, mã tấu, ' +
    'dao, thanh niên tụ tập, đập phá, tụ tập, xã hội đen, đánh đập, chửi, phá hoại, súng, chém, pháo, chặn đường, ' +
    'đánh',
  'an-ninh-trat-tu.phong-chay':
    'phòng cháy, chữa cháy, pccc, cháy nổ, bình chữa cháy, lối thoát hiểm, thoát hiểm, nguy cơ cháy, xe chữa ' +
    'cháy, họng cứu hoả, trụ cứu hoả, báo cháy, sang chiết ga, bình ga, cháy',
  'an-ninh-trat-tu.cu-tru':
    'tạm trú, căn cước, hộ khẩu, định danh, thường trú, nhập khẩu, cư trú, công an phường, hộ chiếu, xác nhận cư ' +
    'trú, vneid, nhà trọ, khai báo, thẻ căn cước',
  'y-te.kham-benh':
    'bệnh viện, bác sĩ, khám bệnh, khám, chữa bệnh, điều dưỡng, y tá, cấp cứu, bệnh nhân, nằm viện, khoa, phẫu ' +
    'thuật, viện phí, chờ khám, trung tâm y tế, xét nghiệm, sinh, giường, mổ, siêu âm, trạm y tế',
  'y-te.bao-hiem':
    'bảo hiểm y tế, thẻ bảo hiểm, chuyển tuyến, trái tuyến, hưởng bảo hiểm, bảo hiểm, đúng tuyến, thông tuyến, ' +
    'đồng chi trả',
  'y-te.dich-benh':
    'dịch, sốt xuất huyết, tiêm chủng, vắc xin, tiêm phòng, covid, cách ly, phun thuốc, muỗi, ca bệnh, lây, ổ ' +
    'dịch, tay chân miệng, tiêm, mũi, giãn cách, xịt muỗi, khử khuẩn, khai báo y tế, test nhanh, chống dịch',
  'y-te.tu-nhan':
    'phòng khám tư, nhà thuốc, hiệu thuốc, quầy thuốc, thẩm mỹ, nha khoa, spa, không phép, hành nghề, bán thuốc, ' +
    'phòng mạch, thuốc giả, lang băm, chui, thuốc tây, tiệm thuốc, phòng khám, không bằng, bốc thuốc, chứng chỉ ' +
    'hành nghề',
  'an-toan-thuc-pham.quan-an':
    'quán ăn, quán, thức ăn đường phố, nhà hàng, đồ ăn, bún, phở, bánh mì, cơm, xe đẩy, tô, ăn xong, quán cơm, ' +
    'dầu chiên, hải sản, quán nhậu, trà sữa, chế biến, đau bụng, ăn ở, ốc, lẩu',
  'an-toan-thuc-pham.bep-an':
    'bếp ăn, suất ăn, bán trú, căn tin, cơm công nhân, bữa ăn, nhà ăn, cơm hộp, trường, học sinh, công nhân, tiệc ' +
    'cưới, cỗ, mầm non',
  'an-toan-thuc-pham.hang-hoa':
    'hết hạn, không rõ nguồn gốc, thịt ôi, thịt, chất bảo quản, hàn the, rau, hoá chất, không nhãn mác, nhãn mác, ' +
    'sữa, bánh kẹo, đóng gói, rượu, thực phẩm chức năng, nước đóng chai, nước đá, cá, tẩy, phẩm màu, quá hạn, ' +
    'siêu thị, ngâm, bán online, bao bì, cơ sở sản xuất, hạn dùng, không nhãn',
  'an-toan-thuc-pham.giet-mo':
    'giết mổ, lò mổ, mổ lợn, mổ heo, mổ gà, mổ bò, heo chết, lợn chết, gà chết, giết mổ lậu, kiểm dịch, mổ lậu, ' +
    'dấu kiểm dịch, thịt heo bệnh',
  'giao-duc.khoan-thu':
    'lạm thu, khoản thu, học phí, quỹ lớp, quỹ phụ huynh, thu tiền, tiền trường, đồng phục, đóng tiền, tự nguyện, ' +
    'quỹ, thu, sách giáo khoa, đóng góp, tiền học, vận động, hoàn tiền, trả lại tiền',
  'giao-duc.tuyen-sinh':
    'tuyển sinh, vào lớp, trái tuyến, chuyển trường, điểm thi, thi, nguyện vọng, xét tuyển, đăng ký học, phổ ' +
    'điểm, kỳ thi, điểm chuẩn, phúc khảo, nhập học, hộ khẩu, học bạ, văn bằng, bằng tốt nghiệp, phân tuyến',
  'giao-duc.day-them':
    'học thêm, dạy thêm, ép học, trung tâm tiếng anh, trung tâm ngoại ngữ, trung tâm, lớp học thêm, gia sư, kỹ ' +
    'năng sống, liên kết, ép, phụ đạo',
  'giao-duc.ung-xu':
    'bạo lực, đánh, bạo hành, mắng, đánh nhau, bắt nạt, phạt, thái độ, chửi, tát, cô giáo đánh, xúc phạm, cắn, ' +
    'bầm, lột, dùng điện thoại',
  'giao-duc.truong-lop':
    'phòng học, cơ sở vật chất, nhà vệ sinh, trường xuống cấp, thiếu giáo viên, thiếu lớp, bàn ghế, sân trường, ' +
    'điểm trường, quạt, nghỉ học, giờ học, cổng trường, xây trường, học trực tuyến, sĩ số, dột, lịch học, học ' +
    'online, tường rào, đi học lại, ghép trường',
  'van-hoa-du-lich.di-tich':
    'di tích, đình, chùa, đền, miếu, di sản, tượng đài, trùng tu, bảo tàng, lăng, thành cổ, nhà thờ, tôn tạo, ' +
    'tượng, nhà cổ, nhà thờ tộc',
  'van-hoa-du-lich.le-hoi':
    'lễ hội, pháo hoa, biểu diễn, ca nhạc, nghệ thuật, hội chợ, lễ, văn nghệ, festival, sự kiện, đám tang, đám ' +
    'cưới, mê tín, bói toán, xem bói, phim, chiếu phim, gia đình văn hoá, đặt tên đường, hầu đồng, hát, rạp',
  'van-hoa-du-lich.du-lich':
    'du lịch, khách sạn, homestay, hướng dẫn viên, tour, vé tham quan, khách du lịch, nhà nghỉ, vé, lữ hành, du ' +
    'khách, khu du lịch, bãi biển, bãi tắm, resort, thắng cảnh, cắm trại, khách nước ngoài, đặt phòng, tham quan',
  'van-hoa-du-lich.the-thao':
    'thể thao, sân bóng, bể bơi, hồ bơi, sân vận động, nhà văn hoá, thư viện, bóng đá, cầu lông, nhà sinh hoạt, ' +
    'tập luyện, bóng chuyền, giải đấu, phòng tập, thiết chế, nhà thi đấu, vận động viên, đọc sách',
  'lao-dong-an-sinh.lao-dong':
    'nợ lương, lương, chậm lương, trả lương, công ty, tăng ca, sa thải, hợp đồng lao động, công nhân, tai nạn lao ' +
    'động, nghỉ việc, việc làm, xuất khẩu lao động, thưởng tết, môi giới, đình công, thử việc, đuổi việc, lao ' +
    'động nước ngoài, làm thêm giờ, bắt làm, giấy phép lao động',
  'lao-dong-an-sinh.bao-hiem':
    'bảo hiểm xã hội, bảo hiểm thất nghiệp, thất nghiệp, sổ bảo hiểm, lương hưu, thai sản, chốt sổ, đóng bảo ' +
    'hiểm, hưu, rút bảo hiểm, trợ cấp thất nghiệp, bảo hiểm một lần, nghỉ hưu, ốm đau, trốn đóng',
  'lao-dong-an-sinh.nguoi-co-cong':
    'người có công, thương binh, liệt sĩ, chất độc da cam, mộ, nghĩa trang liệt sĩ, bằng tổ quốc ghi công, bà mẹ ' +
    'việt nam, kháng chiến, huân chương, thân nhân liệt sĩ, bộ đội, thanh niên xung phong, tuất, cựu chiến binh, ' +
    'thờ cúng, dioxin',
  'lao-dong-an-sinh.bao-tro':
    'hộ nghèo, cận nghèo, trợ cấp, khuyết tật, cao tuổi, bảo trợ, mồ côi, hỗ trợ, gói hỗ trợ, người già, trẻ em, ' +
    'neo đơn, nhà tình thương, cứu trợ, quà tết, tâm thần, an sinh, chính sách hỗ trợ, nghị quyết, trợ giúp',
  'nong-nghiep.thuy-loi':
    'thuỷ lợi, kênh, mương, nước tưới, trạm bơm, tưới, hồ chứa, đập, khô hạn, hồ đập, cống tiêu, ruộng khô, nội ' +
    'đồng, nước về, bơm nước, không có nước, úng, ruộng ngập',
  'nong-nghiep.thu-y':
    'dịch tả, thú y, cúm, gia súc, gia cầm, lở mồm, heo chết, lợn chết, gà chết, trâu, bò, tiêu huỷ, chó dại, ' +
    'chăn nuôi, heo, lợn, vịt, đàn, nuôi, bệnh dại, thức ăn chăn nuôi, dịch bệnh, tiêm phòng',
  'nong-nghiep.trong-trot':
    'giống, phân bón, sâu bệnh, lúa, rầy, thuốc trừ sâu, thuốc bảo vệ thực vật, cây trồng, hoa màu, vườn, ốc bươu ' +
    'vàng, chuột, trồng, vụ, đồng, nông sản, giá lúa, thuốc sâu, cà phê, thu mua, thanh long, hợp tác xã, vải, ' +
    'mía, sắn, rau',
  'nong-nghiep.de-dieu':
    'đê, kè, sạt lở, thân đê, bờ sông, đê điều, chân đê, mặt đê, lũ, xói lở, bờ bao, hộ đê, bão, bờ biển, triều ' +
    'cường, kè sông, kè biển',
  'nong-nghiep.lam-nghiep':
    'rừng, phá rừng, lâm nghiệp, kiểm lâm, gỗ, động vật hoang dã, bẫy chim, chim, khỉ, keo, chặt rừng, cháy rừng, ' +
    'thú rừng, lâm tặc, lưới bẫy, đốt rừng, rừng phòng hộ, rắn',
  'nong-nghiep.thuy-san':
    'thuỷ sản, cá, tôm, kích điện, xung điện, tàu cá, đánh bắt, ao nuôi, lồng bè, ngư dân, nghêu, lưới, chài, ' +
    'thuyền, cảng cá, hải sản, cá chết, nuôi cá, dầu, âu thuyền, nuôi tôm, tàu',
  'hanh-chinh-cong.thu-tuc':
    'thủ tục, hồ sơ, khai sinh, khai tử, kết hôn, chứng thực, hộ tịch, xác nhận, giấy tờ, một cửa, hẹn trả, trích ' +
    'lục, công chứng, trả kết quả, nộp, giấy xác nhận, sao y, lý lịch tư pháp, lệ phí, hồ sơ trễ, trễ hẹn, cải ' +
    'chính, độc thân, bản sao',
  'hanh-chinh-cong.truc-tuyen':
    'trực tuyến, dịch vụ công, vneid, đăng nhập, tài khoản, cổng dịch vụ công, otp, app, ứng dụng, phần mềm, lỗi, ' +
    'website, mật khẩu, trang web, online, thanh toán trực tuyến, chữ ký số, tải lên, định danh',
  'hanh-chinh-cong.thai-do':
    'thái độ, hách dịch, quát, cáu gắt, nhũng nhiễu, gây khó dễ, cán bộ, vô trách nhiệm, vòi vĩnh, khó chịu, nạt, ' +
    'chửi, làm khó, lạnh lùng, coi thường, phong bì, uống rượu, chơi game, bỏ vị trí, đi trễ, ngồi chơi',
  'hanh-chinh-cong.tra-loi':
    'trả lời, đối phó, đùn đẩy, chậm giải quyết, không giải quyết, tiếp dân, đường dây nóng, phản ánh, hứa, không ' +
    'ai nghe máy, đơn, kiến nghị, giải quyết, chuyển lòng vòng, im lặng, không nghe máy, đá bóng, văn bản, bắt ' +
    'máy, tổng đài',
  'hanh-chinh-cong.to-chuc':
    'trụ sở, tổ trưởng, trưởng thôn, sáp nhập, tổ dân phố, bầu cử, địa giới, tên xã, con dấu, nhà văn hoá, loa ' +
    'phường, giờ làm việc, biên chế, bí thư, bầu, thi tuyển, trưởng khu, họp dân',
  'kinh-doanh-thi-truong.gia-ca':
    'giá, tăng giá, niêm yết, chặt chém, đắt, bán giá cao, nâng giá, giá cao, gấp đôi, găm hàng, giá xăng, cân ' +
    'điêu, cân thiếu, đầu cơ, cân, không có giá, gian lận, thiếu cân, cây xăng',
  'kinh-doanh-thi-truong.hang-gia':
    'hàng giả, hàng nhái, hàng lậu, kém chất lượng, không rõ nguồn gốc, buôn lậu, thuốc lá lậu, gas giả, giả, ' +
    'hàng dỏm, nhái, bảo hành, lừa, mua phải, đổi trả, hàng trung quốc, mỹ phẩm, hàng cấm, quảng cáo sai, hội ' +
    'chợ, hàng lỗi',
  'kinh-doanh-thi-truong.thue':
    'thuế, hoá đơn, nợ thuế, mã số thuế, hoàn thuế, trốn thuế, chi cục thuế, lệ phí trước bạ, thuế khoán, xuất ' +
    'hoá đơn, quyết toán, kê khai, thuế thu nhập, môn bài',
  'kinh-doanh-thi-truong.doanh-nghiep':
    'đăng ký kinh doanh, giấy phép kinh doanh, hộ kinh doanh, doanh nghiệp, thành lập, đầu tư, vay vốn, ngân ' +
    'hàng, thủ tục, giải thể, dự án, công ty, khu công nghiệp, đấu thầu, tạm ngừng, ưu đãi, chứng nhận đầu tư, ' +
    'nhà đầu tư, lãi suất, khởi nghiệp, xin giấy phép',
  'kinh-doanh-thi-truong.cho-giu-xe':
    'giữ xe, gửi xe, trông xe, vé xe, phí giữ xe, chợ, tiểu thương, ban quản lý chợ, sạp, lô sạp, bãi xe, phí ' +
    'chợ, vé gửi, ki ốt, tiền gửi xe, bãi giữ xe, quầy',
};
