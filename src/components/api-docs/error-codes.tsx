import { useTranslations } from "next-intl";
import { API_ERROR_CODES } from "@/adapters/rest/reference/error-routes";
import { ERRORS } from "@/core/errors";
import { errorPath } from "./paths";
import { TextLink } from "./prose";

/** Every code that the API answers with, by status; each leads to its page. */
export function ErrorCodes() {
  const t = useTranslations("apiDocs.errorCodes");
  const pages = useTranslations("errorPages");
  const cell = "px-3 py-2 align-top first:pl-0 last:pr-0";
  return (
    <div className="max-w-[52rem] overflow-x-auto">
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className={`${cell} font-medium`}>
              {t("status")}
            </th>
            <th scope="col" className={`${cell} font-medium`}>
              {t("code")}
            </th>
            <th scope="col" className={`${cell} font-medium max-sm:hidden`}>
              {t("meaning")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {API_ERROR_CODES.map((code) => (
            <tr key={code}>
              <td className={`${cell} text-subtle tabular-nums`}>{ERRORS[code].status}</td>
              <td className={`${cell} font-mono wrap-anywhere`}>
                <TextLink href={errorPath(code)}>{code}</TextLink>
              </td>
              <td className={`${cell} max-sm:hidden`}>{pages(`${code}.meaning`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
