/** Puts a file into the person's download folder. */
import type { ExportRequest } from "../../server/contract/system.ts";
import { send } from "./call.ts";

/** Offers a blob as a download under `name`. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Asks the server for a graph file of these entities (none means all) and saves it. */
export async function saveGraph(request: ExportRequest): Promise<void> {
  const response = await send("exportGraph", { body: request });
  const name = fileNameOf(response.headers.get("content-disposition"));
  saveFile(await response.blob(), name ?? `zhengtu.${request.format}`);
}

function fileNameOf(disposition: string | null): string | undefined {
  return disposition?.match(/filename="?([^";]+)"?/)?.[1];
}
