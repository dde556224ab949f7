/** Whether two statements can both be true of one number: 2630亿元 is 2630.2亿元 rounded, 超2600亿元 is less than it. */

/** A number as stated, with its value in units of one. */
export interface Statement {
  readonly base: number;
  readonly value: number;
  readonly qualifier: string;
}

const AT_LEAST = /超|逾|突破|以上|多|余|不低于|不少于|至少|过|上/u;
const AT_MOST = /近|以内|以下|之内|不超过|不高于|最多/u;
const ABOUT = /约|左右|上下/u;
/** How far a number may lie from one that only says more, less or about. */
const ROOM = 0.1;

/** One is the other rounded, or the words around it leave room for the other. */
export function numbersAgree(one: Statement, other: Statement): boolean {
  const gap = Math.abs(one.base - other.base);
  const coarse = Math.max(stepOf(one), stepOf(other));
  return gap <= coarse / 2 + coarse * 1e-9 || leavesRoom(one, other) || leavesRoom(other, one);
}

/** The last digit stated: 2630.2亿元 is told to ten million. */
function stepOf({ base, value }: Statement): number {
  const factor = value === 0 ? 1 : Math.abs(base / value);
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return factor * 10 ** -decimals;
}

function leavesRoom({ base, qualifier }: Statement, other: Statement): boolean {
  const room = Math.abs(base) * ROOM;
  const above = other.base - base;
  if (AT_MOST.test(qualifier)) return above <= 0 && -above <= room;
  if (AT_LEAST.test(qualifier)) return above >= 0 && above <= room;
  return ABOUT.test(qualifier) && Math.abs(above) <= room / 2;
}
