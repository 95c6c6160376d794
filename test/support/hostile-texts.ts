const filled = (text: string) => text.repeat(Math.ceil(5_000 / text.length)).slice(0, 5_000);

/** What nobody writes who wants something, by what it is; 5,000 characters are the most that is taken. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'one character': 'x',
  '5,000 characters': filled('Đèn đường ngõ 12/3 hỏng, nước tràn ra vỉa hè; xe tải đỗ kín; chó thả rông. '),
  'one word repeated': filled('rác '),
  'one letter repeated': filled('a'),
  'words that nobody knows': filled('qwzx jkvb xpty 9f3k wlqm '),
  'a list of matters': filled('1) đèn hỏng; 2) rác thải; 3) mất nước; ngoài ra '),
  'only emoji': '🔥💦🚗👨‍👩‍👧‍👦🇻🇳'.repeat(40),
  'upper case': 'ĐÈN ĐƯỜNG NGÕ 12 HỎNG, TỐI OM, ĐỀ NGHỊ SỬA GẤP',
  'another language': 'The street lamp is broken. 路灯坏了，请修理。 Фонарь не горит. إنارة الشارع معطلة',
  markup:
    '<script>alert("x")</script><img src=x onerror=alert(1)> {{7*7}} ${jndi:ldap://x} %s \'; drop table report; --',
  'control characters': 'Đèn\u0000 đường\u0007 \u001b[31mhỏng\u007f\u0085\u2028 ngõ\r\n12\b\b',
  'lone surrogates': 'Đèn \ud83d đường \udc00 hỏng \ud800',
  'right-to-left marks': '\u202eĐèn đường\u202c \u200f\u2066hỏng\u2069 \u202dngõ 12',
  'stacked marks': `Đe${'\u0301\u0323'.repeat(2_000)}n hỏng`,
  'invisible characters': filled('r\u200bá\u200cc\ufeff \u2060'),
};
