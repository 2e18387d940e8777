/** What the server is made of, as the text of a CycloneDX document. */
export function makeSbom(): Promise<string>;
