/** The values that a written number can have: several when a separator may group thousands or mark the decimals. */
export function readNumber(written: string): readonly number[] {
  const separators = [...written.matchAll(/[.,]/gu)];
  const [first] = separators;
  const last = separators.at(-1);
  if (first === undefined || last === undefined) return [Number(written)];

  const grouped = Number(written.replaceAll(/[.,]/gu, ''));
  const decimal = Number(
    `${written.slice(0, last.index).replaceAll(/[.,]/gu, '') || '0'}.${written.slice(last.index + 1) || '0'}`,
  );
  if (separators.length === 1) {
    // "1,444" may be one and a half or one and a half thousand; "0,125" can only be a fraction.
    return /^[1-9]\d{0,2}[.,]\d{3}$/u.test(written) ? [decimal, grouped] : [decimal];
  }
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})*$/u.test(written)) return [grouped];
  const isMixed = first[0] !== last[0] && /^\d{1,3}([.,])\d{3}(\1\d{3})*[.,]\d+$/u.test(written);
  return isMixed ? [decimal] : [];
}
