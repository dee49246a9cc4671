/** The values that a written number can have: several when a separator may group thousands or mark the decimals. */
export function readNumber(written: string): readonly number[] {
  const first = written.search(/[.,]/);
  if (first === -1) return [Number(written)];
  const last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));

  const decimal = Number(`${digitsOf(written.slice(0, last)) || '0'}.${written.slice(last + 1) || '0'}`);
  if (first === last) {
    // "1,444" may be one and a half or one and a half thousand; "0,125" can only be a fraction.
    return /^[1-9]\d{0,2}[.,]\d{3}$/.test(written) ? [decimal, Number(digitsOf(written))] : [decimal];
  }
  const grouped = Number(digitsOf(written));
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})*$/u.test(written)) return [grouped];
  const isMixed = written[first] !== written[last] && /^\d{1,3}([.,])\d{3}(\1\d{3})*[.,]\d+$/u.test(written);
  return isMixed ? [decimal] : [];
}

function digitsOf(part: string): string {
  return part.replaceAll(/[.,]/g, '');
}
