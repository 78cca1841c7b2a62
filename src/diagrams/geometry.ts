/** Boxes and affine transforms, in user units of the SVG. */

/** An axis-parallel rectangle by its edges. */
export type Box = { left: number; top: number; right: number; bottom: number };
/** The six numbers of SVG's `matrix(a b c d e f)`. */
type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Makes a box from its upper left corner and its size. */
export function toBox(x: number, y: number, width: number, height: number): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** Returns the smallest box around the given ones; undefined ones are left out. */
export function unite(...boxes: (Box | undefined)[]): Box | undefined {
  let all: Box | undefined;
  for (const box of boxes) {
    if (!box) continue;
    all = all
      ? {
          left: Math.min(all.left, box.left),
          top: Math.min(all.top, box.top),
          right: Math.max(all.right, box.right),
          bottom: Math.max(all.bottom, box.bottom),
        }
      : box;
  }
  return all;
}

/** Tells whether two boxes share more than an edge; `gap` is the distance they must keep, in px. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** Returns the box around the transformed corners of `box`; `transform` is the value of an SVG attribute. */
export function transformBox(box: Box | undefined, transform: string | null): Box | undefined {
  if (!box || !transform) return box;
  const matrix = parseTransform(transform);
  const corners = [
    [box.left, box.top],
    [box.right, box.top],
    [box.left, box.bottom],
    [box.right, box.bottom],
  ] as const;
  return unite(
    ...corners.map(([x, y]) => {
      const [a, b, c, d, e, f] = matrix;
      return toBox(a * x + c * y + e, b * x + d * y + f, 0, 0);
    }),
  );
}

/** Reads an SVG `transform` attribute (translate, scale, rotate, matrix); others count as identity. */
export function parseTransform(transform: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const numbers = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    matrix = multiply(matrix, toMatrix(name, numbers));
  }
  return matrix;
}

function toMatrix(name: string, numbers: number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  if (name === 'translate') return [1, 0, 0, 1, a, b];
  if (name === 'scale') return [a, 0, 0, numbers[1] ?? a, 0, 0];
  if (name === 'matrix') return [a, b, c, d, e, f];
  if (name !== 'rotate') return IDENTITY;
  const cos = Math.cos((a * Math.PI) / 180);
  const sin = Math.sin((a * Math.PI) / 180);
  const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
  return multiply(multiply([1, 0, 0, 1, b, c], turn), [1, 0, 0, 1, -b, -c]);
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
