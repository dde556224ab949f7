/** The sentences of signing in and of what one may do in English. */
import type { zhAccess } from "./zh-access.ts";

export const enAccess: typeof zhAccess = {
  access: {
    title: "Sign in",
    lead: "The administrator of this Zhengtu has set up users: sign in to look at it.",
    leadToken: "This Zhengtu is entered with an access token; ask its administrator for it.",
    way: "How to sign in",
    byPassword: "Name and password",
    byToken: "Access token",
    name: "Name",
    password: "Password",
    token: "Access token",
    submit: "Sign in",
    forgotten: "No user yet, or the password forgotten? Ask the administrator.",
    account: "Current user",
    who: "{{name}} · {{role}}",
    role: { reader: "may look", editor: "may edit", admin: "may administer" },
    signOut: "Sign out",
    needs: {
      editor: "This user may only look. To import, decide, correct or save, ask the administrator.",
      admin: "Removing is for administrators.",
    },
  },
};
