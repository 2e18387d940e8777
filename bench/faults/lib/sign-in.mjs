import { readFileSync } from "node:fs";
import { inRoot } from "../../../scripts/lib/project.mjs";

let known;

/** What a browser posts to say which action it means, from the build's own list. */
function actionId() {
  const manifest = inRoot(".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(manifest, "utf8"));
  const found = Object.entries(node).find(([, { exportedName }]) => exportedName === "signInAction");
  if (!found) throw new Error("The build has no action to sign in by");
  return found[0];
}

/**
 * Tries to sign in, as the sign-in page does.
 *
 * @param {Record<string, string>} [more] headers
 * @returns {Promise<string | undefined>} the cookie of the session that it opened, if it did
 */
export async function signIn(url, { email, password }, more = {}) {
  known ??= actionId();
  const body = new FormData();
  for (const [name, value] of Object.entries({ email, password, next: "/portal" }))
    body.append(`_1_${name}`, value);
  body.append("0", '["$K1"]');
  const answer = await fetch(`${url}/sign-in`, {
    method: "POST",
    headers: { accept: "text/x-component", "next-action": known, origin: url, ...more },
    body,
    redirect: "manual",
  });
  await answer.arrayBuffer();
  const opened = answer.headers
    .getSetCookie()
    .find((line) => /session=[^;]/i.test(line) && !/Max-Age=0/i.test(line));
  return opened?.split(";")[0];
}
