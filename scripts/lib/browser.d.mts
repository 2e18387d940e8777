/** The browser for the journeys, installed where there is none. @returns path of the program */
export function ensureBrowser(): Promise<string>;
