import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { at } from "../core/test-fixtures";
import { decode } from "./letters";
import { request } from "./request";
import { serve } from "./test-server";

const MEGABYTE = 1024 * 1024;

async function bodyOf(bytes: Uint8Array, contentType = "text/html", encoding?: string) {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { "Content-Type": contentType, ...(encoding && { "Content-Encoding": encoding }) });
    response.end(bytes);
  });
  const result = await request(url, { allowPrivate: true, clock: () => at("09:00") });
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

  const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><rss>`;
  const utf16 = (wanted: string, bigEndian: boolean) => {
    const bytes = Buffer.from(wanted, "utf16le");
    return bigEndian ? bytes.swap16() : bytes;
  };
  const utf32 = (wanted: string, bigEndian: boolean) => {
    const bytes = Buffer.from(Uint32Array.from([...wanted], (letter) => letter.codePointAt(0) ?? 0).buffer);
    return bigEndian ? bytes.swap32() : bytes;
  };

  it.each(["application/rss+xml", "application/xml", "text/xml", "application/octet-stream"])(
    "are what an XML declaration says in %s",
    async (type) => {
      const declared = xml("iso-8859-1");
      expect(await bodyOf(Buffer.from(declared + text, "latin1"), type)).toBe(declared + text);
    },
  );

  it("are UTF-8 in text/xml too, which once was ASCII by default", async () => {
    expect(await bodyOf(Buffer.from(`<rss>${text}`), "text/xml")).toBe(`<rss>${text}`);
  });

  it("are what the header says where an XML declaration says otherwise", async () => {
    const page = xml("iso-8859-1") + text;
    expect(await bodyOf(Buffer.from(page), "application/rss+xml; charset=utf-8")).toBe(page);
  });

  it("are not what a page says that a feed quotes", async () => {
    const feed = `<?xml version="1.0"?><rss><![CDATA[<meta charset="windows-1252">]]>${text}`;
    expect(await bodyOf(Buffer.from(feed), "application/rss+xml")).toBe(feed);
  });

  it("are those of a byte order mark, whatever else is said", async () => {
    expect(await bodyOf(Buffer.from(`\uFEFF${text}`), "text/html; charset=windows-1252")).toBe(text);
    expect(await bodyOf(utf16(`\uFEFF${text}`, true), "text/html; charset=utf-8")).toBe(text);
  });

  it.each([
    ["big5", "big5", [0xa7, 0xda], "我"],
    ["euc-kr", "euc-kr", [0xb3, 0xe2], "년"],
    ["shift_jis", "shift_jis", [0x97, 0xa4], "陸"],
    ["koi8-r", "koi8-r", [0xc4], "д"],
    ["curly quotes under a name that has none", "iso-8859-1", [0x93], "“"],
  ])("are read from %s", async (_, encoding, bytes, letter) => {
    const declared = xml(encoding);
    expect(await bodyOf(Buffer.concat([Buffer.from(declared), Buffer.from(bytes)]), "text/xml")).toBe(
      declared + letter,
    );
  });

  const wide = [
    ["UTF-16, little end first", (wanted: string) => utf16(wanted, false)],
    ["UTF-16, big end first", (wanted: string) => utf16(wanted, true)],
    ["UTF-32, little end first", (wanted: string) => utf32(wanted, false)],
    ["UTF-32, big end first", (wanted: string) => utf32(wanted, true)],
  ] as const;
  describe.each(wide)("are seen to be %s,", (_, encode) => {
    const page = `${xml("utf-16")}${text} 🏁`;
    it("with a byte order mark and without", async () => {
      expect(await bodyOf(encode(page), "application/xml")).toBe(page);
      expect(await bodyOf(encode(`\uFEFF${page}`), "application/xml")).toBe(page);
    });

    it("under a name that is a lie", async () => {
      expect(await bodyOf(encode(page), "application/xml; charset=utf-8")).toBe(page);
    });
  });

  it("are read by the next name where one is a lie or doesn't exist", async () => {
    const declared = xml("iso-8859-1");
    const latin = Buffer.from(declared + text, "latin1");
    expect(await bodyOf(latin, "text/xml; charset=klingon")).toBe(declared + text);
    expect(await bodyOf(latin, "text/xml; charset=utf-16")).toBe(declared + text);
    expect(await bodyOf(Buffer.from(xml("utf-16") + text), "text/xml")).toBe(xml("utf-16") + text);
  });

  it("are marked where they can't be read, and never guessed", async () => {
    expect(await bodyOf(Buffer.from([0x3c, 0x62, 0x3e, 0xe4]))).toBe("<b>\uFFFD");
    const surrogate = Buffer.concat([utf32("<", false), Buffer.from([0, 0xd8, 0, 0, 0, 0, 0xff, 0xff])]);
    expect(await bodyOf(surrogate)).toBe("<\uFFFD\uFFFD");
  });

  it("never throw, whatever bytes and names come", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ maxLength: 20 }), (bytes, charset) => {
        expect(typeof decode(bytes, `text/xml; charset=${charset}`)).toBe("string");
      }),
    );
  });

  it("stay whole where a letter's bytes come in two pieces", async () => {
    const bytes = Buffer.from("ä");
    const { url } = await serve((_, response) => {
      response.write(bytes.subarray(0, 1));
      setTimeout(() => response.end(bytes.subarray(1)), 10);
    });
    expect(await request(url, { allowPrivate: true, clock: () => at("09:00") })).toMatchObject({
      value: { body: "ä" },
    });
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
    expect(await request(url, { allowPrivate: true, clock: () => at("09:00") })).toMatchObject({
      ok: false,
      problem: { code: "tooBig" },
    });
    await vi.waitFor(() => expect(gone).toBe(true));
  });
});
