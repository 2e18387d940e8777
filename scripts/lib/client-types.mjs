import openapiTypes, { astToString } from "openapi-typescript";
import { loadTypeScript } from "./bundle.mjs";
import { inRoot } from "./project.mjs";

/** The client's types, which are never written by hand. */
export const CLIENT_TYPES = inRoot("packages/client/src/api-types.ts");

/** The OpenAPI document of this very source, without a server. */
export async function currentDocument() {
  // Building the document reads one setting, the address; that of no installation belongs into the types.
  process.env.APP_URL = "http://localhost:3000";
  process.env.AUTH_SECRET = "not-used-to-write-the-document-of-the-api";
  process.env.DATABASE_APP_URL = "postgresql://localhost/none";
  const { handleApi } = await loadTypeScript("src/adapters/rest/index.ts");
  const answer = await handleApi(new Request("http://localhost:3000/api/v1/openapi.json"));
  return answer.json();
}

/** The document as TypeScript. */
export async function clientTypes(document) {
  // A field with a default may be left out of a request.
  const ast = await openapiTypes(document, { defaultNonNullable: false, alphabetize: true });
  return `// Written by \`npm run client:types\` from the OpenAPI document.\n${astToString(ast)}`;
}
