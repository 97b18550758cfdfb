import { expect } from "vitest";
import type { Snapshot } from "../core/coverage";

/** Markup that tries to run, in the ways of the OWASP filter evasion list; each says "safe" to a reader. */
export const HOSTILE = [
  "<script>evil()</script>safe",
  "<scr<script></script>ipt>evil()</script>safe",
  '<img src="javascript:evil()" onerror="evil()">safe',
  "<IMG SRC=jav&#x09;ascript:evil()>safe",
  "<img src=x:x onerror=evil()//>safe",
  '<a href="jAvAsCrIpT:evil()">safe</a>',
  '<a href=" &#14; javascript:evil()">safe</a>',
  '<a href="java\nscript:evil()">safe</a>',
  '<a href="data:text/html;base64,ZXZpbA==">safe</a>',
  '<a href="vbscript:evil()">safe</a>',
  '<svg/onload=evil()><a xlink:href="javascript:evil()"><text>x</text></a></svg>safe',
  '<iframe src="javascript:evil()"></iframe>safe',
  '<iframe srcdoc="<script>evil()</script>"></iframe>safe',
  '<object data="data:text/html,evil"></object><embed src="javascript:evil()">safe',
  "<style>@import'javascript:evil()';</style>safe",
  '<form action="javascript:evil()"><button formaction="javascript:evil()">x</button></form>safe',
  '<base href="javascript:evil()//"><meta http-equiv="refresh" content="0;url=javascript:evil()">safe',
  '<math><mtext></form><form><mglyph><style></math><img src onerror="evil()">safe',
  '<details open ontoggle="evil()">safe</details>',
  "\"'><script>evil()</script>safe",
];

/** Fails where anything but text and http(s) addresses came out. */
export function expectHarmless(snapshot: Snapshot): void {
  const all = [...snapshot.summary, ...snapshot.posts.flatMap((post) => post.body)];
  for (const block of all) {
    expect(Object.keys(block)).not.toContain("html");
    if ("marks" in block) for (const { href } of block.marks ?? []) expectHttp(href);
    if (block.type === "image") expectHttp(block.src);
    if (block.type === "embed") expectHttp(block.url);
  }
  for (const post of snapshot.posts) expectHttp(post.url);
}

const expectHttp = (address: string | undefined): void => {
  if (address !== undefined) expect(address).toMatch(/^https?:\/\//);
};
