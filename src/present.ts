/**
 * The items that are there: what is undefined is left out, and so is what a condition denies, as in
 * `present(title, note, isOld && 'It is old.')`.
 */
export function present<Item>(...items: readonly (Item | undefined | false)[]): Item[] {
  const there: Item[] = [];
  for (const item of items) if (item !== undefined && item !== false) there.push(item);
  return there;
}
