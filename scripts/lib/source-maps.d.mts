export function dropSources(folder: string): Promise<void>;
