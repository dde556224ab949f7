/** The letters that a Chinese name is typed by: the first of each character's pinyin, out of the order in which the browser sorts characters. */

const LETTERS = "abcdefghjklmnopqrstwxyz";

// The first character of each letter in CLDR's pinyin order.
const FIRSTS = [..."吖丷嚓咑妸发旮哈丌咔垃呣拏噢妑七呥仨他屲夕丫帀"];

const collator = new Intl.Collator("zh-CN-u-co-pinyin");

/** `罗湖口岸` gives `lhka`; letters and digits stay, other signs go. */
export function nameInitials(name: string): string {
  return [...name.normalize("NFKC")].map(initialOf).join("");
}

/** Whether somebody who types `typed` means this name: its first signs, or its first initials. */
export function startsAs(name: string, typed: string): boolean {
  const wanted = typed.normalize("NFKC").toLowerCase();
  return (
    name.normalize("NFKC").toLowerCase().startsWith(wanted) || nameInitials(name).startsWith(wanted)
  );
}

function initialOf(sign: string): string {
  if (/[a-z0-9]/i.test(sign)) return sign.toLowerCase();
  if (!/\p{Script=Han}/u.test(sign)) return "";
  const at = FIRSTS.findLastIndex((first) => collator.compare(first, sign) <= 0);
  return LETTERS[at] ?? "";
}
