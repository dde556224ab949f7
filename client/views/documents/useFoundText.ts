/** Paints the words searched for within sentences, without changing the page (CSS Custom Highlight API). */
import { useEffect } from "react";

const NAME = "found";

/** Highlights `words` in the sentences with these ids; a browser without the API shows the sentences only. */
export function useFoundText(ids: readonly string[], words: string): void {
  useEffect(() => {
    if (!("highlights" in CSS)) return undefined;
    const wanted = words.trim().toLowerCase();
    const ranges = ids.flatMap((id) => rangesIn(document.getElementById(id), wanted));
    if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => void CSS.highlights.delete(NAME);
  }, [ids, words]);
}

/** Where the words stand; they may run over the border of a mark. */
function rangesIn(element: HTMLElement | null, wanted: string): Range[] {
  if (element === null || wanted === "") return [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly start: number }[] = [];
  let text = "";
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.textContent ?? "";
  }
  const place = (offset: number) => nodes.findLast(({ start }) => start <= offset);
  const ranges: Range[] = [];
  const folded = text.toLowerCase();
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const [first, last] = [place(at), place(at + wanted.length - 1)];
    if (!first || !last) break;
    const range = document.createRange();
    range.setStart(first.node, at - first.start);
    range.setEnd(last.node, at + wanted.length - last.start);
    ranges.push(range);
  }
  return ranges;
}
