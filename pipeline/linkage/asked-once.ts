/** A question by name and year that remembers its answers: each hypothesis asks the same of the same cells. */
export function askedOnce<T>(answer: (name: string, year: number) => T): (name: string, year: number) => T {
  const answers = new Map<string, Map<number, T>>();
  return (name, year) => {
    const known = answers.get(name) ?? new Map<number, T>();
    if (known.size === 0) answers.set(name, known);
    if (!known.has(year)) known.set(year, answer(name, year));
    return known.get(year)!;
  };
}
