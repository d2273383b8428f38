/** Items by a key of theirs, keys in the order in which they first appear. */
export function grouped<K, V>(items: Iterable<V>, keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Joins items that belong together, however many steps apart; gives what stands for an item's group. */
export function joined<T>(pairs: Iterable<readonly [T, T]>): (item: T) => T {
  const above = new Map<T, T>();
  const top = (item: T): T => {
    let found = item;
    for (let next = above.get(found); next !== undefined; next = above.get(found)) found = next;
    if (found !== item) above.set(item, found);
    return found;
  };
  for (const [a, b] of pairs) {
    const [topA, topB] = [top(a), top(b)];
    if (topA !== topB) above.set(topB, topA);
  }
  return top;
}
