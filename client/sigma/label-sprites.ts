/** Labels drawn once and copied from then on: a halo around Chinese characters costs more than all else in a frame. */

export interface LabelStyle {
  readonly font: string;
  readonly ink: string;
  readonly halo: string;
}

interface Sprite {
  readonly picture: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

const MAX_SPRITES = 3000;
const HALO = 4;
const HEIGHT = 24;

/** The sprites of one renderer. */
export class LabelSprites {
  readonly #sprites = new Map<string, Sprite>();
  readonly #widths = new Map<string, number>();

  /** How wide a line of text is in a font. */
  widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
    const key = `${font}|${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const { width } = context.measureText(text);
    if (this.#widths.size >= MAX_SPRITES) this.#widths.clear();
    this.#widths.set(key, width);
    return width;
  }

  /** Writes a line with its middle at a point. */
  write(
    context: CanvasRenderingContext2D,
    text: string,
    { x, y }: { readonly x: number; readonly y: number },
    style: LabelStyle,
  ): void {
    const sprite = this.#spriteOf(context, text, style);
    const { picture, width, height } = sprite;
    // On whole pixels of the screen, or the copy would be blurred.
    const [left, top] = [snapped(x - width / 2), snapped(y - height / 2)];
    context.drawImage(picture, left, top, width, height);
  }

  #spriteOf(context: CanvasRenderingContext2D, text: string, style: LabelStyle): Sprite {
    const key = `${devicePixelRatio}|${style.font}|${style.ink}|${style.halo}|${text}`;
    const known = this.#sprites.get(key);
    if (known) return known;
    const width = Math.ceil(this.widthOf(context, text, style.font)) + 2 * HALO;
    const sprite = { picture: drawSprite(text, width, style), width, height: HEIGHT };
    if (this.#sprites.size >= MAX_SPRITES) this.#sprites.clear();
    this.#sprites.set(key, sprite);
    return sprite;
  }
}

function drawSprite(text: string, width: number, style: LabelStyle): HTMLCanvasElement {
  const picture = document.createElement("canvas");
  picture.width = Math.ceil(width * devicePixelRatio);
  picture.height = Math.ceil(HEIGHT * devicePixelRatio);
  const context = picture.getContext("2d");
  if (!context) return picture;
  context.scale(picture.width / width, picture.height / HEIGHT);
  context.font = style.font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = style.halo;
  context.strokeText(text, width / 2, HEIGHT / 2);
  context.fillStyle = style.ink;
  context.fillText(text, width / 2, HEIGHT / 2);
  return picture;
}

function snapped(value: number): number {
  return Math.round(value * devicePixelRatio) / devicePixelRatio;
}
