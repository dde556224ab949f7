/**
 * The data file of the span network: the length of a JSON header as u32, the header, then the tensors one behind
 * the other. A tensor is stored as i8 with one scale a row or as i16 with one scale in all.
 */
import { z } from "zod";
import type { Matrix, WholeMatrix } from "./kernel.ts";

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

type StoredTensor = z.infer<typeof tensorSchema>;

const LENGTH_BYTES = 4;
const FLOAT_BYTES = 4;

export class NetworkFile {
  readonly header: z.infer<typeof headerSchema>;
  readonly #view: DataView;
  readonly #places = new Map<string, { readonly tensor: StoredTensor; readonly at: number }>();

  /** @throws where the file is cut short. */
  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const length = this.#view.getUint32(0, true);
    const text = new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
    this.header = headerSchema.parse(JSON.parse(text));
    let at = LENGTH_BYTES + length;
    for (const tensor of this.header.tensors) {
      this.#places.set(tensor.name, { tensor, at });
      at += scalesOf(tensor) * FLOAT_BYTES + tensor.rows * tensor.columns * tensor.bytes;
    }
    if (at > bytes.byteLength) throw new Error("the span network's data file is cut short");
  }

  /** A tensor by its name, as fractions. */
  tensor(name: string): Matrix {
    const { tensor, at } = this.#find(name);
    const { rows, columns, bytes } = tensor;
    const scales = this.#scales(tensor, at);
    const from = at + scales.length * FLOAT_BYTES;
    const values = new Float32Array(rows * columns);
    for (let row = 0, index = 0; row < rows; row++) {
      const scale = scales[bytes === 1 ? row : 0] ?? 0;
      for (let column = 0; column < columns; column++, index++) {
        const value =
          bytes === 1
            ? this.#view.getInt8(from + index)
            : this.#view.getInt16(from + index * 2, true);
        values[index] = value * scale;
      }
    }
    return { rows, columns, values };
  }

  /** A tensor by its name, as it is stored with one byte a value. */
  whole(name: string): WholeMatrix {
    const { tensor, at } = this.#find(name);
    const { rows, columns, bytes } = tensor;
    if (bytes !== 1) throw new Error(`the tensor ${name} has more than one byte a value`);
    const scales = this.#scales(tensor, at);
    const from = this.#view.byteOffset + at + scales.length * FLOAT_BYTES;
    return {
      rows,
      columns,
      values: new Int8Array(this.#view.buffer, from, rows * columns),
      scales,
    };
  }

  #find(name: string): { readonly tensor: StoredTensor; readonly at: number } {
    const place = this.#places.get(name);
    if (place === undefined) throw new Error(`the span network has no tensor ${name}`);
    return place;
  }

  #scales(tensor: StoredTensor, at: number): Float32Array {
    return Float32Array.from({ length: scalesOf(tensor) }, (_, index) =>
      this.#view.getFloat32(at + index * FLOAT_BYTES, true),
    );
  }
}

function scalesOf({ rows, bytes }: StoredTensor): number {
  return bytes === 1 ? rows : 1;
}
