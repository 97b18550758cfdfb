import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Instant } from "../../src/core/instant";
import { html } from "./html";
import { publicationAt, type Shelf } from "./publication";
import { race } from "./race";
import { isKnown, Versions } from "./validators";
import { type Weather, weathered } from "./weather";

export interface DemoOptions {
  /** A free one by default. */
  port?: number;
  /** What time it is in the race. */
  clock: () => Instant;
  /** A saved page to serve under `/page`. */
  page?: { file: string };
  /** For how many seconds an answer is fresh; 2 by default. */
  maxAge?: number;
  /** The race that `/bbc` and `/live` publish, instead of the one that comes with the extension. */
  race?: Shelf["race"];
}

interface RequestLogEntry {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** Absent where there was no answer. */
  status?: number;
}

export interface DemoServer {
  origin: string;
  /** Every request but the browser's own for an icon, oldest first. */
  requests: RequestLogEntry[];
  /** Bad weather, until it is set to undefined again. */
  weather: Weather | undefined;
  /** Stops answering; safe to repeat. */
  close(): Promise<void>;
}

/** Publishes the race on this machine only. Rejects if the port is in use. */
export async function startDemo({ port = 0, maxAge = 2, ...shelf }: DemoOptions): Promise<DemoServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch((bug: unknown) => send(response, { status: 500, text: String(bug) }));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const demo: DemoServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    weather: undefined,
    async close() {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  const versions = new Versions();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { weather } = demo;
    const path = request.url ?? "/";
    const entry: RequestLogEntry = { method: request.method ?? "GET", path, headers: request.headers };
    if (path !== "/favicon.ico") demo.requests.push(entry);
    if (weather === "hang") return;
    if (weather === "reset") return void request.socket.destroy();
    if (weather === "drip" || weather === "endless" || weather === "bomb") return pour(response, weather);
    response.once("finish", () => (entry.status = response.statusCode));
    if (request.method !== "GET" && request.method !== "HEAD")
      return send(response, { status: 405, text: "Only GET and HEAD." });
    if (typeof weather === "object")
      return send(response, { ...weather, text: `This server answers with ${weather.status}.` });

    const found = await publicationAt(new URL(path, demo.origin), { race, ...shelf });
    if (!found) return send(response, { status: 404, text: "There is nothing here." });
    const { body, type, at } = weathered(found, weather);
    const validators = versions.of(path, body, at);
    response.setHeaders(
      new Headers({
        ETag: validators.etag,
        "Last-Modified": validators.lastModified,
        "Cache-Control": `max-age=${maxAge}`,
        // As publishers do: a client that sent it back could be tracked.
        "Set-Cookie": "visitor=1; Path=/",
      }),
    );
    if (isKnown(request.headers, validators)) response.writeHead(304).end();
    else response.writeHead(200, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) }).end(body);
  }

  return demo;
}

const PIECE = Buffer.alloc(256 * 1024, " ");

/** Bodies that a client must not read to the end. */
function pour(response: ServerResponse, weather: "drip" | "endless" | "bomb"): void {
  response.writeHead(200, { "Content-Type": "text/html", ...(weather === "bomb" && { "Content-Encoding": "gzip" }) });
  if (weather === "bomb") return void response.end(gzipSync(Buffer.alloc(100 * 1024 * 1024)));
  if (weather === "drip") {
    const timer = setInterval(() => response.write("."), 1000);
    return void response.once("close", () => clearInterval(timer));
  }
  const more = () => {
    while (!response.destroyed && response.write(PIECE));
  };
  response.on("drain", more);
  more();
}

function send(
  response: ServerResponse,
  { status, retryAfter, text }: { status: number; retryAfter?: string | number; text: string },
): void {
  if (retryAfter !== undefined) response.setHeader("Retry-After", retryAfter);
  const body = html`<!doctype html><title>${status}</title><p>${text}</p>`.text;
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" }).end(body);
}
