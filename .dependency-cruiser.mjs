// The import rules of the layers: down only, features through their index alone, no cycles.
// Earlier in a list means lower; what is lower may not import what is higher.
const LAYERS = [
  "src/core",
  "src/(env|log|metrics|stopping)\\.ts",
  "src/(db|integrations)",
  "src/features",
  "src/adapters",
  "src/components",
  "src/app",
];

const FEATURES = [
  "activity",
  "settings",
  "jobs",
  "views",
  "identity",
  "catalog",
  "api-keys",
  "webhooks",
  "api-usage",
  "pricing",
  "resellers",
  "customers",
  "ledger",
  "billing",
  "documents",
  "mail",
  "services",
  "renewals",
  "orders",
  "resale",
  "brand",
  "support",
  "reports",
];

/** A rule that what matches `from` imports nothing that matches `to`. */
function forbid(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

/** What even the innermost rules may use: they compute, and reach nothing outside the process. */
const PURE_PACKAGES = [
  "^(node:)?(crypto|zlib|buffer)$",
  "^node_modules/(zod|jsvat-next|@zxcvbn-ts/language-common)/",
];

/** Which languages there are: a list, and nothing else. */
const LOCALES = "^src/i18n/locales\\.ts$";

const TESTS = "\\.test\\.tsx?$|/testing/";

const layerRules = LAYERS.slice(0, -1).map((layer, index) =>
  forbid(
    `layer-${index}-imports-down`,
    `${layer} may not import a higher layer`,
    { path: `^${layer}`, pathNot: TESTS },
    { path: LAYERS.slice(index + 1).map((higher) => `^${higher}`) },
  ),
);

const featureRules = FEATURES.map((feature, index) => {
  const later = FEATURES.slice(index + 1);
  return forbid(
    `feature-${feature}-imports-earlier`,
    `${feature} may import only the features before it: ${FEATURES.slice(0, index).join(", ") || "none"}`,
    { path: `^src/features/${feature}/`, pathNot: TESTS },
    { path: `^src/features/(${later.join("|") || "none-after"})/` },
  );
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    ...featureRules,
    forbid(
      "feature-is-listed",
      "a new feature takes its place in the order of FEATURES",
      {},
      { path: "^src/features/", pathNot: `^src/features/(${FEATURES.join("|")})/` },
    ),
    forbid(
      "feature-through-index",
      "another feature is imported through its index.ts",
      { path: "^src/features/([^/]+)/" },
      { path: "^src/features/([^/]+)/.+", pathNot: ["^src/features/$1/", "^src/features/[^/]+/index\\.ts$"] },
    ),
    forbid(
      "outside-through-index",
      "a feature is imported through its index.ts",
      { path: "^(src|e2e|prisma)/", pathNot: "^src/features/" },
      { path: "^src/features/[^/]+/.+", pathNot: "^src/features/[^/]+/(index|schemas)\\.ts$" },
    ),
    forbid(
      "domain-is-pure",
      "domain/ runs core and its own domain; of its feature and earlier ones it may know types",
      { path: "^src/features/([^/]+)/domain/", pathNot: TESTS },
      {
        pathNot: ["^src/core/", "^src/features/$1/domain/", LOCALES, ...PURE_PACKAGES],
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "domain-knows-no-framework",
      "domain/ knows no package but zod, not even by its types",
      { path: "^src/features/[^/]+/domain/", pathNot: TESTS },
      { pathNot: ["^src/(core|features)/", LOCALES, ...PURE_PACKAGES] },
    ),
    forbid(
      "core-imports-nothing-of-ours",
      "core imports nothing of ours and no framework",
      { path: "^src/core/", pathNot: TESTS },
      { pathNot: ["^src/core/", ...PURE_PACKAGES] },
    ),
    forbid(
      "generated-client-in-db-only",
      "the generated Prisma client is imported by src/db",
      { pathNot: "^src/db/" },
      { path: "^src/db/generated/" },
    ),
    forbid(
      "db-through-index",
      "src/db is imported through its index.ts",
      { path: "^src/", pathNot: "^src/(db|testing)/|\\.test\\.tsx?$" },
      { path: "^src/db/", pathNot: "^src/db/(index\\.ts$|generated/)" },
    ),
    forbid(
      "server-is-the-top",
      "only the server itself imports src/server",
      { path: "^src/", pathNot: "^src/server/" },
      { path: "^src/server/" },
    ),
    forbid(
      "server-imports-no-pages",
      "src/server hands pages to Next and imports none",
      { path: "^src/server/" },
      { path: "^src/(app|components)/" },
    ),
    forbid(
      "testing-is-for-tests",
      "src/testing is imported by tests",
      { path: "^src/", pathNot: TESTS },
      { path: "^src/testing/" },
    ),
    forbid(
      "client-stands-alone",
      "the client is installed without us: it imports itself and openapi-fetch",
      { path: "^packages/client/", pathNot: TESTS },
      { pathNot: ["^packages/client/src/", "^node_modules/openapi-fetch/"] },
    ),
    forbid(
      "client-is-for-others",
      "the product doesn't call itself over the network",
      { path: "^src/", pathNot: TESTS },
      { path: "^packages/" },
    ),
    forbid("unresolvable", "the import leads nowhere", {}, { couldNotResolve: true }),
    forbid(
      "no-cycles",
      "files import each other in a circle; imports of types alone don't count",
      { pathNot: "^src/db/generated/" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^src/db/generated"] },
    exclude: { path: ["^\\.next", "^dist", "^packages/[^/]+/dist"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};
