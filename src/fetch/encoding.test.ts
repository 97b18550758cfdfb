import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { at } from "../core/test-fixtures";
import { decode } from "./encoding";
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

describe("the encoding of a body", () => {
  const text = "Schär façade";
  const latin1 = Buffer.from(text, "latin1");
  const meta = (tag: string) => Buffer.concat([Buffer.from(`<!doctype html><head>${tag}`), latin1]);

  it("is UTF-8 if none is declared, with or without a byte order mark", async () => {
    expect(await bodyOf(Buffer.from(text))).toBe(text);
    expect(await bodyOf(Buffer.from(`\uFEFF${text}`))).toBe(text);
  });

  it.each(["text/html; charset=iso-8859-1", 'text/html; Charset = "ISO-8859-1"'])(
    "is the one in the header %s",
    async (type) => {
      expect(await bodyOf(latin1, type)).toBe(text);
    },
  );

  it.each([
    '<meta charset="windows-1252">',
    "<meta charset=windows-1252>",
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
  ])("is the one that the page declares with %s", async (tag) => {
    expect(await bodyOf(meta(tag))).toContain(text);
  });

  it("is the header's if the page declares another", async () => {
    const page = '<meta charset="windows-1252">Schär';
    expect(await bodyOf(Buffer.from(page), "text/html; charset=utf-8")).toBe(page);
  });

  it("is UTF-8 where it can be, under the name of Latin-1 too", async () => {
    const page = '<meta charset="iso-8859-1">Schär “runs”';
    expect(await bodyOf(Buffer.from(page))).toBe(page);
    expect(await bodyOf(Buffer.from(page), "text/html; charset=iso-8859-1")).toBe(page);
  });

  it("is the page's if the header says UTF-8 and that it can't be", async () => {
    expect(await bodyOf(meta('<meta charset="windows-1252">'), "text/html; charset=utf-8")).toContain(text);
  });

  it("is UTF-8 if an unknown charset is declared", async () => {
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
    "is the one of the XML declaration in %s",
    async (type) => {
      const declared = xml("iso-8859-1");
      expect(await bodyOf(Buffer.from(declared + text, "latin1"), type)).toBe(declared + text);
    },
  );

  it("is UTF-8 in text/xml too, which once was ASCII by default", async () => {
    expect(await bodyOf(Buffer.from(`<rss>${text}`), "text/xml")).toBe(`<rss>${text}`);
  });

  it("is the header's if the XML declaration names another", async () => {
    const page = xml("iso-8859-1") + text;
    expect(await bodyOf(Buffer.from(page), "application/rss+xml; charset=utf-8")).toBe(page);
  });

  it("is not the one declared by a page inside a feed", async () => {
    const source = `<?xml version="1.0"?><rss><![CDATA[<meta charset="koi8-r">]]>${text}`;
    expect(await bodyOf(Buffer.from(source), "application/rss+xml")).toBe(source);
    expect(await bodyOf(Buffer.from(` ${source}`), "application/rss+xml")).toBe(` ${source}`);
  });

  it("is the page's own rather than that of the XML declaration before it, as in browsers", async () => {
    const page = `${xml("koi8-r")}<meta charset="big5">`;
    const bytes = Buffer.concat([Buffer.from(page), Buffer.from([0xa7, 0xda])]);
    expect(await bodyOf(bytes, "text/html")).toBe(`${page}我`);
    expect(await bodyOf(bytes, "text/xml")).not.toContain("我");
  });

  it("may stand after spaces around its equals sign", async () => {
    const page = '<?xml version="1.0" encoding = "koi8-r"?><rss>';
    expect(await bodyOf(Buffer.concat([Buffer.from(page), Buffer.from([0xc4])]), "text/xml")).toBe(`${page}д`);
    const html = "<meta charset = koi8-r>";
    expect(await bodyOf(Buffer.concat([Buffer.from(html), Buffer.from([0xc4])]))).toBe(`${html}д`);
  });

  it("is the byte order mark's, whatever else is declared", async () => {
    expect(await bodyOf(Buffer.from(`\uFEFF${text}`), "text/html; charset=windows-1252")).toBe(text);
    expect(await bodyOf(utf16(`\uFEFF${text}`, true), "text/html; charset=utf-8")).toBe(text);
  });

  it.each([
    ["big5", "big5", [0xa7, 0xda], "我"],
    ["euc-kr", "euc-kr", [0xb3, 0xe2], "년"],
    ["shift_jis", "shift_jis", [0x97, 0xa4], "陸"],
    ["koi8-r", "koi8-r", [0xc4], "д"],
    ["windows-1252 under the name of Latin-1", "iso-8859-1", [0x93], "“"],
  ])("can be %s", async (_, encoding, bytes, letter) => {
    const declared = xml(encoding);
    expect(await bodyOf(Buffer.concat([Buffer.from(declared), Buffer.from(bytes)]), "text/xml")).toBe(
      declared + letter,
    );
  });

  const wide = [
    ["little-endian UTF-16", (wanted: string) => utf16(wanted, false)],
    ["big-endian UTF-16", (wanted: string) => utf16(wanted, true)],
    ["little-endian UTF-32", (wanted: string) => utf32(wanted, false)],
    ["big-endian UTF-32", (wanted: string) => utf32(wanted, true)],
  ] as const;
  describe.each(wide)("is recognised as %s", (_, encode) => {
    const page = `${xml("utf-16")}${text} 🏁`;
    it("with a byte order mark and without", async () => {
      expect(await bodyOf(encode(page), "application/xml")).toBe(page);
      expect(await bodyOf(encode(`\uFEFF${page}`), "application/xml")).toBe(page);
    });

    it("if the header names another", async () => {
      expect(await bodyOf(encode(page), "application/xml; charset=utf-8")).toBe(page);
    });
  });

  it("is the next declared one if a name is wrong or unknown", async () => {
    const declared = xml("iso-8859-1");
    const latin = Buffer.from(declared + text, "latin1");
    expect(await bodyOf(latin, "text/xml; charset=klingon")).toBe(declared + text);
    expect(await bodyOf(latin, "text/xml; charset=utf-16")).toBe(declared + text);
    expect(await bodyOf(Buffer.from(xml("utf-16") + text), "text/xml")).toBe(xml("utf-16") + text);
  });

  it("is never guessed: undecodable bytes become U+FFFD", async () => {
    expect(await bodyOf(Buffer.from([0x3c, 0x62, 0x3e, 0xe4]))).toBe("<b>\uFFFD");
    const surrogate = Buffer.concat([utf32("<", false), Buffer.from([0, 0xd8, 0, 0, 0, 0, 0xff, 0xff])]);
    expect(await bodyOf(surrogate)).toBe("<\uFFFD\uFFFD");
  });

  it("never makes decoding throw, whatever the bytes and names", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ maxLength: 20 }), (bytes, charset) => {
        expect(typeof decode(bytes, `text/xml; charset=${charset}`)).toBe("string");
      }),
    );
  });

  it("decodes a character whose bytes arrive in two chunks", async () => {
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

  it("is limited for an endless page, and the connection is closed", async () => {
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
