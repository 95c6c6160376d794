/** As the server reads them; an empty field is right, because contact is optional. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/[\s.()-]/g, '');
  return digits === '' || /^(\+84|0)\d{8,10}$/.test(digits);
}

export function isEmail(text: string): boolean {
  const address = text.trim();
  return address === '' || /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address);
}
