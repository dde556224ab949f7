/**
 * Takes layers on which nothing is drawn out of the page: the browser puts every layer together anew each frame, and
 * without a graphics card an empty one costs as much as a full one.
 */

/** Layers by their name in the renderer. */
type Layers = Readonly<Record<string, HTMLCanvasElement>>;

/** What sigma draws for hovered and highlighted nodes: a label, and the node above it. */
const HOVER_LAYERS = ["hovers", "hoverNodes"] as const;
const EDGE_LABELS = "edgeLabels";

/** Which layers of one renderer are in use; told by those who draw on them. */
export class IdleLayers {
  readonly #layers: () => Layers;
  #hovers = false;

  constructor(layers: () => Layers) {
    this.#layers = layers;
  }

  /** To be called before each frame. */
  startFrame(): void {
    this.#hovers = false;
  }

  /** Something is drawn for a hovered node: this may be between two frames, so it is shown at once. */
  useHovers(): void {
    if (this.#hovers) return;
    this.#hovers = true;
    for (const name of HOVER_LAYERS) this.#show(name, true);
  }

  /** To be called after each frame. */
  endFrame({ edgeLabels }: { readonly edgeLabels: number }): void {
    for (const name of HOVER_LAYERS) this.#show(name, this.#hovers);
    this.#show(EDGE_LABELS, edgeLabels > 0);
  }

  #show(name: string, shown: boolean): void {
    const layer = this.#layers()[name];
    const display = shown ? "" : "none";
    if (layer && layer.style.display !== display) layer.style.display = display;
  }
}
