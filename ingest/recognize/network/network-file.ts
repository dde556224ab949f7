/**
 * The data file of the span network: the length of a JSON header as u32, the header, then the tensors one behind
 * the other. A tensor is stored as i8 with one scale a row or as i16 with one scale in all.
 */
import { z } from "zod";
import type { Matrix } from "./kernel.ts";

const tensorSchema = z.object({
  name: z.string(),
  rows: z.int(),
  columns: z.int(),
  bytes: z.union([z.literal(1), z.literal(2)]),
});
const headerSchema = z.object({
  /** The characters that have a row of their own, in the order of the rows; row 0 is for all others. */
  characters: z.string(),
  features: z.array(z.string()),
  tensors: z.array(tensorSchema),
});

export interface NetworkFile {
  readonly characters: string;
  readonly features: readonly string[];
  readonly tensor: (name: string) => Matrix;
}

const LENGTH_BYTES = 4;
const FLOAT_BYTES = 4;

/** Reads a data file; throws where it is cut short. */
export function readNetworkFile(bytes: Uint8Array): NetworkFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const text = new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
  const { characters, features, tensors } = headerSchema.parse(JSON.parse(text));
  const matrices = new Map<string, Matrix>();
  let at = LENGTH_BYTES + length;
  for (const { name, rows, columns, bytes: size } of tensors) {
    const values = new Float32Array(rows * columns);
    const scales = size === 1 ? rows : 1;
    const from = at + scales * FLOAT_BYTES;
    for (let index = 0; index < values.length; index++) {
      const row = size === 1 ? Math.floor(index / columns) : 0;
      const scale = view.getFloat32(at + row * FLOAT_BYTES, true);
      const value = size === 1 ? view.getInt8(from + index) : view.getInt16(from + index * 2, true);
      values[index] = value * scale;
    }
    matrices.set(name, { rows, columns, values });
    at = from + values.length * size;
  }
  const tensor = (name: string): Matrix => {
    const matrix = matrices.get(name);
    if (matrix === undefined) throw new Error(`the span network has no tensor ${name}`);
    return matrix;
  };
  return { characters, features, tensor };
}
