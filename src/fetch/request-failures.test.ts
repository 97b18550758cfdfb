import { describe, expect, it, vi } from "vitest";
import { at } from "../core/test-fixtures";
import { request, type Validators } from "./request";
import { serve } from "./test-server";

const NOW = at("09:00");

/** The test's servers are on this machine, which is allowed here. */
const ask = (url: string, validators: Validators = {}) =>
  request(url, { validators, allowPrivate: true, clock: () => NOW });

describe("a refusal", () => {
  const answered = async (status: number, headers: Record<string, string> = {}) => {
    const sent = { Date: "Sun, 23 Apr 2017 09:00:00 GMT", ...headers };
    const { url, host } = await serve((_, response) => response.writeHead(status, sent).end("Sorry"));
    return { host, result: await ask(url, { etag: '"a"' }) };
  };

  it.each([404, 410])("with %i means that the page is missing", async (status) => {
    const { host, result } = await answered(status);
    expect(result).toEqual({ ok: false, problem: { code: "missing", host, status } });
  });

  it.each([400, 401, 403])("with %i is a refusal", async (status) => {
    const { host, result } = await answered(status);
    expect(result).toEqual({ ok: false, problem: { code: "refused", host, status } });
  });

  it.each([500, 502])("with %i is a server error", async (status) => {
    const { host, result } = await answered(status);
    expect(result).toEqual({ ok: false, problem: { code: "serverError", host, status } });
  });

  it.each([
    [429, "refused", "120", at("09:02")],
    [429, "refused", "Sun, 23 Apr 2017 10:30:00 GMT", at("10:30")],
    [503, "serverError", "rubbish", at("09:10")],
    [429, "refused", undefined, at("09:10")],
    [503, "serverError", undefined, at("09:10")],
  ])("with %i keeps the time of the next attempt: %s, Retry-After: %s", async (status, code, header, retryAt) => {
    const { host, result } = await answered(status, header === undefined ? {} : { "Retry-After": header });
    expect(result).toEqual({ ok: false, problem: { code, host, status, retryAt } });
  });

  it.each([
    ["two hours behind ours", "Sun, 23 Apr 2017 07:00:00 GMT", "Sun, 23 Apr 2017 07:05:00 GMT", at("09:05")],
    ["two hours ahead of ours", "Sun, 23 Apr 2017 11:00:00 GMT", "Sun, 23 Apr 2017 11:05:00 GMT", at("09:05")],
    ["unreadable", "today", "Sun, 23 Apr 2017 09:05:00 GMT", at("09:05")],
    ["none", "0", "Sun, 23 Apr 2017 09:05:00 GMT", at("09:05")],
    ["beside the point", "Sun, 23 Apr 2017 07:00:00 GMT", "soon 5", at("09:10")],
  ])("names its time by its own clock, which may be %s", async (_, date, header, retryAt) => {
    const { result } = await answered(503, { Date: date, "Retry-After": header });
    expect(result).toMatchObject({ problem: { retryAt } });
  });

  it("ends without reading the error page", async () => {
    let gone = false;
    const { url } = await serve((_, response) => {
      response.on("close", () => {
        gone = true;
      });
      response.writeHead(500).write("an endless error");
    });
    expect(await ask(url)).toMatchObject({ problem: { code: "serverError" } });
    await vi.waitFor(() => expect(gone).toBe(true));
  });
});

describe("no answer", () => {
  it("is an unreachable host if nothing listens there", async () => {
    const { url, host, stop } = await serve(() => undefined);
    await stop();
    expect(await ask(url)).toEqual({ ok: false, problem: { code: "unreachable", host } });
  });

  it("is an unreachable host when the connection breaks in the middle", async () => {
    const { url, host } = await serve((_, response) => {
      response.writeHead(200, { "Content-Length": "1000" }).write("only this");
      setTimeout(() => response.destroy(), 10);
    });
    expect(await ask(url)).toEqual({ ok: false, problem: { code: "unreachable", host } });
  });

  it("means offline if the browser says so", async () => {
    const { url, stop } = await serve(() => undefined);
    await stop();
    vi.stubGlobal("navigator", { onLine: false });
    expect(await ask(url)).toEqual({ ok: false, problem: { code: "offline" } });
    vi.unstubAllGlobals();
  });

  it.each([
    ["that never starts", () => undefined],
    ["that never ends", (write: (text: string) => void) => void write("a")],
  ])("is a timeout for an answer %s", async (_, begin) => {
    const { timeout } = AbortSignal;
    const limit = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout.call(AbortSignal, 60));
    const { url, host } = await serve((_request, response) => begin((text) => response.write(text)));
    expect(await ask(url)).toEqual({ ok: false, problem: { code: "timeout", host } });
    // Chrome ends a worker whose fetch takes over 30 s to answer.
    expect(limit.mock.calls[0]?.[0]).toBeLessThan(30_000);
    limit.mockRestore();
  });
});

describe("a redirect that may not be followed", () => {
  /** Fails like an outage, as browsers do without permission for the redirect's host. Any name leads to this machine. */
  function refuseRedirects() {
    const real = globalThis.fetch;
    return vi.spyOn(globalThis, "fetch").mockImplementation(async (url, init) => {
      const response = await real(String(url).replace("race.example", "127.0.0.1"), { ...init, redirect: "manual" });
      if (response.status === 302 && init?.redirect !== "manual") throw new TypeError("Failed to fetch");
      Object.defineProperty(response, "url", { value: url });
      return response;
    });
  }

  it.each(["127.0.0.1", "race.example"])("is recognised each time, with one more request: %s", async (name) => {
    const fetched = refuseRedirects();
    const state = { moved: false };
    const { url, requests } = await serve((_, response) => {
      if (state.moved) response.writeHead(302, { Location: "http://localhost:1/live" }).end();
      else response.end("x");
    });
    const address = url.replace("127.0.0.1", name);
    const asked = () => request(address, { clock: () => NOW, allowPrivate: name === "127.0.0.1" });
    expect(await asked()).toMatchObject({ ok: true });
    state.moved = true;
    const problem = { code: "redirected", host: new URL(address).host };
    for (const _ of [1, 2]) expect(await asked()).toEqual({ ok: false, problem });
    expect(requests).toHaveLength(5);
    fetched.mockRestore();
  });

  it("isn't reported for an outage", async () => {
    expect(await request("http://127.0.0.1:1/", { clock: () => NOW, allowPrivate: true })).toMatchObject({
      problem: { code: "unreachable" },
    });
  });
});
