/** What the file system refuses, as a sentence: which file is concerned, why, what to do. */
import { ZhengtuError } from "./errors.ts";

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: "磁盘已满。请腾出空间后再试",
  EDQUOT: "磁盘配额已用完。请腾出空间后再试",
  EFBIG: "文件超过了系统允许的大小。请联系管理员",
  EROFS: "数据文件夹是只读的。请让管理员打开写权限",
  EACCES: "数据文件夹没有写权限。请让管理员打开写权限",
  EPERM: "数据文件夹没有写权限。请让管理员打开写权限",
};

/** An error of the file system as ours; `what` says what did not happen. Leaves other errors as they are. */
export function toDiskError(cause: unknown, what: string): unknown {
  if (!(cause instanceof Error) || !("code" in cause)) return cause;
  const code = String(cause.code);
  const remedy = REMEDIES[code] ?? `系统报告 ${code}。请检查磁盘和数据文件夹`;
  return new ZhengtuError("STORE_UNAVAILABLE", `${what}：${remedy}；图没有改变。`, { cause });
}
