/** SVG as text: for pictures that leave the browser as a file, or become a PNG. */

type Value = string | number | undefined;

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

// What XML 1.0 has no way to write.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that stands for itself in SVG, whatever a document's author put into a name. */
export function escapeXml(text: string): string {
  return text.replaceAll(NOT_XML, "").replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

/** One element; attributes that are undefined are left out, children are SVG already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${typeof value === "number" ? round(value) : escapeXml(value)}"`],
  );
  const start = `<${name}${written.join("")}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`;
}

export interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly weight?: number;
  readonly anchor?: "start" | "middle" | "end";
  /** Colour of a halo that keeps the text off what lies under it. */
  readonly halo?: string;
}

/** A line of text. Its halo is a text of its own below it: few programs but browsers know `paint-order`. */
export function text(content: string, style: TextStyle): string {
  const { x, y, size, color, weight, anchor, halo } = style;
  const place = { x, y, "font-size": size, "font-weight": weight, "text-anchor": anchor };
  const written = element("text", { ...place, fill: color }, [escapeXml(content)]);
  if (halo === undefined) return written;
  const ground = { fill: halo, stroke: halo, "stroke-width": size / 3, "stroke-linejoin": "round" };
  return (
    element("text", { ...place, ...ground, "aria-hidden": "true" }, [escapeXml(content)]) + written
  );
}

/** About how wide a line of text is: a Chinese character is as wide as it is high. */
export function textWidth(content: string, size: number): number {
  let width = 0;
  for (const sign of content) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.58;
  return width;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
