// The package ships no types.
declare module "autocannon" {
  interface Client {
    setRequests(
      requests: readonly { readonly path: string; readonly headers: Record<string, string> }[],
    ): void;
  }
  interface Result {
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly requests: { readonly average: number; readonly total: number };
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  }
  const autocannon: (options: {
    url: string;
    connections: number;
    duration: number;
    setupClient: (client: Client) => void;
  }) => Promise<Result>;
  export default autocannon;
}
