import { describe, expect, it, vi } from "vitest";
import { at } from "../core/test-fixtures";
import { request, type Validators } from "./request";
import { serve } from "./test-server";

const NOW = at("09:00");

/** The test's servers are on this machine, which is allowed here. */
const ask = (url: string, validators: Validators = {}) =>
  request(url, { validators, allowPrivate: true, clock: () => NOW });

describe("a request", () => {
  it("returns the body, its address and its validators", async () => {
    const { url } = await serve((_, response) => {
      response.setHeader("ETag", 'W/"a, b"').setHeader("Last-Modified", "Sun, 23 Apr 2017 08:59:59 GMT");
      response.setHeader("Cache-Control", "public, max-age=30").end("Weir leads");
    });
    const validators = { etag: 'W/"a, b"', lastModified: "Sun, 23 Apr 2017 08:59:59 GMT" };
    expect(await ask(url)).toEqual({
      ok: true,
      value: { changed: true, body: "Weir leads", url, validators, maxAge: 30 },
    });
  });

  it("is unconditional without validators, and doesn't change the address", async () => {
    let asked: string | undefined;
    const { url, requests } = await serve(({ url: path }, response) => {
      asked = path;
      response.end("x");
    });
    await ask(`${url}?page=1&x=%20y`);
    expect(asked).toBe("/live?page=1&x=%20y");
    expect(requests[0]).not.toHaveProperty("if-none-match");
    expect(requests[0]).not.toHaveProperty("if-modified-since");
  });

  it.each([{ etag: 'W/"a, b"' }, { etag: "without quotes" }, { lastModified: "yesterday, about noon" }])(
    "sends the validators back byte for byte: %o",
    async ({ etag, lastModified }) => {
      const { url, requests } = await serve((_, response) => response.writeHead(304).end());
      await ask(url, { etag, lastModified });
      expect(requests).toMatchObject([
        { ...(etag && { "if-none-match": etag }), ...(lastModified && { "if-modified-since": lastModified }) },
      ]);
    },
  );

  it("makes caches revalidate, instead of bypassing them as fetch with validators does by default", async () => {
    const { url, requests } = await serve((_, response) => response.writeHead(304).end());
    await ask(url, { etag: '"a"' });
    expect(requests[0]?.["cache-control"]).toBe("max-age=0");
    expect(requests[0]).not.toHaveProperty("pragma");
  });

  it("reports a 304 as unchanged", async () => {
    const { url } = await serve((_, response) => response.writeHead(304, { "Cache-Control": "max-age=45" }).end());
    expect(await ask(url, { etag: '"a"' })).toEqual({ ok: true, value: { changed: false, url, maxAge: 45 } });
  });

  it("follows redirects and reports the final address", async () => {
    const { url, host } = await serve((incoming, response) => {
      if (incoming.url === "/live") response.writeHead(302, { Location: "/moved" }).end();
      else response.end("x");
    });
    expect(await ask(url)).toMatchObject({ value: { url: `http://${host}/moved` } });
  });

  it("is anonymous: no cookies, no referrer", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const { url, requests } = await serve((_, response) => response.setHeader("Set-Cookie", "id=1").end("x"));
    await ask(url);
    await ask(url);
    expect(requests.filter((headers) => headers.cookie ?? headers.referer ?? headers.authorization)).toEqual([]);
    // Node's fetch has neither cookies nor a referrer; a browser's must be told.
    for (const [, init] of fetched.mock.calls) {
      expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
    }
    fetched.mockRestore();
  });
});

describe("an address on the reader's own network", () => {
  it.each(["http://127.0.0.1:1/live", "http://router.local/", "http://[::1]/"])(
    "is refused before anything is sent: %s",
    async (url) => {
      const fetched = vi.spyOn(globalThis, "fetch");
      const problem = { code: "privateAddress", host: new URL(url).host };
      expect(await request(url, { clock: () => NOW })).toEqual({ ok: false, problem });
      expect(fetched).not.toHaveBeenCalled();
      fetched.mockRestore();
    },
  );

  it("is refused if a public page redirects to it", async () => {
    const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(async () => {
      const response = new Response("the router's settings");
      Object.defineProperty(response, "url", { value: "http://192.168.0.1/" });
      return response;
    });
    const result = await request("https://example.org/live", { clock: () => NOW });
    expect(result).toEqual({ ok: false, problem: { code: "privateAddress", host: "192.168.0.1" } });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ targetAddressSpace: "public" });
    fetched.mockRestore();
  });
});

describe("an origin", () => {
  it("gets one request at a time, while other origins get theirs", async () => {
    const open = { now: 0, most: 0 };
    const begun: string[] = [];
    const server = () =>
      serve((incoming, response) => {
        begun.push(incoming.url ?? "");
        open.now++;
        open.most = Math.max(open.most, open.now);
        setTimeout(() => {
          open.now--;
          response.end("x");
        }, 20);
      });
    const { url } = await server();
    await Promise.all([1, 2, 3, 4].map((n) => ask(`${url}?${n}`)));
    expect(open.most).toBe(1);
    expect(begun).toEqual(["/live?1", "/live?2", "/live?3", "/live?4"]);
    const other = await server();
    await Promise.all([url, other.url].map((one) => ask(one)));
    expect(open.most).toBe(2);
  });

  it("gets the next request after a failed one", async () => {
    const { url, host, stop } = await serve((_, response) => response.destroy());
    const failed = { ok: false, problem: { code: "unreachable", host } };
    expect(await Promise.all([ask(url), ask(url)])).toEqual([failed, failed]);
    await stop();
  });
});
