export { keepLocale } from "./cookie";
export { inLocale, localeOf, requestLocale } from "./request-locale";
