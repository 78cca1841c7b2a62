/** Shorter path data: numbers to 0.1, no points that lie on a straight line. */
import { format } from './elements.ts';

type Command = { name: string; numbers: number[] };
/** A point on a straight line may be this far off it, in px. */
const STRAIGHT = 0.12;

/**
 * Rewrites the data of a path.
 * @param data value of a `d` attribute; a path with commands other than M, L, Q, C and Z keeps all its points
 */
export function shortenPath(data: string): string {
  const commands = parsePath(data);
  const simple = commands.every(({ name }) => 'MLQCZ'.includes(name));
  return (simple ? dropStraightPoints(commands) : commands).map(({ name, numbers }) => name + numbers.map(format).join(' ')).join('');
}

/** Takes path data apart; implicit repetitions become commands of their own. */
export function parsePath(data: string): Command[] {
  const commands: Command[] = [];
  for (const [, name = '', list = ''] of data.matchAll(/([a-zA-Z])([^a-df-zA-DF-Z]*)/g)) {
    const numbers = [...list.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([number]) => Number(number));
    const size = SIZES[name.toUpperCase()] ?? 0;
    if (size === 0) commands.push({ name, numbers: [] });
    for (let i = 0; size > 0 && i < numbers.length; i += size) {
      const repeated = i > 0 && name === 'M' ? 'L' : i > 0 && name === 'm' ? 'l' : name;
      commands.push({ name: repeated, numbers: numbers.slice(i, i + size) });
    }
  }
  return commands;
}

const SIZES: Record<string, number> = { M: 2, L: 2, T: 2, H: 1, V: 1, Q: 4, S: 4, C: 6, A: 7, Z: 0 };

/** Removes each L whose end lies between its predecessor's and its successor's end. */
function dropStraightPoints(commands: Command[]): Command[] {
  const kept: Command[] = [];
  for (const command of commands) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (command.name === 'L' && last?.name === 'L' && before && isBetween(endOf(before), endOf(last), endOf(command))) kept.pop();
    kept.push(command);
  }
  return kept;
}

/** Returns the end point of an absolute command. */
export function endOf({ numbers }: Command): [number, number] {
  return [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
}

function isBetween([ax, ay]: [number, number], [x, y]: [number, number], [bx, by]: [number, number]): boolean {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const off = Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length;
  return off < STRAIGHT && (x - ax) * (bx - x) + (y - ay) * (by - y) >= 0;
}
