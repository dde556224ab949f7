/** The compiled arithmetic and the memory it works in. */
import { readFileSync } from "node:fs";

/** The functions of kernel/recurrent.ts and kernel/encoder.ts; all pointers are byte offsets. */
interface KernelFunctions {
  multiply(...args: readonly number[]): void;
  addRows(...args: readonly number[]): void;
  rectify(at: number, count: number): void;
  recur(...args: readonly number[]): void;
  quantize(...args: readonly number[]): void;
  multiplyWhole(...args: readonly number[]): void;
  normalize(...args: readonly number[]): void;
  activate(at: number, count: number): void;
  attend(...args: readonly number[]): void;
}

const PAGE = 65_536;
const BYTES = 4;
const PANEL = 8;
const ALIGNMENT = 16;

/** One instance: a memory that only grows, handed out from its start. */
export class Kernel {
  readonly run: KernelFunctions;
  readonly #memory = new WebAssembly.Memory({ initial: 1, maximum: PAGE });
  // The first bytes stay free: a pointer is never 0.
  #top = ALIGNMENT;

  constructor() {
    const module = new WebAssembly.Module(readFileSync(new URL("kernel.wasm", import.meta.url)));
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
    this.run = exports as unknown as KernelFunctions;
  }

  /** Room for `count` values of four bytes. */
  reserve(count: number): number {
    const at = this.#top;
    this.#top = Math.ceil((at + count * BYTES) / ALIGNMENT) * ALIGNMENT;
    const missing = Math.ceil((this.#top - this.#memory.buffer.byteLength) / PAGE);
    if (missing > 0) this.#memory.grow(missing);
    return at;
  }

  /** Where the free memory begins; `releaseTo` gives back all that was reserved since. */
  get mark(): number {
    return this.#top;
  }

  releaseTo(mark: number): void {
    this.#top = mark;
  }

  /** A view of values; it holds until the next `reserve`. */
  floats(at: number, count: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, count);
  }

  /** A view of whole numbers; it holds until the next `reserve`. */
  integers(at: number, count: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, count);
  }

  /** Writes the same values into every row; further columns are 0. */
  fillRows(at: number, values: Float32Array, rows: number, columns = values.length): void {
    const all = this.floats(at, rows * columns);
    if (columns > values.length) all.fill(0);
    for (let row = 0; row < rows; row++) all.set(values, row * columns);
  }

  /** Puts values into memory of their own. */
  store(values: Float32Array): number {
    const at = this.reserve(values.length);
    this.floats(at, values.length).set(values);
    return at;
  }

  /** Puts a matrix into memory in panels of eight columns, as `multiply` wants it; missing columns are 0. */
  pack({ rows, columns, values }: Matrix): PackedMatrix {
    const padded = Math.ceil(columns / PANEL) * PANEL;
    const packed = new Float32Array(rows * padded);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const panel = column - (column % PANEL);
        packed[panel * rows + row * PANEL + (column % PANEL)] = values[row * columns + column] ?? 0;
      }
    }
    return { at: this.store(packed), rows, columns: padded };
  }

  /**
   * Puts a matrix of whole numbers into memory in panels of eight columns and pairs of rows, as `multiplyWhole` wants it. It is
   * given with its rows and columns exchanged: a scale for each column. Rows must be a multiple of two, columns of eight.
   */
  packWhole({ rows: columns, columns: rows, values, scales }: WholeMatrix): PackedWhole {
    const at = this.reserve((rows * columns) / 2);
    const packed = new Int16Array(this.#memory.buffer, at, rows * columns);
    for (let column = 0; column < columns; column++) {
      const panel = (column - (column % PANEL)) * rows + (column % PANEL) * 2;
      for (let row = 0; row < rows; row++) {
        const pair = (row - (row % 2)) * PANEL;
        packed[panel + pair + (row % 2)] = values[column * rows + row] ?? 0;
      }
    }
    return { at, scales: this.store(scales), rows, columns };
  }

  /** Adds to `out` the product of the rows of fractions at `from` and a matrix of whole numbers. */
  multiplyWhole(from: number, matrix: PackedWhole, out: number, rows: number): void {
    const mark = this.mark;
    const whole = this.reserve((rows * matrix.rows) / 2);
    const scales = this.reserve(rows);
    this.run.quantize(from, rows, matrix.rows, whole, scales);
    const { at, scales: columnScales, rows: inner, columns } = matrix;
    this.run.multiplyWhole(whole, scales, at, columnScales, out, rows, inner, columns);
    this.releaseTo(mark);
  }
}

/** A matrix of whole numbers with a scale for each row. */
export interface WholeMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** A matrix of whole numbers in the kernel's memory, and where the scales of its columns lie. */
export interface PackedWhole extends PackedMatrix {
  readonly scales: number;
}

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A matrix in the kernel's memory; `columns` is a multiple of eight. */
export interface PackedMatrix {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
}
