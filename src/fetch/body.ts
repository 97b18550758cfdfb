import { decode } from "./letters";

const MAX_BYTES = 5 * 1024 * 1024;

/**
 * A response's text, decoded as `decode` has it.
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
  return decode(bytes, response.headers.get("content-type") ?? "");
}
