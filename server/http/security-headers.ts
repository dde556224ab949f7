/** Security headers: a strict CSP that still works on plain http://localhost. */
import type { RequestHandler } from "express";
import helmet from "helmet";

/** Nothing but the server's own files; workers may be blobs because the layout worker is made in the browser. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Browsers would remember HSTS and refuse plain http on localhost afterwards.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
}
