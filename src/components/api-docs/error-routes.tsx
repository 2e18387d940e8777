import { useTranslations } from "next-intl";
import { API_ERROR_CODES, routesAnswering } from "@/adapters/rest/reference/error-routes";
import type { ErrorCode } from "@/core/errors";
import { operationPath } from "./paths";
import { TextLink } from "./prose";

/** Where a program may meet a code. */
export function ErrorRoutes({ code }: { code: ErrorCode }) {
  const t = useTranslations("errorPages");
  if (!API_ERROR_CODES.includes(code)) return <p>{t("noRoute")}</p>;
  const routes = routesAnswering(code);
  if (routes === "all") return <p>{t("everyRoute")}</p>;
  return (
    <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      {routes.map(({ slug, id, method, path }) => (
        <li key={id} className="font-mono text-sm wrap-anywhere">
          <TextLink href={operationPath(slug, id)}>{`${method} ${path}`}</TextLink>
        </li>
      ))}
    </ul>
  );
}
