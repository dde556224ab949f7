/** Replies with a file to be saved. */
import type { Response } from "express";
import type { ExportFile } from "../graph/export/export-graph.ts";

/** Sends it under its name. */
export function sendFile(response: Response, { fileName, mediaType, content }: ExportFile): void {
  response.attachment(fileName).type(mediaType).send(content);
}
