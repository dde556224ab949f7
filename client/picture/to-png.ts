/** An SVG document as PNG: drawn by the browser itself, so that it works where WebGL does not. */

const SHARPNESS = 2;
/** Browsers refuse canvases with a longer side than this. */
const LONGEST_SIDE = 16_000;

/** Gives the picture at twice its size, or as big as the browser allows. */
export async function toPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(width, height));
    const page = document.createElement("canvas");
    page.width = Math.round(width * scale);
    page.height = Math.round(height * scale);
    // In memory: a graphics card would have to hand every pixel back, and without one it draws several times as long.
    const context = page.getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("no 2d context");
    context.drawImage(image, 0, 0, page.width, page.height);
    return await new Promise((resolve, reject) => {
      page.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
