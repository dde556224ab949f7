import { readFileSync } from "node:fs";
import asc from "assemblyscript/asc";
import { describe, expect, it } from "vitest";
import { Kernel } from "../../../../ingest/recognize/network/kernel.ts";
import { randomFrom } from "../../../../scripts/training/random.ts";

const ROOM = new URL("../../../../ingest/recognize/network/", import.meta.url);
const random = randomFrom(5);

function someValues(count: number): Float32Array {
  return Float32Array.from({ length: count }, () => random() * 2 - 1);
}

/** The product of row-major matrices as a school book has it. */
function product(a: Float32Array, b: Float32Array, inner: number, columns: number): number[] {
  return Array.from({ length: (a.length / inner) * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    let sum = 0;
    for (let k = 0; k < inner; k++)
      sum += (a[row * inner + k] ?? 0) * (b[k * columns + column] ?? 0);
    return sum;
  });
}

function expectNear(found: Iterable<number>, wanted: readonly number[]): void {
  const values = [...found];
  expect(values).toHaveLength(wanted.length);
  values.forEach((value, index) => expect(value).toBeCloseTo(wanted[index] ?? NaN, 4));
}

describe("the kernel of the recurrent layers", () => {
  it("is what its source compiles to", async () => {
    const folder = new URL("kernel/", ROOM);
    const made = new Map<string, Uint8Array | string>();
    const { error } = await asc.main(
      [
        ...["recurrent.ts", "encoder.ts", "--disableWarning", "112"],
        ...["--config", "asconfig.json", "--outFile", "kernel.wasm"],
      ],
      {
        readFile: (name) => {
          const files = ["recurrent.ts", "encoder.ts", "elementary.ts", "asconfig.json"];
          const known = files.find((file) => name.endsWith(file));
          return known === undefined ? null : readFileSync(new URL(known, folder), "utf8");
        },
        writeFile: (name, contents) => void made.set(name, contents),
        listFiles: () => [],
      },
    );
    expect(error).toBeNull();
    const wasm = made.get("kernel.wasm") ?? "";
    expect(Buffer.from(wasm).equals(readFileSync(new URL("kernel.wasm", ROOM)))).toBe(true);
  });

  it.each([1, 3, 4, 9])("adds the product of %i rows to what is there", (rows) => {
    const kernel = new Kernel();
    const [inner, columns] = [5, 16];
    const [left, right] = [someValues(rows * inner), someValues(inner * columns)];
    const packed = kernel.pack({ rows: inner, columns, values: right });
    const [a, out] = [kernel.store(left), kernel.reserve(rows * columns)];
    kernel.floats(out, rows * columns).fill(1);
    kernel.run.multiply(a, packed.at, out, rows, inner, columns, columns);
    const wanted = product(left, right, inner, columns).map((value) => value + 1);
    expectNear(kernel.floats(out, rows * columns), wanted);
  });

  it("fills up the columns of a matrix with zeros", () => {
    const kernel = new Kernel();
    const packed = kernel.pack({ rows: 1, columns: 3, values: Float32Array.of(1, 2, 3) });
    expect(packed.columns).toBe(8);
    expect([...kernel.floats(packed.at, 8)]).toEqual([1, 2, 3, 0, 0, 0, 0, 0]);
  });

  it.each([0, 1])(
    "runs a gated unit over sentences of several lengths, backward: %i",
    (backward) => {
      const kernel = new Kernel();
      const size = 8;
      const lengths = [5, 3, 3, 1, 1];
      const total = 13;
      const z = someValues(total * size * 3);
      const gates = someValues(size * size * 2);
      const candidate = someValues(size * size);
      const at = {
        z: kernel.store(z),
        gates: kernel.pack({ rows: size, columns: size * 2, values: gates }).at,
        candidate: kernel.pack({ rows: size, columns: size, values: candidate }).at,
        starts: kernel.reserve(lengths.length),
        lengths: kernel.reserve(lengths.length),
        state: kernel.reserve(lengths.length * size),
        kept: kernel.reserve(lengths.length * size),
        work: kernel.reserve(lengths.length * size * 3),
        out: kernel.reserve(total * size),
      };
      kernel.integers(at.starts, lengths.length).set([0, 5, 8, 11, 12]);
      kernel.integers(at.lengths, lengths.length).set(lengths);
      const matrices = [at.gates, at.candidate, at.state, at.kept, at.work, at.out] as const;
      kernel.run.recur(at.z, at.starts, at.lengths, 5, size, ...matrices, size, backward);
      const wanted: number[] = [];
      let first = 0;
      for (const length of lengths) {
        const states = referenceStates({ z, gates, candidate, size, first, length, backward });
        wanted.push(...states.flat());
        first += length;
      }
      expectNear(kernel.floats(at.out, total * size), wanted);
    },
  );
});

interface Reference {
  readonly z: Float32Array;
  readonly gates: Float32Array;
  readonly candidate: Float32Array;
  readonly size: number;
  readonly first: number;
  readonly length: number;
  readonly backward: number;
}

/** The states of one sentence by the formulas of the unit. */
function referenceStates({
  z,
  gates,
  candidate,
  size,
  first,
  length,
  backward,
}: Reference): number[][] {
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  const states: number[][] = [];
  let state = Array.from({ length: size }, () => 0);
  for (let step = 0; step < length; step++) {
    const place = backward === 1 ? length - 1 - step : step;
    const input = [...z.subarray((first + place) * size * 3, (first + place + 1) * size * 3)];
    const gate = product(Float32Array.from(state), gates, size, size * 2).map((value, index) =>
      sigmoid(value + (input[index] ?? 0)),
    );
    const kept = state.map((value, index) => value * (gate[size + index] ?? 0));
    const fresh = product(Float32Array.from(kept), candidate, size, size).map((value, index) =>
      Math.tanh(value + (input[2 * size + index] ?? 0)),
    );
    state = state.map((old, index) => old + (gate[index] ?? 0) * ((fresh[index] ?? 0) - old));
    states[place] = state;
  }
  return states;
}
