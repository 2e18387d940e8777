export type EmbeddedPostgres = {
  start(): Promise<void>;
  stop(): Promise<void>;
  isRunning(): Promise<boolean>;
  /** @returns whether the server had died and was started again */
  revive(): Promise<boolean>;
  /** The owner's connection string. */
  url(database?: string): string;
  /** Where its files are. */
  readonly folder: string;
};

type Options = { throwaway?: boolean };

export function openEmbeddedPostgres(dataDir: string, options?: Options): Promise<EmbeddedPostgres>;
export function startEmbeddedPostgres(dataDir: string, options?: Options): Promise<EmbeddedPostgres>;
export function recreateDatabase(ownerUrl: string): Promise<void>;
