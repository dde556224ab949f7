/**
 * The arithmetic of the recurrent layers, compiled by AssemblyScript to kernel.wasm (`npm run build:kernel`).
 * WebAssembly's SIMD is the same to the last bit on every machine, so that one report gives one graph everywhere.
 * Pointers are byte offsets; matrices are f32. A packed matrix has its columns in panels of eight: [columns / 8][rows][8].
 */
import { sigmoid4, tanh4 } from "./elementary";

/** Adds the product of `a` (rows x inner) and packed `b` (inner x columns) to `out`, whose rows are `stride` values apart. */
export function multiply(
  a: usize,
  b: usize,
  out: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  stride: i32,
): void {
  const aRow = (inner as usize) << 2;
  const outRow = (stride as usize) << 2;
  const panel = (inner as usize) << 5;
  for (let column = 0; column < columns; column += 8) {
    const base = b + ((column >> 3) as usize) * panel;
    let row = 0;
    for (; row + 4 <= rows; row += 4) {
      four(
        a + (row as usize) * aRow,
        base,
        out + (row as usize) * outRow + ((column as usize) << 2),
        inner,
        aRow,
        outRow,
      );
    }
    for (; row < rows; row++) {
      one(
        a + (row as usize) * aRow,
        base,
        out + (row as usize) * outRow + ((column as usize) << 2),
        inner,
      );
    }
  }
}

function one(a: usize, b: usize, out: usize, inner: i32): void {
  let low = v128.load(out);
  let high = v128.load(out, 16);
  for (let k = 0; k < inner; k++) {
    const value = v128.load32_splat(a + ((k as usize) << 2));
    const at = b + ((k as usize) << 5);
    low = f32x4.add(low, f32x4.mul(value, v128.load(at)));
    high = f32x4.add(high, f32x4.mul(value, v128.load(at, 16)));
  }
  v128.store(out, low);
  v128.store(out, high, 16);
}

// Four rows at once: each panel of b is read once for the four.
function four(a: usize, b: usize, out: usize, inner: i32, aRow: usize, outRow: usize): void {
  const a1 = a + aRow;
  const a2 = a1 + aRow;
  const a3 = a2 + aRow;
  const o1 = out + outRow;
  const o2 = o1 + outRow;
  const o3 = o2 + outRow;
  let l0 = v128.load(out);
  let h0 = v128.load(out, 16);
  let l1 = v128.load(o1);
  let h1 = v128.load(o1, 16);
  let l2 = v128.load(o2);
  let h2 = v128.load(o2, 16);
  let l3 = v128.load(o3);
  let h3 = v128.load(o3, 16);
  for (let k = 0; k < inner; k++) {
    const at = b + ((k as usize) << 5);
    const low = v128.load(at);
    const high = v128.load(at, 16);
    const step = (k as usize) << 2;
    let value = v128.load32_splat(a + step);
    l0 = f32x4.add(l0, f32x4.mul(value, low));
    h0 = f32x4.add(h0, f32x4.mul(value, high));
    value = v128.load32_splat(a1 + step);
    l1 = f32x4.add(l1, f32x4.mul(value, low));
    h1 = f32x4.add(h1, f32x4.mul(value, high));
    value = v128.load32_splat(a2 + step);
    l2 = f32x4.add(l2, f32x4.mul(value, low));
    h2 = f32x4.add(h2, f32x4.mul(value, high));
    value = v128.load32_splat(a3 + step);
    l3 = f32x4.add(l3, f32x4.mul(value, low));
    h3 = f32x4.add(h3, f32x4.mul(value, high));
  }
  v128.store(out, l0);
  v128.store(out, h0, 16);
  v128.store(o1, l1);
  v128.store(o1, h1, 16);
  v128.store(o2, l2);
  v128.store(o2, h2, 16);
  v128.store(o3, l3);
  v128.store(o3, h3, 16);
}

/** Replaces values by max(0, x); `count` is a multiple of four. */
export function rectify(at: usize, count: i32): void {
  const zero = f32x4.splat(0);
  for (let index = 0; index < count; index += 4) {
    const place = at + ((index as usize) << 2);
    v128.store(place, f32x4.max(v128.load(place), zero));
  }
}

/**
 * A gated recurrent unit over sentences of falling length that lie one behind the other.
 * `z`: three gates x size for each character, the input's share already in; used up. `starts` and `lengths`: i32 of each
 * sentence. `gates` and `candidate`: packed matrices of the state. `state` and `kept`: room for count x size values each, `work`
 * for count x 3 x size. `out` takes the states, `stride` values from one character to the next. `backward`: 1 from the last to the first.
 */
export function recur(
  z: usize,
  starts: usize,
  lengths: usize,
  count: i32,
  size: i32,
  gates: usize,
  candidate: usize,
  state: usize,
  kept: usize,
  work: usize,
  out: usize,
  stride: i32,
  backward: i32,
): void {
  const row = (size as usize) << 2;
  const wide = row * 3;
  memory.fill(state, 0, row * (count as usize));
  let active = count;
  const steps = count > 0 ? load<i32>(lengths) : 0;
  for (let step = 0; step < steps; step++) {
    while (active > 0 && load<i32>(lengths + (((active - 1) as usize) << 2)) <= step) active--;
    for (let index = 0; index < active; index++) {
      memory.copy(
        work + (index as usize) * wide,
        z + (place(starts, lengths, index, step, backward) as usize) * wide,
        wide,
      );
    }
    multiply(state, gates, work, active, size, size * 2, size * 3);
    for (let index = 0; index < active; index++) {
      const gate = work + (index as usize) * wide;
      const held = state + (index as usize) * row;
      const part = kept + (index as usize) * row;
      for (let at: usize = 0; at < row; at += 16) {
        v128.store(gate + at, sigmoid4(v128.load(gate + at)));
        v128.store(
          part + at,
          f32x4.mul(sigmoid4(v128.load(gate + row + at)), v128.load(held + at)),
        );
      }
    }
    multiply(kept, candidate, work + row * 2, active, size, size, size * 3);
    for (let index = 0; index < active; index++) {
      const gate = work + (index as usize) * wide;
      const held = state + (index as usize) * row;
      const to =
        out + (place(starts, lengths, index, step, backward) as usize) * ((stride as usize) << 2);
      for (let at: usize = 0; at < row; at += 16) {
        const old = v128.load(held + at);
        const fresh = tanh4(v128.load(gate + row * 2 + at));
        const next = f32x4.add(old, f32x4.mul(v128.load(gate + at), f32x4.sub(fresh, old)));
        v128.store(held + at, next);
        v128.store(to + at, next);
      }
    }
  }
}

function place(starts: usize, lengths: usize, index: i32, step: i32, backward: i32): i32 {
  const start = load<i32>(starts + ((index as usize) << 2));
  return backward == 0
    ? start + step
    : start + load<i32>(lengths + ((index as usize) << 2)) - 1 - step;
}

/** Adds to each row of `out` the rows of `table` whose numbers stand in `ids`: those of row r from `ends[r - 1]` to `ends[r]`. */
export function addRows(
  table: usize,
  ids: usize,
  ends: usize,
  out: usize,
  rows: i32,
  columns: i32,
): void {
  const width = (columns as usize) << 2;
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const end = load<i32>(ends + ((row as usize) << 2));
    const to = out + (row as usize) * width;
    for (; at < end; at++) {
      const from = table + (load<i32>(ids + ((at as usize) << 2)) as usize) * width;
      for (let byte: usize = 0; byte < width; byte += 16) {
        v128.store(to + byte, f32x4.add(v128.load(to + byte), v128.load(from + byte)));
      }
    }
  }
}
