/**
 * The functions that both stores answer alike, held true by the differential tests: what the embedded engine is
 * let run, and what the console offers. Those that read a graph come first.
 */
export const COMMON_FUNCTIONS: readonly string[] = [
  "count collect labels type properties keys nodes relationships length startNode endNode exists",
  "size coalesce nullIf sum avg min max stDev stDevP percentileCont percentileDisc",
  "head last tail reverse range toString toInteger toFloat toLower toUpper lower upper",
  "trim lTrim rTrim replace substring split left right char_length",
  "abs ceil floor round sign sqrt exp log log10 rand pi e",
  "sin cos tan asin acos atan atan2 degrees radians",
].flatMap((line) => line.split(" "));
