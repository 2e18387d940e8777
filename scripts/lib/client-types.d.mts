export const CLIENT_TYPES: string;

/** The document as TypeScript. */
export function clientTypes(document: object): Promise<string>;
