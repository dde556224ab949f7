/** Who may do what: three roles, each of which may do all that the one before it may. */
import { z } from "zod";

/** From the least to the most. */
export const ROLES = ["reader", "editor", "admin"] as const;

export const RoleSchema = z.enum(ROLES);
/** reader looks, searches and exports; editor also imports, decides, teaches and saves; admin also removes and backs up. */
export type Role = z.infer<typeof RoleSchema>;

/** Whether somebody with the role `own` may do what asks for `needed`. */
export function mayAct(own: Role, needed: Role): boolean {
  return ROLES.indexOf(own) >= ROLES.indexOf(needed);
}
