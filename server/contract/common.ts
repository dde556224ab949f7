import { z } from "zod";

/** An id made from content: a letter for its kind and twenty hex digits. */
export const IdSchema = z.string().regex(/^[a-z][0-9a-f]{20}$/);

/** The error reply of every endpoint. */
export const ErrorReplySchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().describe("一句人能看懂的中文：出了什么事，怎么办"),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});
export type ErrorReply = z.infer<typeof ErrorReplySchema>;

/** A list that may have been cut: `total` counts all of it, `limitHit` says that some is not here. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    total: z.number().int().nonnegative(),
    limitHit: z.boolean(),
  });
}

/** A whole number from a query string, with bounds and a default. */
export function intParam(bounds: { min: number; max: number; fallback: number }) {
  return z.coerce.number().int().min(bounds.min).max(bounds.max).default(bounds.fallback);
}

/** A query parameter given once or several times, or as a comma-separated list. */
export function listParam<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => {
    if (value === undefined || value === "") return [];
    const parts = Array.isArray(value) ? value : [value];
    return parts.flatMap((part) => String(part).split(","));
  }, z.array(item).max(500));
}
