const MAX_BYTES = 5 * 1024 * 1024;

/**
 * A response's text, decoded as its header or the page itself says, else as UTF-8.
 *
 * @returns undefined when it is over 5 MB decompressed; the rest is then not fetched
 */
export async function readBody(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value);
    size += read.value.byteLength;
    if (size > MAX_BYTES) {
      await reader?.cancel();
      return undefined;
    }
  }
  const bytes = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  return decoder(response.headers.get("content-type") ?? "", bytes).decode(bytes);
}

function decoder(contentType: string, bytes: Uint8Array): TextDecoder {
  const declared = /charset\s*=\s*["']?([^"';\s]+)/i;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const label =
    declared.exec(contentType)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([^"';\s/>]+)/i.exec(start)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
