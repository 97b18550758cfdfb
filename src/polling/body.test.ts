import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { at } from "../core/test-fixtures";
import { request } from "./request";
import { serve } from "./test-server";

const MEGABYTE = 1024 * 1024;

async function bodyOf(bytes: Uint8Array, contentType = "text/html", encoding?: string) {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { "Content-Type": contentType, ...(encoding && { "Content-Encoding": encoding }) });
    response.end(bytes);
  });
  const result = await request(url, {}, at("09:00"));
  return result.ok && result.value.changed ? result.value.body : result;
}

describe("a body's letters", () => {
  const text = "Schär façade";
  const latin1 = Buffer.from(text, "latin1");
  const meta = (tag: string) => Buffer.concat([Buffer.from(`<!doctype html><head>${tag}`), latin1]);

  it("are UTF-8 where nothing is said, with or without a byte order mark", async () => {
    expect(await bodyOf(Buffer.from(text))).toBe(text);
    expect(await bodyOf(Buffer.from(`\uFEFF${text}`))).toBe(text);
  });

  it.each(["text/html; charset=iso-8859-1", 'text/html; Charset = "ISO-8859-1"'])("are what %s says", async (type) => {
    expect(await bodyOf(latin1, type)).toBe(text);
  });

  it.each([
    '<meta charset="windows-1252">',
    "<meta charset=windows-1252>",
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
  ])("are what the page says with %s", async (tag) => {
    expect(await bodyOf(meta(tag))).toContain(text);
  });

  it("are what the header says where the page says otherwise", async () => {
    const page = '<meta charset="windows-1252">Schär';
    expect(await bodyOf(Buffer.from(page), "text/html; charset=utf-8")).toBe(page);
  });

  it("are UTF-8 where a charset is named that there isn't", async () => {
    expect(await bodyOf(Buffer.from(text), "text/html; charset=klingon")).toBe(text);
  });

  it("stay whole where a letter's bytes come in two pieces", async () => {
    const bytes = Buffer.from("ä");
    const { url } = await serve((_, response) => {
      response.write(bytes.subarray(0, 1));
      setTimeout(() => response.end(bytes.subarray(1)), 10);
    });
    expect(await request(url, {}, at("09:00"))).toMatchObject({ value: { body: "ä" } });
  });
});

describe("a body's size", () => {
  it("may be 5 MB, compressed or not", async () => {
    const page = Buffer.alloc(5 * MEGABYTE, "a");
    expect(await bodyOf(page)).toHaveLength(5 * MEGABYTE);
    expect(await bodyOf(gzipSync(page), "text/html", "gzip")).toHaveLength(5 * MEGABYTE);
  });

  it("is counted after decompression", async () => {
    const bomb = gzipSync(Buffer.alloc(20 * MEGABYTE));
    expect(bomb.length).toBeLessThan(MEGABYTE / 10);
    expect(await bodyOf(bomb, "text/html", "gzip")).toMatchObject({ ok: false, problem: { code: "tooBig" } });
  });

  it("is cut at the limit where a page has no end, and the connection is closed", async () => {
    let gone = false;
    const { url } = await serve((_, response) => {
      const more = () => {
        while (!gone && response.write(Buffer.alloc(MEGABYTE / 4)));
      };
      response.on("drain", more).on("close", () => {
        gone = true;
      });
      more();
    });
    expect(await request(url, {}, at("09:00"))).toMatchObject({ ok: false, problem: { code: "tooBig" } });
    await vi.waitFor(() => expect(gone).toBe(true));
  });
});
