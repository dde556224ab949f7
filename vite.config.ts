/** Builds client/ to dist/client: what the server serves under a strict content security policy. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import { keepComponents } from "./client/styles/keep-components.ts";

const ANTD_COMPONENTS = [
  ..."affix-wrapper alert app btn checkbox drawer dropdown empty input input-number menu".split(
    " ",
  ),
  ..."message modal popover progress radio segmented select slider spin switch table virtual-list".split(
    " ",
  ),
  ..."tabs tooltip wave motion slide zoom fade move".split(" "),
];

/** Serves `virtual:antd.css`: the rules of Ant Design's static stylesheet for the components in use. */
function antdStylesheet(): Plugin {
  const name = "virtual:antd.css";
  return {
    name: "antd-stylesheet",
    resolveId: (source) => (source === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const file = createRequire(import.meta.url).resolve("antd/dist/antd.css");
      return keepComponents(readFileSync(file, "utf8"), ANTD_COMPONENTS);
    },
  };
}

/** Sends the one module through which Ant Design adds rules at run time to our own, which needs no <style> element. */
function stylesWithoutElements(): Plugin {
  const own = fileURLToPath(new URL("client/styles/dynamic-css.ts", import.meta.url));
  return {
    name: "styles-without-elements",
    enforce: "pre",
    resolveId: (source) => (/(^|\/)dynamicCSS(\.js)?$/.test(source) ? own : undefined),
  };
}

export default defineConfig({
  root: fileURLToPath(new URL("client", import.meta.url)),
  plugins: [stylesWithoutElements(), antdStylesheet(), react()],
  // Workers load their parts when they need them.
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("dist/client", import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { "/api": "http://localhost:8080" } },
});
