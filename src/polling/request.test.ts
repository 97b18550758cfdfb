import { describe, expect, it, vi } from "vitest";
import { at } from "../core/test-fixtures";
import { request } from "./request";
import { serve } from "./test-server";

const NOW = at("09:00");

describe("a request", () => {
  it("brings the body, its address and its validators", async () => {
    const { url } = await serve((_, response) => {
      response.setHeader("ETag", 'W/"a, b"').setHeader("Last-Modified", "Sun, 23 Apr 2017 08:59:59 GMT");
      response.setHeader("Cache-Control", "public, max-age=30").end("Weir leads");
    });
    const validators = { etag: 'W/"a, b"', lastModified: "Sun, 23 Apr 2017 08:59:59 GMT" };
    expect(await request(url, {}, NOW)).toEqual({
      ok: true,
      value: { changed: true, body: "Weir leads", url, validators, maxAge: 30 },
    });
  });

  it("is unconditional and has nothing of its own in the address while no validators are known", async () => {
    let asked: string | undefined;
    const { url, requests } = await serve(({ url: path }, response) => {
      asked = path;
      response.end("x");
    });
    await request(`${url}?page=1&x=%20y`, {}, NOW);
    expect(asked).toBe("/live?page=1&x=%20y");
    expect(requests[0]).not.toHaveProperty("if-none-match");
    expect(requests[0]).not.toHaveProperty("if-modified-since");
  });

  it.each([{ etag: 'W/"a, b"' }, { etag: "without quotes" }, { lastModified: "yesterday, about noon" }])(
    "echoes the validators byte for byte: %o",
    async ({ etag, lastModified }) => {
      const { url, requests } = await serve((_, response) => response.writeHead(304).end());
      await request(url, { etag, lastModified }, NOW);
      expect(requests).toMatchObject([
        { ...(etag && { "if-none-match": etag }), ...(lastModified && { "if-modified-since": lastModified }) },
      ]);
    },
  );

  it("asks caches to check and not to bypass them, as a fetch with validators would on its own", async () => {
    const { url, requests } = await serve((_, response) => response.writeHead(304).end());
    await request(url, { etag: '"a"' }, NOW);
    expect(requests[0]?.["cache-control"]).toBe("max-age=0");
    expect(requests[0]).not.toHaveProperty("pragma");
  });

  it("takes 304 for nothing new", async () => {
    const { url } = await serve((_, response) => response.writeHead(304, { "Cache-Control": "max-age=45" }).end());
    expect(await request(url, { etag: '"a"' }, NOW)).toEqual({ ok: true, value: { changed: false, maxAge: 45 } });
  });

  it("follows redirects and says where it came to", async () => {
    const { url, host } = await serve((incoming, response) => {
      if (incoming.url === "/live") response.writeHead(302, { Location: "/moved" }).end();
      else response.end("x");
    });
    expect(await request(url, {}, NOW)).toMatchObject({ value: { url: `http://${host}/moved` } });
  });

  it("shows who is asking to nobody: no cookies, no referrer", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const { url, requests } = await serve((_, response) => response.setHeader("Set-Cookie", "id=1").end("x"));
    await request(url, {}, NOW);
    await request(url, {}, NOW);
    expect(requests.filter((headers) => headers.cookie ?? headers.referer ?? headers.authorization)).toEqual([]);
    // Node's fetch has neither cookies nor a referrer; a browser's must be told.
    for (const [, init] of fetched.mock.calls) {
      expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
    }
    fetched.mockRestore();
  });
});

describe("a refusal", () => {
  const answered = async (status: number, headers: Record<string, string> = {}) => {
    const { url, host } = await serve((_, response) => response.writeHead(status, headers).end("Sorry"));
    return { host, result: await request(url, { etag: '"a"' }, NOW) };
  };

  it.each([404, 410])("with %i says that the page is missing", async (status) => {
    const { host, result } = await answered(status);
    expect(result).toEqual({ ok: false, problem: { code: "missing", host, status } });
  });

  it.each([400, 401, 403, 429])("with %i is one by the server's will", async (status) => {
    const { host, result } = await answered(status);
    expect(result).toEqual({ ok: false, problem: { code: "refused", host, status } });
  });

  it.each([500, 503])("with %i is the server's error", async (status) => {
    const { host, result } = await answered(status);
    expect(result).toEqual({ ok: false, problem: { code: "serverError", host, status } });
  });

  it.each([
    [429, "refused", "120", at("09:02")],
    [429, "refused", "Sun, 23 Apr 2017 10:30:00 GMT", at("10:30")],
    [503, "serverError", "rubbish", at("09:10")],
  ])("with %i keeps when it may be asked again: %s, Retry-After: %s", async (status, code, header, retryAt) => {
    const { host, result } = await answered(status, { "Retry-After": header });
    expect(result).toEqual({ ok: false, problem: { code, host, status, retryAt } });
  });

  it("doesn't wait for the end of its page", async () => {
    let gone = false;
    const { url } = await serve((_, response) => {
      response.on("close", () => {
        gone = true;
      });
      response.writeHead(500).write("an endless error");
    });
    expect(await request(url, {}, NOW)).toMatchObject({ problem: { code: "serverError" } });
    await vi.waitFor(() => expect(gone).toBe(true));
  });
});

describe("no answer", () => {
  it("is an unreachable host when nobody listens there", async () => {
    const { url, host, stop } = await serve(() => undefined);
    await stop();
    expect(await request(url, {}, NOW)).toEqual({ ok: false, problem: { code: "unreachable", host } });
  });

  it("is an unreachable host when the connection breaks in the middle", async () => {
    const { url, host } = await serve((_, response) => {
      response.writeHead(200, { "Content-Length": "1000" }).write("only this");
      setTimeout(() => response.destroy(), 10);
    });
    expect(await request(url, {}, NOW)).toEqual({ ok: false, problem: { code: "unreachable", host } });
  });

  it("is being offline when the browser says so", async () => {
    const { url, stop } = await serve(() => undefined);
    await stop();
    vi.stubGlobal("navigator", { onLine: false });
    expect(await request(url, {}, NOW)).toEqual({ ok: false, problem: { code: "offline" } });
    vi.unstubAllGlobals();
  });

  it.each([
    ["that never begins", () => undefined],
    ["that drips", (write: (text: string) => void) => void write("a")],
  ])("is a timeout for an answer %s", async (_, begin) => {
    const { timeout } = AbortSignal;
    const limit = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout.call(AbortSignal, 60));
    const { url, host } = await serve((_request, response) => begin((text) => response.write(text)));
    expect(await request(url, {}, NOW)).toEqual({ ok: false, problem: { code: "timeout", host } });
    // Chrome ends a worker whose fetch takes over 30 s to answer.
    expect(limit.mock.calls[0]?.[0]).toBeLessThan(30_000);
    limit.mockRestore();
  });
});
