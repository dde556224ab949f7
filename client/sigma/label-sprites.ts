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

/** The sprites of one style at one resolution: looked up by their text alone, once a label and frame. */
export class LabelSprites {
  readonly #style: LabelStyle;
  /** What is written for a label: a cropped name, for instance. */
  readonly #wordsOf: (label: string) => string;
  readonly #sprites = new Map<string, Sprite>();

  constructor(style: LabelStyle, wordsOf: (label: string) => string = (label) => label) {
    this.#style = style;
    this.#wordsOf = wordsOf;
  }

  /** Half of the width of the words, without their halo. */
  halfOf(label: string): number {
    return this.#spriteOf(label).width / 2 - HALO;
  }

  /** Writes a label with its middle at a point. */
  write(context: CanvasRenderingContext2D, label: string, x: number, y: number): void {
    const { picture, width, height } = this.#spriteOf(label);
    // On whole pixels of the screen, or the copy would be blurred.
    context.drawImage(picture, snapped(x - width / 2), snapped(y - height / 2), width, height);
  }

  #spriteOf(label: string): Sprite {
    const known = this.#sprites.get(label);
    if (known) return known;
    const sprite = drawSprite(this.#wordsOf(label), this.#style);
    if (this.#sprites.size >= MAX_SPRITES) this.#sprites.clear();
    this.#sprites.set(label, sprite);
    return sprite;
  }
}

function drawSprite(text: string, { font, halo, ink }: LabelStyle): Sprite {
  const picture = document.createElement("canvas");
  const context = picture.getContext("2d");
  if (!context) return { picture, width: 0, height: 0 };
  context.font = font;
  const width = Math.ceil(context.measureText(text).width) + 2 * HALO;
  picture.width = Math.ceil(width * devicePixelRatio);
  picture.height = Math.ceil(HEIGHT * devicePixelRatio);
  context.scale(picture.width / width, picture.height / HEIGHT);
  // A new size has taken the font away.
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = halo;
  context.strokeText(text, width / 2, HEIGHT / 2);
  context.fillStyle = ink;
  context.fillText(text, width / 2, HEIGHT / 2);
  return { picture, width, height: HEIGHT };
}

function snapped(value: number): number {
  return Math.round(value * devicePixelRatio) / devicePixelRatio;
}
