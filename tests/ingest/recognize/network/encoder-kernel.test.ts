import { describe, expect, it } from "vitest";
import { Kernel } from "../../../../ingest/recognize/network/kernel.ts";
import { randomFrom } from "../../../../scripts/training/random.ts";

const random = randomFrom(9);

function someValues(count: number, size = 1): number[] {
  return Array.from({ length: count }, () => (random() * 2 - 1) * size);
}

function expectNear(found: Iterable<number>, wanted: readonly number[], digits = 4): void {
  const values = [...found];
  expect(values).toHaveLength(wanted.length);
  values.forEach((value, index) => expect(value).toBeCloseTo(wanted[index] ?? NaN, digits));
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0);
}

describe("the kernel of the encoder", () => {
  it.each([1, 3, 4, 9])("adds the product of %i rows and a matrix of whole numbers", (rows) => {
    const kernel = new Kernel();
    const [inner, columns] = [16, 24];
    const left = someValues(rows * inner);
    const values = Int8Array.from({ length: inner * columns }, () =>
      Math.round(random() * 254 - 127),
    );
    const scales = Float32Array.from({ length: columns }, (_, column) => 0.001 * (column + 1));
    const matrix = kernel.packWhole({ rows: columns, columns: inner, values, scales });
    const [from, out] = [kernel.store(Float32Array.from(left)), kernel.reserve(rows * columns)];
    kernel.floats(out, rows * columns).fill(1);
    kernel.multiplyWhole(from, matrix, out, rows);
    const wanted = Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const terms = Array.from({ length: inner }, (_, k) => {
        return (left[row * inner + k] ?? 0) * (values[column * inner + k] ?? 0);
      });
      return 1 + sum(terms) * (scales[column] ?? 0);
    });
    expectNear(kernel.floats(out, rows * columns), wanted, 2);
  });

  it("holds the largest sums that 32 bits must hold", () => {
    const kernel = new Kernel();
    const inner = 2048;
    const values = new Int8Array(inner * 8).fill(127);
    const scales = new Float32Array(8).fill(1);
    const matrix = kernel.packWhole({ rows: 8, columns: inner, values, scales });
    const [from, out] = [kernel.store(new Float32Array(inner).fill(1)), kernel.reserve(8)];
    kernel.floats(out, 8).fill(0);
    kernel.multiplyWhole(from, matrix, out, 1);
    for (const value of kernel.floats(out, 8)) expect(value / (inner * 127)).toBeCloseTo(1, 5);
  });

  it("normalizes each row to its weights", () => {
    const kernel = new Kernel();
    const [rows, columns] = [3, 8];
    const [values, weight, bias] = [
      someValues(rows * columns, 5),
      someValues(columns),
      someValues(columns),
    ];
    const at = kernel.store(Float32Array.from(values));
    const [weightAt, biasAt] = [weight, bias].map((one) => kernel.store(Float32Array.from(one)));
    kernel.run.normalize(at, rows, columns, weightAt ?? 0, biasAt ?? 0);
    const wanted = Array.from({ length: rows }, (_, row) => {
      const own = values.slice(row * columns, (row + 1) * columns);
      const mean = sum(own) / columns;
      const deviation = Math.sqrt(sum(own.map((value) => (value - mean) ** 2)) / columns);
      return own.map(
        (value, column) =>
          ((value - mean) / deviation) * (weight[column] ?? 0) + (bias[column] ?? 0),
      );
    });
    expectNear(kernel.floats(at, rows * columns), wanted.flat());
  });

  it("activates by the curve of GELU", () => {
    const kernel = new Kernel();
    const values = [-20, -3, -1, -0.1, 0, 0.5, 2, 30];
    const at = kernel.store(Float32Array.from(values));
    kernel.run.activate(at, values.length);
    const wanted = values.map((x) => {
      return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
    });
    expectNear(kernel.floats(at, values.length), wanted);
  });

  it.each([1, 5, 8])("attends from each of %i pieces to all, by two heads", (count) => {
    const kernel = new Kernel();
    const [heads, width] = [2, 32];
    const size = heads * width;
    const values = someValues(count * size * 3, 2);
    const at = kernel.store(Float32Array.from(values));
    const [odds, out] = [kernel.reserve(count + 4), kernel.reserve(count * size)];
    kernel.run.attend(at, count, heads, odds, out);
    const part = (piece: number, which: number, head: number): number[] => {
      const start = piece * size * 3 + which * size + head * width;
      return values.slice(start, start + width);
    };
    const pieces = Array.from({ length: count }, (_, piece) => piece);
    const wanted = pieces.flatMap((piece) =>
      [0, 1].flatMap((head) => {
        const query = part(piece, 0, head);
        const powers = pieces.map((other) => {
          const key = part(other, 1, head);
          return Math.exp(
            sum(query.map((value, index) => value * (key[index] ?? 0))) / Math.sqrt(width),
          );
        });
        return Array.from({ length: width }, (_, index) =>
          sum(
            pieces.map(
              (other) => ((powers[other] ?? 0) / sum(powers)) * (part(other, 2, head)[index] ?? 0),
            ),
          ),
        );
      }),
    );
    expectNear(kernel.floats(out, count * size), wanted, 3);
  });
});
