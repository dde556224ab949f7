/** Whether this browser draws with WebGL at all. */

let known: boolean | undefined;

/** Probes once; sigma's constructor throws a TypeError where WebGL is refused. */
export function canUseWebGl(): boolean {
  known ??= probe();
  return known;
}

function probe(): boolean {
  try {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
