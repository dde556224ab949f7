/** Cuts Ant Design's static stylesheet down to the components that the client uses. Runs at build time. */

/** Takes a stylesheet and component names ("btn"), gives the rules that name no other component. */
export function keepComponents(css: string, components: readonly string[]): string {
  return splitRules(css)
    .map(({ prelude, body }) => keepRule(prelude, body, components))
    .join("");
}

interface Rule {
  readonly prelude: string;
  readonly body: string;
}

function keepRule(prelude: string, body: string, components: readonly string[]): string {
  if (prelude.startsWith("@media") || prelude.startsWith("@supports")) {
    const inner = keepComponents(body, components);
    return inner === "" ? "" : `${prelude}{${inner}}`;
  }
  // The variables of the default theme: ours are set by ConfigProvider.
  if (prelude.includes(".css-var-")) return "";
  const names = [...prelude.matchAll(/\.ant-([a-z-]+)/g)].map((match) => match[1] ?? "");
  const known = names.every((name) =>
    components.some((component) => name === component || name.startsWith(`${component}-`)),
  );
  return known ? `${prelude}{${body}}` : "";
}

function splitRules(css: string): Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === "{") {
      if (depth === 0) open = at;
      depth += 1;
    } else if (css[at] === "}") {
      depth -= 1;
      if (depth === 0) {
        rules.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, at) });
        start = at + 1;
      }
    }
  }
  return rules;
}
