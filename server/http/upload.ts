/** One uploaded file in memory, its name as the user's computer spells it. */
import type { RequestHandler } from "express";
import multer from "multer";

/** Takes one file in the field `file`, at most `maxBytes`. */
export function singleUpload(maxBytes: number): RequestHandler {
  return multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: maxBytes, files: 1, fields: 10, parts: 12 },
    // Browsers and curl send the name as UTF-8; the default would make mojibake of Chinese names.
    defParamCharset: "utf8",
  }).single("file");
}
