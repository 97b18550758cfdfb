import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

interface TestServer {
  url: string;
  host: string;
  /** The headers of every request so far. */
  requests: IncomingHttpHeaders[];
  stop: () => Promise<void>;
}

/** A real HTTP server on the loopback address, stopped when the test ends. */
export async function serve(answer: RequestListener): Promise<TestServer> {
  const requests: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    requests.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(stop);
  return { url: `http://${host}/live`, host, requests, stop };
}
