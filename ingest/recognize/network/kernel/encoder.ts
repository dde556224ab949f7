/**
 * The arithmetic of the piece encoder, a transformer: products with whole numbers, attention, normalization, activation.
 * Activations are rounded to 14 bits for each row, weights are of 8 bits: their products over up to 2,048 values fit 32 bits.
 */
import { exp4, tanh4, total } from "./elementary";

const LIMIT: f32 = 8191;

/** Rounds each row of `values` (f32) to whole numbers (i16) with a scale of its own; `columns` is a multiple of eight. */
export function quantize(values: usize, rows: i32, columns: i32, out: usize, scales: usize): void {
  const width = (columns as usize) << 2;
  for (let row = 0; row < rows; row++) {
    const from = values + (row as usize) * width;
    let most = f32x4.splat(1e-12);
    for (let at: usize = 0; at < width; at += 16) {
      most = f32x4.max(most, f32x4.abs(v128.load(from + at)));
    }
    const largest = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    const factor = f32x4.splat(LIMIT / largest);
    const to = out + (((row * columns) as usize) << 1);
    for (let at: usize = 0; at < width; at += 32) {
      const low = rounded(f32x4.mul(v128.load(from + at), factor));
      const high = rounded(f32x4.mul(v128.load(from + at, 16), factor));
      v128.store(to + (at >> 1), i16x8.narrow_i32x4_s(low, high));
    }
    store<f32>(scales + ((row as usize) << 2), largest / LIMIT);
  }
}

function rounded(values: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(values));
}

/**
 * Adds the product of whole `a` (rows x inner, with a scale for each row) and packed whole `b` (inner x columns, with a scale
 * for each column) to `out` (f32). `b` lies in panels of eight columns, in each the pairs of rows: [columns / 8][inner / 2][8][2].
 */
export function multiplyWhole(
  a: usize,
  aScales: usize,
  b: usize,
  bScales: usize,
  out: usize,
  rows: i32,
  inner: i32,
  columns: i32,
): void {
  const aRow = (inner as usize) << 1;
  const outRow = (columns as usize) << 2;
  const panel = (inner as usize) << 4;
  for (let column = 0; column < columns; column += 8) {
    const base = b + ((column >> 3) as usize) * panel;
    const scale = bScales + ((column as usize) << 2);
    const to = out + ((column as usize) << 2);
    let row = 0;
    for (; row + 4 <= rows; row += 4) {
      fourWhole(
        a + (row as usize) * aRow,
        aScales + ((row as usize) << 2),
        base,
        scale,
        to + (row as usize) * outRow,
        aRow,
        outRow,
      );
    }
    for (; row < rows; row++) {
      oneWhole(
        a + (row as usize) * aRow,
        aScales + ((row as usize) << 2),
        base,
        scale,
        to + (row as usize) * outRow,
        aRow,
      );
    }
  }
}

function addScaled(to: usize, sums: v128, rowScale: usize, scale: usize): void {
  const factor = f32x4.mul(v128.load32_splat(rowScale), v128.load(scale));
  v128.store(to, f32x4.add(v128.load(to), f32x4.mul(f32x4.convert_i32x4_s(sums), factor)));
}

function oneWhole(a: usize, aScale: usize, b: usize, scale: usize, out: usize, aRow: usize): void {
  let low = i32x4.splat(0);
  let high = i32x4.splat(0);
  let at = b;
  for (let k: usize = 0; k < aRow; k += 4) {
    const value = v128.load32_splat(a + k);
    low = i32x4.add(low, i32x4.dot_i16x8_s(value, v128.load(at)));
    high = i32x4.add(high, i32x4.dot_i16x8_s(value, v128.load(at, 16)));
    at += 32;
  }
  addScaled(out, low, aScale, scale);
  addScaled(out + 16, high, aScale, scale + 16);
}

// Four rows at once: each panel of b is read once for the four.
function fourWhole(
  a: usize,
  aScale: usize,
  b: usize,
  scale: usize,
  out: usize,
  aRow: usize,
  outRow: usize,
): void {
  const a1 = a + aRow;
  const a2 = a1 + aRow;
  const a3 = a2 + aRow;
  let l0 = i32x4.splat(0);
  let h0 = i32x4.splat(0);
  let l1 = i32x4.splat(0);
  let h1 = i32x4.splat(0);
  let l2 = i32x4.splat(0);
  let h2 = i32x4.splat(0);
  let l3 = i32x4.splat(0);
  let h3 = i32x4.splat(0);
  let at = b;
  for (let k: usize = 0; k < aRow; k += 4) {
    const low = v128.load(at);
    const high = v128.load(at, 16);
    let value = v128.load32_splat(a + k);
    l0 = i32x4.add(l0, i32x4.dot_i16x8_s(value, low));
    h0 = i32x4.add(h0, i32x4.dot_i16x8_s(value, high));
    value = v128.load32_splat(a1 + k);
    l1 = i32x4.add(l1, i32x4.dot_i16x8_s(value, low));
    h1 = i32x4.add(h1, i32x4.dot_i16x8_s(value, high));
    value = v128.load32_splat(a2 + k);
    l2 = i32x4.add(l2, i32x4.dot_i16x8_s(value, low));
    h2 = i32x4.add(h2, i32x4.dot_i16x8_s(value, high));
    value = v128.load32_splat(a3 + k);
    l3 = i32x4.add(l3, i32x4.dot_i16x8_s(value, low));
    h3 = i32x4.add(h3, i32x4.dot_i16x8_s(value, high));
    at += 32;
  }
  addScaled(out, l0, aScale, scale);
  addScaled(out + 16, h0, aScale, scale + 16);
  addScaled(out + outRow, l1, aScale + 4, scale);
  addScaled(out + outRow + 16, h1, aScale + 4, scale + 16);
  addScaled(out + outRow * 2, l2, aScale + 8, scale);
  addScaled(out + outRow * 2 + 16, h2, aScale + 8, scale + 16);
  addScaled(out + outRow * 3, l3, aScale + 12, scale);
  addScaled(out + outRow * 3 + 16, h3, aScale + 12, scale + 16);
}

