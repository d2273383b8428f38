/** `count` different NIPs that can be real, the same ones each time. */
export function makeNips(count: number): string[] {
  const two = (number: number) => String(number).padStart(2, "0");
  return Array.from({ length: count }, (_, index) => {
    const birth = 1960 + (index % 40);
    const sequence = String(1 + (Math.floor(index / 960) % 999)).padStart(3, "0");
    return (
      `${birth}${two(1 + (index % 12))}${two(1 + (Math.floor(index / 40) % 28))}` +
      `${birth + 22}${two(1 + ((index * 7) % 12))}${1 + (index % 2)}${sequence}`
    );
  });
}
