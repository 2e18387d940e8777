/** A port that nobody listens on now, below those that outgoing connections are given. */
export function freePort(): Promise<number>;

/** What the server of a data folder was started with; Linux alone tells. */
export function environmentOfServer(dataDir: string): Promise<NodeJS.ProcessEnv>;
