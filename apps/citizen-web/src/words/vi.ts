import type { CitizenAct, Flag, ReportStatus } from '#api';

export interface Words {
  appName: string;
  skip: string;
  otherLanguage: string;
  nav: { home: string; send: string; mine: string; about: string; label: string };
  emergency: {
    label: string;
    call: string;
    police: string;
    fire: string;
    ambulance: string;
    rescue: string;
    children: string;
  };
  home: {
    title: string;
    lead: string;
    send: string;
    track: string;
    codeLabel: string;
    codeHint: string;
    look: string;
    badCode: string;
    mine: string;
    continueDraft: string;
    steps: string;
    stepList: string[];
  };
  send: {
    title: string;
    stepOf: (step: number, of: number) => string;
    next: string;
    back: string;
    saved: string;
    optional: string;
    what: {
      title: string;
      label: string;
      hint: string;
      placeholder: string;
      left: (count: number) => string;
      guess: string;
      right: string;
      change: string;
      fieldLabel: string;
      fieldUnknown: string;
      chosen: string;
      tooShort: string;
    };
    where: {
      title: string;
      gps: string;
      gpsBusy: string;
      gpsFound: (metres: number) => string;
      gpsDenied: string;
      gpsFailed: string;
      search: string;
      searchHint: string;
      nothingFound: string;
      nowIs: (former: string, present: string) => string;
      list: string;
      choose: string;
      address: string;
      addressHint: string;
      map: string;
      mapHide: string;
      mapLabel: string;
      mapHint: string;
      mapUse: string;
      north: string;
      south: string;
      east: string;
      west: string;
      closer: string;
      farther: string;
      chosen: string;
      pinned: string;
      clear: string;
      near: (name: string) => string;
      farOutside: string;
      notCovered: (name: string) => string;
      missing: string;
    };
    contact: {
      title: string;
      lead: string;
      name: string;
      phone: string;
      phoneHint: string;
      phoneWrong: string;
      email: string;
      emailWrong: string;
      notice: string;
      noticeMissing: string;
      publish: string;
      shareContact: string;
      notify: string;
      notifyNeedsEmail: string;
      shareNeedsContact: string;
    };
    check: {
      title: string;
      text: string;
      masked: string;
      field: string;
      fieldLater: string;
      place: string;
      placeMissing: string;
      contact: string;
      noContact: string;
      consents: string;
      none: string;
      change: string;
      promise: (dispatch: string, answer: string) => string;
      promiseOffline: string;
      promiseBusy: string;
      agree: string;
      send: string;
      sendAnyway: string;
    };
    similar: {
      title: string;
      intro: string;
      supports: (others: number) => string;
      support: string;
      supported: string;
      follow: string;
      orSend: string;
    };
    sending: { title: string; text: string; offline: string; again: string; mine: string };
    sent: {
      title: string;
      code: string;
      copyCode: string;
      copyLink: string;
      copied: string;
      share: string;
      secret: string;
      next: string;
      nextList: (dispatch: string, answer: string) => string[];
      track: string;
      another: string;
    };
    refused: { title: string; text: string; edit: string; drop: string };
    elsewhere: { title: string; text: string };
  };
  flags: Record<Flag, string>;
  track: {
    title: string;
    loading: string;
    notFound: string;
    didYouMean: string;
    wrongSecret: string;
    again: string;
    refresh: string;
    failed: string;
    holder: string;
    noHolder: string;
    dispatchBy: string;
    answerBy: string;
    received: string;
    field: string;
    place: string;
    text: string;
    timeline: string;
    byMachine: string;
    procedure: string;
    answer: string;
    plannedFor: string;
    parts: string;
    publicOnly: string;
    keepHere: string;
    mayPublish: string;
    publishNoLonger: string;
    goesOn: string;
    goesOnHint: string;
    kept: string;
    copyLink: string;
    question: string;
    replyBy: string;
    reply: string;
    replied: string;
    late: string;
  };
  status: Record<ReportStatus, string>;
  statusSentence: Record<ReportStatus, (agency: string) => string>;
  outcome: Record<string, string>;
  acts: Record<CitizenAct, { open: string; title: string; label: string; send: string; done: string }> & {
    sending: string;
    cancel: string;
    scores: [string, string, string, string];
    reasonOptional: string;
    failed: string;
  };
  mine: {
    title: string;
    empty: string;
    queue: string;
    waiting: string;
    offline: string;
    needsYou: string;
    edit: string;
    drop: string;
    tryNow: string;
    forget: string;
    forgetSure: string;
    open: string;
    onThisPhone: string;
  };
  about: { title: string; paragraphs: string[]; notice: string };
  offline: string;
  unreachable: string;
  notThere: string;
}

