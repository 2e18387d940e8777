import { getEnv } from "./env";

/** Secrets of this process's settings, so that no error repeats one. */
export function knownSecrets(): string[] {
  const env = getEnv();
  const passwords = [env.DATABASE_APP_URL, env.SMTP_URL, env.REDIS_URL].flatMap((url) => {
    const password = url && URL.canParse(url) ? new URL(url).password : "";
    return [password, safeDecode(password)];
  });
  return [
    ...passwords,
    env.AUTH_SECRET,
    env.AUTH_SECRET_PREVIOUS ?? "",
    ...(env.PROVISIONING_SECRET?.split(/\s+/) ?? []),
    env.STRIPE_SECRET_KEY ?? "",
    env.UPSTASH_REDIS_REST_TOKEN ?? "",
    env.METRICS_TOKEN ?? "",
    ...(env.STRIPE_WEBHOOK_SECRET?.split(/\s+/) ?? []),
  ].filter(
    // Shorter ones would blot out words that say what happened.
    (secret) => secret.length >= 6,
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
