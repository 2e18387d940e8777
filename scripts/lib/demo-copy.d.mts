export function isWhole(dataDir: string): Promise<boolean>;
export function copyInstallation(original: string, dataDir: string, url: string): Promise<void>;
