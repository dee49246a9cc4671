/** 22.5 → `22:30`, 7 → `7:00` */
export function clockText(hour: number): string {
  const minutes = Math.round((hour % 1) * 60);
  return `${Math.floor(hour)}:${String(minutes).padStart(2, '0')}`;
}
