import { type Membership, type PublishedNumber, type Sum, weightOf } from "./numbers.ts";

/**
 * How far a hidden number can surely move, up and down together, while every sum goes on to hold, what is shown stays and
 * nothing falls below what its largest contributor knows of it: the width that a reader must take to be possible, or less;
 * not looked for beyond `enough`.
 * Each move is a chain of hidden numbers that take up what the one before left. A number in three sums or more is not
 * followed, and counts as one that cannot move.
 */
export function slackOf(number: PublishedNumber, enough: number): number {
  if (number.sums.length === 0) return Infinity;
  if (number.sums.length > 2) return 0;
  const up = furthest(number, 1, enough);
  return up >= enough ? up : up + furthest(number, -1, enough - up);
}

/** Where a number is that is in one sum only: nothing there has to be balanced. */
const free = Symbol("free");
type Place = Sum | typeof free;
type Sign = 1 | -1;

/** What a place has too much of, +1 or −1 for each unit that the number moves. */
interface Surplus {
  readonly place: Place;
  readonly excess: Sign;
}

interface Move {
  readonly number: PublishedNumber;
  readonly direction: Sign;
}

/** Where numbers have been moved to, if not where they are. */
type Moved = Map<PublishedNumber, number>;

const at = (moved: Moved, number: PublishedNumber) => moved.get(number) ?? number.cell.value - number.floor;

/** How far a number goes one way, chain after chain. */
function furthest(number: PublishedNumber, direction: Sign, enough: number): number {
  const moved: Moved = new Map();
  let gone = 0;
  while (gone < enough) {
    const chain = chainFor({ number, direction }, { moved, room: 0, priceOf: hiddenOnly });
    if (chain === undefined) return gone;
    const moves = [{ number, direction }, ...chain];
    const width = Math.min(...moves.map((move) => roomOf(move, moved)), enough - gone);
    for (const move of moves) moved.set(move.number, at(moved, move.number) + move.direction * width);
    gone += width;
  }
  return gone;
}

/**
 * The shown numbers that must be hidden for one more chain by which a hidden number can move, the least in all; of chains
 * that leave it `width` if there are any. Empty where no chain can be had.
 */
export function companionsOf(number: PublishedNumber, width: number): PublishedNumber[] {
  for (const room of [width, 0])
    for (const direction of [1, -1] as const) {
      const chain = chainFor({ number, direction }, { moved: new Map(), room, priceOf: weightIfShown });
      const shown = chain?.filter((move) => !move.number.isHidden) ?? [];
      if (shown.length > 0) return shown.map((move) => move.number);
    }
  return [];
}

const hiddenOnly = ({ isHidden }: PublishedNumber) => (isHidden ? 0 : Infinity);
const weightIfShown = (number: PublishedNumber) => (number.isHidden ? 0 : 1 + weightOf(number));

const roomOf = ({ number, direction }: Move, moved: Moved) =>
  direction === -1 ? at(moved, number) : Infinity;

/** By which numbers a chain may go: those with more room than `room`, or as much, at a price. */
interface Ways {
  readonly moved: Moved;
  readonly room: number;
  readonly priceOf: (number: PublishedNumber) => number;
}

const hasRoom = (move: Move, { moved, room }: Ways) => roomOf(move, moved) > 0 && roomOf(move, moved) >= room;

/** The cheapest moves that balance a number's own: one chain from sum to sum, or one out of each. */
function chainFor({ number, direction }: Move, ways: Ways): Move[] | undefined {
  if (!hasRoom({ number, direction }, ways)) return undefined;
  const from = ({ sum, sign }: Membership): Surplus => ({ place: sum, excess: signed(sign * direction) });
  const [first, second] = number.sums as [Membership, Membership | undefined];
  const out = search(from(first), { place: free }, { ways, taken: [number] });
  if (second === undefined) return out;
  const goal = { place: second.sum, excess: signed(-second.sign * direction) };
  const around = search(from(first), goal, { ways, taken: [number] });
  const taken = [number, ...(out ?? []).map((move) => move.number)];
  const outAlso = out && search(from(second), { place: free }, { ways, taken });
  const apart = out && outAlso && [...out, ...outAlso];
  if (around === undefined || apart === undefined) return around ?? apart;
  const priceOf = (moves: readonly Move[]) => moves.reduce((sum, move) => sum + ways.priceOf(move.number), 0);
  return priceOf(apart) < priceOf(around) ? apart : around;
}

interface Reached extends Surplus {
  readonly price: number;
  readonly before: Reached | undefined;
  readonly by: Move | undefined;
}

/** Dijkstra's search for the cheapest chain. */
function search(
  start: Surplus,
  goal: { readonly place: Place; readonly excess?: Sign },
  { ways, taken }: { ways: Ways; taken: readonly PublishedNumber[] },
): Move[] | undefined {
  const done = { 1: new Set<Place>(), [-1]: new Set<Place>() };
  const open: Reached[] = [{ ...start, price: 0, before: undefined, by: undefined }];
  while (open.length > 0) {
    const reached = takeCheapest(open);
    const { place, excess, price, by: last } = reached;
    if (last !== undefined && place === goal.place && (goal.excess ?? excess) === excess)
      return movesTo(reached);
    if (place === free || done[excess].has(place)) continue;
    done[excess].add(place);
    for (const { number, sign } of membersOf(place)) {
      const more = ways.priceOf(number);
      if (more === Infinity || number.sums.length > 2 || number === last?.number) continue;
      const by: Move = { number, direction: signed(-excess * sign) };
      if (taken.includes(number) || !hasRoom(by, ways)) continue;
      const there = number.sums.find(({ sum }) => sum !== place);
      open.push({
        place: there?.sum ?? free,
        excess: there === undefined ? 1 : signed(by.direction * there.sign),
        price: price + more,
        before: reached,
        by,
      });
    }
  }
  return undefined;
}

/** Of several as cheap the one that was found first. */
function takeCheapest(open: Reached[]): Reached {
  let least = 0;
  for (let at = 1; at < open.length; at += 1) if (open[at]!.price < open[least]!.price) least = at;
  return open.splice(least, 1)[0]!;
}

function* membersOf(sum: Sum): Generator<{ number: PublishedNumber; sign: Sign }> {
  for (const number of sum.parts) yield { number, sign: 1 };
  yield { number: sum.whole, sign: -1 };
}

/** The moves on the way; none where a number would have to move twice. */
function movesTo(end: Reached): Move[] | undefined {
  const moves: Move[] = [];
  for (let at: Reached | undefined = end; at?.by !== undefined; at = at.before) moves.push(at.by);
  return new Set(moves.map(({ number }) => number)).size === moves.length ? moves : undefined;
}

const signed = (product: number) => product as Sign;