export const vi: Words = {
  appName: 'Phản ánh, kiến nghị',
  skip: 'Đến nội dung chính',
  otherLanguage: 'English',
  nav: { label: 'Trang', home: 'Trang chủ', send: 'Gửi phản ánh', mine: 'Của tôi', about: 'Giới thiệu' },
  emergency: {
    label: 'Khẩn cấp, gọi ngay',
    call: 'Gọi',
    police: 'công an',
    fire: 'chữa cháy',
    ambulance: 'cấp cứu',
    rescue: 'cứu nạn',
    children: 'trẻ em',
  },
  home: {
    title: 'Có việc cần phản ánh?',
    lead: 'Viết một câu, chỉ nơi xảy ra. Bạn biết ngay cơ quan nào nhận và khi nào trả lời.',
    send: 'Gửi phản ánh',
    track: 'Tra cứu phản ánh',
    codeLabel: 'Mã phản ánh',
    codeHint: 'Ví dụ PA-7K2M-0QXD-91TB',
    look: 'Tra cứu',
    badCode: 'Mã có dạng PA-XXXX-XXXX-XXXX. Hãy xem lại các chữ.',
    mine: 'Phản ánh của tôi',
    continueDraft: 'Viết tiếp phản ánh đang dở',
    steps: 'Cách hoạt động',
    stepList: [
      'Bạn gửi phản ánh, không cần tài khoản.',
      'Phản ánh được chuyển đến cơ quan có trách nhiệm, thường trong vài giờ làm việc.',
      'Bạn theo dõi bằng mã, bổ sung, đánh giá và đề nghị xử lý lại nếu chưa thoả đáng.',
    ],
  },
  send: {
    title: 'Gửi phản ánh',
    stepOf: (step, of) => `Bước ${step} trên ${of}`,
    next: 'Tiếp tục',
    back: 'Quay lại',
    saved: 'Bản nháp được lưu trên máy này.',
    optional: '(không bắt buộc)',
    what: {
      title: 'Chuyện gì?',
      label: 'Nội dung phản ánh',
      hint: 'Viết như bạn kể cho người khác: việc gì, ở đâu, từ bao giờ.',
      placeholder: 'Ví dụ: Đèn đường trước cổng trường hỏng từ tuần trước, buổi tối rất tối.',
      left: (count) => `Còn ${count} chữ cái`,
      guess: 'Có phải việc này thuộc lĩnh vực',
      right: 'Đúng',
      change: 'Đổi',
      fieldLabel: 'Lĩnh vực',
      fieldUnknown: 'Tôi không rõ, để hệ thống hoặc cán bộ chọn',
      chosen: 'Lĩnh vực đã chọn',
      tooShort: 'Hãy viết ít nhất vài chữ để cơ quan hiểu việc gì.',
    },
    where: {
      title: 'Ở đâu?',
      gps: 'Vị trí của tôi',
      gpsBusy: 'Đang tìm vị trí…',
      gpsFound: (metres) => `Đã lấy vị trí, sai số khoảng ${metres} m.`,
      gpsDenied: 'Máy chưa cho phép dùng vị trí. Hãy chọn xã, phường ở dưới.',
      gpsFailed: 'Không tìm được vị trí. Hãy chọn xã, phường ở dưới.',
      search: 'Tìm xã, phường',
      searchHint: 'Gõ tên mới hay tên cũ, có dấu hay không dấu.',
      nothingFound: 'Không có xã, phường nào tên như vậy trong địa bàn.',
      nowIs: (former, present) => `${former} (cũ) nay là ${present}`,
      list: 'Hoặc chọn trong danh sách',
      choose: 'Chọn xã, phường',
      address: 'Chỉ rõ chỗ',
      addressHint: 'Số nhà, đường, thôn, tổ dân phố, gần đâu.',
      map: 'Ghim trên bản đồ',
      mapHide: 'Đóng bản đồ',
      mapLabel: 'Bản đồ các xã, phường. Dùng phím mũi tên để di chuyển, phím cộng trừ để phóng to, thu nhỏ.',
      mapHint: 'Kéo bản đồ để dấu cộng nằm đúng chỗ.',
      mapUse: 'Dùng chỗ này',
      north: 'Lên phía bắc',
      south: 'Xuống phía nam',
      east: 'Sang phía đông',
      west: 'Sang phía tây',
      closer: 'Phóng to',
      farther: 'Thu nhỏ',
      chosen: 'Đã chọn',
      pinned: 'một điểm đã ghim',
      clear: 'Bỏ chọn nơi này',
      near: (name) => `Gần ${name}`,
      farOutside:
        'Điểm này ở ngoài địa bàn. Việc ở tỉnh khác, hãy gửi đến cổng của tỉnh đó hoặc gọi tổng đài 1022 tại nơi xảy ra.',
      notCovered: (name) =>
        `Nơi này chưa thuộc địa bàn triển khai (${name}). Hãy gửi đến UBND nơi đó hoặc Cổng Dịch vụ công quốc gia (dichvucong.gov.vn, tổng đài 18001096).`,
      missing: 'Chưa chọn nơi xảy ra. Bạn vẫn có thể tiếp tục, nhưng cơ quan sẽ mất thời gian hỏi lại.',
    },
    contact: {
      title: 'Liên hệ',
      lead: 'Không bắt buộc. Cơ quan xử lý và người khác không biết ai đã gửi, trừ khi bạn đồng ý.',
      name: 'Họ và tên',
      phone: 'Số điện thoại',
      phoneHint: 'Ví dụ 0912 345 678',
      phoneWrong: 'Số điện thoại bắt đầu bằng 0 hoặc +84 và có 9 đến 11 chữ số.',
      email: 'Thư điện tử',
      emailWrong: 'Địa chỉ thư điện tử có dạng ten@noidau.vn.',
      notice: 'Dữ liệu của bạn được dùng thế nào',
      noticeMissing: 'Cần có mạng một lần để đọc thông báo về dữ liệu. Bản nháp của bạn vẫn được giữ.',
      publish: 'Cho phép công khai nội dung (đã che thông tin riêng) sau khi được duyệt',
      shareContact: 'Cho cơ quan xử lý biết cách liên hệ với tôi',
      notify: 'Báo cho tôi qua thư điện tử khi có cập nhật',
      notifyNeedsEmail: 'Để được báo, hãy điền địa chỉ thư điện tử ở trên.',
      shareNeedsContact: 'Để cơ quan liên hệ được, hãy điền số điện thoại hoặc địa chỉ thư điện tử ở trên.',
    },
    check: {
      title: 'Xem lại',
      text: 'Nội dung',
      masked: 'Phần trong ngoặc vuông được che trước khi chuyển đi.',
      field: 'Lĩnh vực',
      fieldLater: 'Hệ thống hoặc cán bộ điều phối sẽ chọn',
      place: 'Nơi xảy ra',
      placeMissing: 'Chưa chọn',
      contact: 'Liên hệ',
      noContact: 'Không để lại',
      consents: 'Bạn đồng ý',
      none: 'Không có mục nào',
      change: 'Sửa',
      promise: (dispatch, answer) => `Sẽ được chuyển đến cơ quan xử lý trước ${dispatch}, trả lời trước ${answer}.`,
      promiseOffline: 'Chưa có mạng: phản ánh được lưu trên máy và tự gửi khi có mạng. Thời hạn tính từ lúc gửi được.',
      promiseBusy: 'Đang tính thời hạn…',
      agree: 'Khi gửi, bạn xác nhận đã đọc thông báo về dữ liệu.',
      send: 'Gửi phản ánh',
      sendAnyway: 'Vẫn gửi phản ánh của tôi',
    },
    similar: {
      title: 'Có phải việc này?',
      intro: 'Ở gần đó đã có người phản ánh và cơ quan đang xử lý. Bạn có thể báo là mình cũng gặp, không cần gửi lại.',
      supports: (others) => (others > 0 ? `${others} người cũng gặp` : 'chưa ai báo cũng gặp'),
      support: 'Tôi cũng gặp',
      supported: 'Đã ghi nhận bạn cũng gặp.',
      follow: 'Theo dõi phản ánh này',
      orSend: 'Nếu là việc khác, hãy xem lại bên dưới rồi gửi. Nội dung bạn viết vẫn được giữ.',
    },
    sending: {
      title: 'Đang gửi',
      text: 'Phản ánh đã được lưu trên máy. Bạn có thể đóng trang này.',
      offline: 'Đã lưu trên máy, sẽ tự gửi khi có mạng.',
      again: 'Gửi lại ngay',
      mine: 'Xem hàng chờ',
    },
    sent: {
      title: 'Đã gửi phản ánh',
      code: 'Mã phản ánh của bạn',
      copyCode: 'Chép mã',
      copyLink: 'Chép đường dẫn riêng',
      copied: 'Đã chép',
      share: 'Chia sẻ',
      secret:
        'Ai có đường dẫn riêng thì xem và bổ sung được phản ánh này. Máy này đã nhớ đường dẫn; hãy chép lại nếu bạn muốn mở trên máy khác.',
      next: 'Bước tiếp theo',
      nextList: (dispatch, answer) => [
        `Trước ${dispatch}: phản ánh được chuyển đến cơ quan có trách nhiệm.`,
        'Cơ quan tiếp nhận; nếu thiếu thông tin, bạn sẽ thấy câu hỏi ở trang theo dõi.',
        `Trước ${answer}: bạn nhận được trả lời.`,
      ],
      track: 'Theo dõi phản ánh',
      another: 'Gửi phản ánh khác',
    },
    refused: {
      title: 'Chưa gửi được',
      text: 'Hệ thống chưa nhận phản ánh này:',
      edit: 'Sửa và gửi lại',
      drop: 'Bỏ phản ánh này',
    },
    elsewhere: {
      title: 'Đã gửi ở thẻ khác',
      text: 'Bạn đã bấm gửi phản ánh này ở một thẻ khác của trình duyệt; hãy xem trong mục "Của tôi".',
    },
  },
  flags: {
    emergency:
      'Nếu đang nguy hiểm đến tính mạng, tài sản: hãy gọi ngay 113 (công an), 114 (chữa cháy), 115 (cấp cứu). Phản ánh ở đây không thay cho cuộc gọi.',
    'to-cao':
      'Có vẻ là tố cáo. Bạn vẫn gửi được; phản ánh sẽ được chuyển riêng cho cơ quan có thẩm quyền. Theo Luật Tố cáo, tố cáo chính thức cần đơn ghi rõ họ tên, địa chỉ.',
    'khieu-nai':
      'Có vẻ là khiếu nại một quyết định hành chính. Khiếu nại cần đơn gửi chính cơ quan ra quyết định, trong 90 ngày. Bạn vẫn gửi được để được hướng dẫn.',
    abusive: 'Hãy viết về sự việc. Lời xúc phạm có thể khiến phản ánh không được tiếp nhận.',
    'no-content': 'Chưa rõ việc gì. Hãy viết thêm: việc gì, ở đâu, từ bao giờ.',
    mixed: 'Có vẻ có nhiều việc. Gửi mỗi việc một phản ánh thì được xử lý nhanh hơn.',
    outside: 'Có vẻ việc xảy ra ở tỉnh khác. Hãy gửi đến cổng của tỉnh đó hoặc gọi 1022 tại nơi xảy ra.',
    children: 'Nếu trẻ em đang bị xâm hại hoặc gặp nguy hiểm: gọi 111 (miễn phí, cả ngày đêm) hoặc 113.',
  },
  track: {
    title: 'Theo dõi phản ánh',
    loading: 'Đang mở…',
    notFound: 'Không có phản ánh nào mang mã này. Hãy xem lại mã.',
    didYouMean: 'Có phải bạn tìm',
    wrongSecret: 'Đường dẫn riêng không đúng. Đây là phần ai cũng xem được.',
    again: 'Thử lại',
    refresh: 'Cập nhật',
    failed: 'Không mở được.',
    holder: 'Cơ quan đang giữ',
    noHolder: 'Chưa chuyển đến cơ quan nào',
    dispatchBy: 'Hẹn chuyển đến cơ quan',
    answerBy: 'Hẹn trả lời',
    received: 'Đã nhận',
    field: 'Lĩnh vực',
    place: 'Địa bàn',
    text: 'Nội dung',
    timeline: 'Diễn biến',
    byMachine:
      'Cơ quan này do hệ thống tự động chọn. Nếu thấy chưa đúng, bạn có quyền đề nghị cán bộ xem lại; cơ quan vẫn xử lý trong lúc đó.',
    procedure: 'Cách làm đúng',
    answer: 'Kết quả xử lý',
    plannedFor: 'Hẹn làm xong',
    parts: 'Được tách thành',
    publicOnly: 'Bạn đang xem phần công khai. Người gửi mở bằng đường dẫn riêng để xem nội dung, bổ sung và đánh giá.',
    keepHere: 'Lưu vào máy này',
    mayPublish: 'Bạn đã đồng ý công khai nội dung phản ánh (đã che thông tin cá nhân), sau khi cán bộ duyệt.',
    publishNoLonger: 'Không đồng ý công khai nữa',
    goesOn: 'Phản ánh chung đang được xử lý',
    goesOnHint: 'Nhiều người đã phản ánh cùng một việc. Kết quả xử lý sẽ hiện ở đây và bạn vẫn tự đánh giá được.',
    kept: 'Đã lưu trong "Của tôi"',
    copyLink: 'Chép đường dẫn riêng',
    question: 'Cơ quan hỏi bạn',
    replyBy: 'Trả lời trước',
    reply: 'Trả lời câu hỏi',
    replied: 'Bạn đã trả lời câu hỏi này.',
    late: 'Đã quá thời hạn đã hẹn với bạn. Việc chậm này được ghi vào số liệu của cơ quan và báo lên cấp trên.',
  },
  status: {
    received: 'Đã gửi',
    'awaiting-triage': 'Chờ điều phối',
    'awaiting-citizen': 'Chờ bổ sung',
    dispatched: 'Đã chuyển cơ quan xử lý',
    accepted: 'Cơ quan đã tiếp nhận',
    'in-progress': 'Đang xử lý',
    answered: 'Đã trả lời',
    approved: 'Đã trả lời',
    closed: 'Đã kết thúc',
    reopened: 'Đang xử lý lại',
    refused: 'Không tiếp nhận',
    merged: 'Đã gộp',
    withdrawn: 'Đã rút',
  },
  statusSentence: {
    received: () => 'Phản ánh đã đến nơi và đang được phân loại.',
    'awaiting-triage': () => 'Cán bộ điều phối đang xem để chuyển đúng cơ quan.',
    'awaiting-citizen': () => 'Đang chờ bạn bổ sung thông tin.',
    dispatched: (agency) => `Đã chuyển đến ${agency}, đang chờ tiếp nhận.`,
    accepted: (agency) => `${agency} đã tiếp nhận.`,
    'in-progress': (agency) => `${agency} đang xử lý.`,
    answered: (agency) => `${agency} đã trả lời.`,
    approved: (agency) => `${agency} đã trả lời.`,
    closed: (agency) => `${agency} đã xử lý xong và trả lời.`,
    reopened: (agency) => `${agency} đang xử lý lại.`,
    refused: () => 'Phản ánh không được tiếp nhận. Lý do và cách làm đúng ở phần diễn biến.',
    merged: () => 'Phản ánh được gộp với một phản ánh cùng nội dung.',
    withdrawn: () => 'Phản ánh đã được rút.',
  },
  outcome: {
    fixed: 'Đã khắc phục',
    planned: 'Sẽ làm',
    explained: 'Đã giải thích',
    'no-fault-found': 'Không phát hiện vi phạm',
    'not-enough-information': 'Không đủ thông tin',
    'forwarded-outside': 'Đã chuyển nơi khác',
  },
  acts: {
    supplement: {
      open: 'Bổ sung thông tin',
      title: 'Bổ sung thông tin',
      label: 'Bạn muốn nói thêm điều gì?',
      send: 'Gửi bổ sung',
      done: 'Đã gửi phần bổ sung.',
    },
    withdraw: {
      open: 'Rút phản ánh',
      title: 'Rút phản ánh',
      label: 'Vì sao bạn rút? (không bắt buộc)',
      send: 'Đề nghị rút',
      done: 'Đã gửi đề nghị rút.',
    },
    rate: {
      open: 'Đánh giá kết quả',
      title: 'Bạn thấy kết quả thế nào?',
      label: 'Vì sao? (không bắt buộc)',
      send: 'Gửi đánh giá',
      done: 'Cảm ơn bạn đã đánh giá.',
    },
    reopen: {
      open: 'Đề nghị xử lý lại',
      title: 'Đề nghị xử lý lại',
      label: 'Điều gì chưa được giải quyết?',
      send: 'Gửi đề nghị',
      done: 'Đã gửi đề nghị xử lý lại. Bạn nhận được quyết định trong 2 ngày làm việc.',
    },
    review: {
      open: 'Đề nghị xem lại',
      title: 'Đề nghị xem lại',
      label: 'Vì sao phản ánh này cần được xem lại?',
      send: 'Gửi đề nghị',
      done: 'Đã gửi đề nghị xem lại. Cán bộ điều phối sẽ xem lại phản ánh của bạn.',
    },
    'review-dispatch': {
      open: 'Đề nghị cán bộ xem lại',
      title: 'Đề nghị cán bộ xem lại nơi xử lý',
      label: 'Vì sao bạn thấy chưa đúng cơ quan? (không bắt buộc)',
      send: 'Gửi đề nghị',
      done: 'Đã gửi đề nghị. Cán bộ sẽ xem lại; trong lúc đó cơ quan vẫn xử lý phản ánh của bạn.',
    },
    sending: 'Đang gửi…',
    cancel: 'Thôi',
    scores: ['Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    reasonOptional: '(không bắt buộc)',
    failed: 'Chưa gửi được. Kiểm tra mạng rồi thử lại; gửi lại không bị tính hai lần.',
  },
  mine: {
    title: 'Phản ánh của tôi',
    empty: 'Máy này chưa có phản ánh nào. Nếu bạn có mã, hãy tra cứu ở trang chủ.',
    queue: 'Hàng chờ gửi',
    waiting: 'Đang chờ gửi, sẽ tự gửi khi có mạng.',
    offline: 'Chưa có mạng.',
    needsYou: 'Cần bạn sửa',
    edit: 'Sửa',
    drop: 'Bỏ',
    tryNow: 'Gửi ngay',
    forget: 'Bỏ khỏi máy này',
    forgetSure: 'Máy này sẽ quên đường dẫn riêng. Không có nó, bạn chỉ xem được phần công khai. Bỏ?',
    open: 'Mở',
    onThisPhone: 'Danh sách này chỉ có trên máy này.',
  },
  about: {
    title: 'Giới thiệu',
    paragraphs: [
      'Đây là nơi người dân, tổ chức, doanh nghiệp gửi phản ánh, kiến nghị. Mỗi phản ánh được chuyển đến một cơ quan chủ trì, có hạn rõ ràng, và được theo dõi đến khi trả lời.',
      'Hạn được hẹn trước khi bạn gửi và không thay đổi sau đó. Nếu cơ quan chậm, hệ thống nhắc, báo lên cấp trên và ghi vào số liệu.',
      'Hệ thống có thể tự động chuyển phản ánh. Khi đó bạn sẽ được báo và có quyền đề nghị cán bộ xem lại. Hệ thống không bao giờ tự từ chối hay trả lời.',
      'Bạn không cần tài khoản. Mã phản ánh cho xem phần công khai; đường dẫn riêng cho xem nội dung, bổ sung, rút, đánh giá và đề nghị xử lý lại.',
      'Khiếu nại quyết định hành chính và tố cáo có thủ tục riêng theo luật. Bạn vẫn gửi được ở đây để được hướng dẫn.',
    ],
    notice: 'Dữ liệu của bạn được dùng thế nào',
  },
  offline: 'Không có mạng. Bạn vẫn viết được; phản ánh sẽ tự gửi khi có mạng.',
  unreachable: 'Không kết nối được. Kiểm tra mạng rồi thử lại.',
  notThere: 'Trang này không có.',
};