/** Layer normalization (Ba, Kiros and Hinton, 2016) of each row; `columns` is a multiple of four. */
export function normalize(
  values: usize,
  rows: i32,
  columns: i32,
  weight: usize,
  bias: usize,
): void {
  const width = (columns as usize) << 2;
  const count = columns as f32;
  for (let row = 0; row < rows; row++) {
    const from = values + (row as usize) * width;
    let sums = f32x4.splat(0);
    for (let at: usize = 0; at < width; at += 16) sums = f32x4.add(sums, v128.load(from + at));
    const mean = f32x4.splat(total(sums) / count);
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < width; at += 16) {
      const off = f32x4.sub(v128.load(from + at), mean);
      squares = f32x4.add(squares, f32x4.mul(off, off));
    }
    const factor = f32x4.splat(1 / sqrt<f32>(total(squares) / count + 1e-12));
    for (let at: usize = 0; at < width; at += 16) {
      const off = f32x4.mul(f32x4.sub(v128.load(from + at), mean), factor);
      v128.store(
        from + at,
        f32x4.add(f32x4.mul(off, v128.load(weight + at)), v128.load(bias + at)),
      );
    }
  }
}

/** Replaces values by their GELU, in the approximation by tanh of Hendrycks and Gimpel (2016). */
export function activate(at: usize, count: i32): void {
  for (let index = 0; index < count; index += 4) {
    const place = at + ((index as usize) << 2);
    const x = v128.load(place);
    const cube = f32x4.mul(f32x4.mul(x, x), x);
    const inner = f32x4.add(x, f32x4.mul(cube, f32x4.splat(0.044715)));
    const half = f32x4.mul(x, f32x4.splat(0.5));
    const curve = tanh4(f32x4.mul(inner, f32x4.splat(0.79788456)));
    v128.store(place, f32x4.add(half, f32x4.mul(half, curve)));
  }
}

/**
 * Attention of each piece of one sentence to all its pieces (Vaswani et al., 2017), by `heads` heads of 32 values.
 * `values`: for each piece its query, key and value, each of heads x 32; `odds`: room for `count` + 4 values;
 * `out`: heads x 32 values for each piece.
 */
export function attend(values: usize, count: i32, heads: i32, odds: usize, out: usize): void {
  const size = (heads as usize) << 7;
  const row = size * 3;
  for (let head = 0; head < heads; head++) {
    const first = values + ((head as usize) << 7);
    for (let piece = 0; piece < count; piece++) {
      const query = first + (piece as usize) * row;
      weigh(query, first + size, row, count, odds);
      mix(
        first + size * 2,
        row,
        count,
        odds,
        out + (piece as usize) * size + ((head as usize) << 7),
      );
    }
  }
}

function weigh(query: usize, keys: usize, row: usize, count: i32, odds: usize): void {
  let most: f32 = -1e30;
  for (let other = 0; other < count; other++) {
    const key = keys + (other as usize) * row;
    let low = f32x4.splat(0);
    let high = f32x4.splat(0);
    for (let at: usize = 0; at < 128; at += 32) {
      low = f32x4.add(low, f32x4.mul(v128.load(query + at), v128.load(key + at)));
      high = f32x4.add(high, f32x4.mul(v128.load(query + at, 16), v128.load(key + at, 16)));
    }
    // One by the root of 32.
    const score: f32 = total(f32x4.add(low, high)) * 0.17677669;
    store<f32>(odds + ((other as usize) << 2), score);
    most = max(most, score);
  }
  for (let other = count; other % 4 != 0; other++)
    store<f32>(odds + ((other as usize) << 2), -1e30);
  let sums = f32x4.splat(0);
  for (let other = 0; other < count; other += 4) {
    const place = odds + ((other as usize) << 2);
    const power = exp4(f32x4.sub(v128.load(place), f32x4.splat(most)));
    v128.store(place, power);
    sums = f32x4.add(sums, power);
  }
  const factor = f32x4.splat(1 / total(sums));
  for (let other = 0; other < count; other += 4) {
    const place = odds + ((other as usize) << 2);
    v128.store(place, f32x4.mul(v128.load(place), factor));
  }
}

function mix(values: usize, row: usize, count: i32, odds: usize, out: usize): void {
  for (let at: usize = 0; at < 128; at += 32) {
    let low = f32x4.splat(0);
    let high = f32x4.splat(0);
    for (let other = 0; other < count; other++) {
      const share = v128.load32_splat(odds + ((other as usize) << 2));
      const from = values + (other as usize) * row + at;
      low = f32x4.add(low, f32x4.mul(share, v128.load(from)));
      high = f32x4.add(high, f32x4.mul(share, v128.load(from, 16)));
    }
    v128.store(out + at, low);
    v128.store(out + at, high, 16);
  }
}
