/** The sentences of signing in and of what one may do in Chinese. */

export const zhAccess = {
  access: {
    title: "登录",
    lead: "这个政图由管理员设了用户，登录后才能查看。",
    leadToken: "这个政图要凭访问口令进入，口令请向管理员索取。",
    way: "登录方式",
    byPassword: "用户名和密码",
    byToken: "访问口令",
    name: "用户名",
    password: "密码",
    token: "访问口令",
    submit: "登录",
    forgotten: "没有用户或忘了密码，请找管理员。",
    account: "当前用户",
    who: "{{name}} · {{role}}",
    role: { reader: "查看权限", editor: "编辑权限", admin: "管理权限" },
    signOut: "退出登录",
    needs: {
      editor: "当前用户只能查看。要导入、判断、纠正或保存，请找管理员要编辑权限。",
      admin: "移除要管理权限，请找管理员办理。",
    },
  },
};
