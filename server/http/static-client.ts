/** The built explorer: hashed assets cached for ever, everything else that is a page gets index.html. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type Express } from "express";
import { ZhengtuError } from "../errors.ts";

const YEAR = "365d";

/** Serves the files of `clientDir`; where it has not been built, says so. */
export function mountClient(app: Express, clientDir: string): void {
  const assets = join(clientDir, "assets");
  app.use("/assets", express.static(assets, { immutable: true, maxAge: YEAR, index: false }));
  app.use("/assets", (_request, response) => {
    response.status(404).type("text/plain; charset=utf-8").send("没有这个文件。");
  });
  app.use(express.static(clientDir, { index: false, maxAge: "1h" }));
  app.get("/{*page}", (_request, response) => {
    const page = join(clientDir, "index.html");
    if (!existsSync(page)) {
      throw new ZhengtuError(
        "NOT_FOUND",
        "浏览器界面还没有构建：请运行 npm run build:client，再刷新本页。接口说明在 /api/docs。",
      );
    }
    response.set("Cache-Control", "no-cache").sendFile(page);
  });
}
