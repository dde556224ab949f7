/** The express app: frame, endpoints of the contract, API page, explorer; in the order they are asked. */
import { constants } from "node:zlib";
import compression from "compression";
import express, { type Express, type Request } from "express";
import { createLanes } from "./http/admission-lanes.ts";
import { authenticate, requireRole } from "./http/authenticate.ts";
import { checkHost } from "./http/check-host.ts";
import { apiNotFound, errorHandler } from "./http/error-handler.ts";
import { type Handlers, mountEndpoints } from "./http/handlers.ts";
import { createMetrics } from "./http/metrics.ts";
import { mountDocs } from "./http/mount-docs.ts";
import { requestLimits, signInLimits } from "./http/rate-limits.ts";
import { refuseCrossSite } from "./http/refuse-cross-site.ts";
import { requestLog } from "./http/request-log.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { mountClient } from "./http/static-client.ts";
import { singleUpload } from "./http/upload.ts";
import { accessRoutes } from "./routes/access.ts";
import { analysisRoutes } from "./routes/analysis.ts";
import { askRoutes } from "./routes/ask.ts";
import { briefingRoutes } from "./routes/briefing.ts";
import { correctionRoutes } from "./routes/corrections.ts";
import { documentRoutes } from "./routes/documents.ts";
import { exploreRoutes } from "./routes/explore.ts";
import { findRoutes } from "./routes/find.ts";
import { followRoutes } from "./routes/follow.ts";
import { mergeRoutes } from "./routes/merges.ts";
import { numberRoutes } from "./routes/numbers.ts";
import { queryRoutes } from "./routes/queries.ts";
import { systemRoutes } from "./routes/system.ts";
import { viewRoutes } from "./routes/views.ts";
import type { Services } from "./services.ts";

const MAX_JSON = "2mb";

/** Whether who asks sits at this machine: nothing is gained there by making a reply smaller. */
function isHere({ ip = "" }: Request): boolean {
  return ip === "::1" || /^(::ffff:)?127\./.test(ip);
}

function isStream(contentType: unknown): boolean {
  return typeof contentType === "string" && contentType.startsWith("text/event-stream");
}

// A fifteenth smaller than at the middleware's own 4, for a few milliseconds a file.
const BROTLI_QUALITY = 6;

/** The app, not yet listening. `clientDir` holds the built explorer. */
export function createApp(services: Services, clientDir: string): Express {
  const { env, logger, version, access } = services;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.trustProxy);
  // Nothing of the API is kept by who asks; files have their own.
  app.set("etag", false);
  app.use(requestLog(logger));
  const lanes = createLanes(env.admission);
  const metrics = createMetrics({ ...services, lanes });
  app.use("/api", metrics.watch);
  app.use(securityHeaders());
  app.use(checkHost(env.allowedHosts));
  // A compressed stream would keep events back until a block is full.
  app.use(
    compression({
      brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
      filter: (request, response) =>
        !(isHere(request) && request.path.startsWith("/api/")) &&
        !isStream(response.getHeader("Content-Type")) &&
        compression.filter(request, response),
    }),
  );
  app.use(["/api", "/metrics"], (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  app.use(["/api", "/metrics"], authenticate(access), refuseCrossSite());
  for (const limit of requestLimits(env.rateLimitPerMinute)) app.use("/api", limit);
  app.get("/metrics", requireRole("reader"), metrics.page);
  const json = express.json({ limit: MAX_JSON });
  app.post("/api/session", json, ...signInLimits());
  const handlers: Handlers = {
    ...exploreRoutes(services),
    ...findRoutes(services),
    ...documentRoutes(services),
    ...analysisRoutes(services),
    ...mergeRoutes(services),
    ...followRoutes(services),
    ...briefingRoutes(services),
    ...numberRoutes(services),
    ...correctionRoutes(services),
    ...queryRoutes(services),
    ...askRoutes(services),
    ...systemRoutes(services),
    ...viewRoutes(services),
    ...accessRoutes(services),
  };
  const { requestTimeoutMs, uploadMaxBytes } = env;
  const upload = singleUpload(uploadMaxBytes);
  mountEndpoints(app, handlers, { requestTimeoutMs, json, upload, lanes });
  mountDocs(app, version);
  app.use("/api", apiNotFound());
  mountClient(app, clientDir);
  app.use(errorHandler(logger, uploadMaxBytes));
  return app;
}
