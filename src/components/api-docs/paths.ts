export const DOCS = "/docs/api";

export const resourcePath = (slug: string) => `${DOCS}/${slug}`;
export const operationPath = (slug: string, id: string) => `${DOCS}/${slug}#${id}`;
export const guidePath = (slug: string) => `${DOCS}/guides/${slug}`;
export const errorPath = (code: string) => `/errors/${code}`;
