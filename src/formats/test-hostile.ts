import { expect } from "vitest";

/** Ways in which markup tries to run code or load something, after the patterns of OWASP's filter-evasion sheet. */
export const HOSTILE: readonly string[] = [
  `<script>alert(1)</script>`,
  `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>alert(1)</scr</script>ipt>`,
  `<script/x>alert(1)</script >`,
  `<script>alert(1)//`,
  `<<script>alert(1)//<</script>`,
  `<img src=x onerror=alert(1)>`,
  `<img src="javascript:alert(1)">`,
  `<IMG SRC=JaVaScRiPt:alert(1)>`,
  `<img src="jav&#x09;ascript:alert(1)">`,
  `<img src=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>`,
  `<img src="data:image/svg+xml;base64,PHN2Zz4=">`,
  `<img """><script>alert(1)</script>">`,
  `<img src="x:gibberish" onerror="alert(1)" title="a">`,
  `<a href="javascript:alert(1)">go</a>`,
  `<a href=" &#14; javascript:alert(1)">go</a>`,
  `<a href="java\nscript:alert(1)">go</a>`,
  `<a href="vbscript:msgbox(1)">go</a>`,
  `<a href="data:text/html,<script>alert(1)</script>">go</a>`,
  `<a href="//evil.example" onclick="alert(1)" style="position:fixed">go</a>`,
  `<a href="https://good.example/" ping="https://evil.example/">go</a>`,
  `<a href="file:///etc/passwd">go</a>`,
  `<a href="chrome-extension://abc/x.html">go</a>`,
  `<a href="blob:https://a.example/1">go</a>`,
  `<svg onload=alert(1)><script>alert(1)</script></svg>`,
  `<svg><a xlink:href="javascript:alert(1)"><text>go</text></a></svg>`,
  `<math><mtext><a href="javascript:alert(1)">go</a></mtext></math>`,
  `<iframe src="javascript:alert(1)"></iframe>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<object data="javascript:alert(1)"></object>`,
  `<embed src="https://evil.example/x.swf">`,
  `<form action="https://evil.example/"><input name=q><button formaction="javascript:alert(1)">go</button></form>`,
  `<input type="image" src="javascript:alert(1)">`,
  `<body onload=alert(1)>`,
  `<link rel="stylesheet" href="https://evil.example/x.css">`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<style>body{background:url("javascript:alert(1)")}</style>`,
  `<div style="background-image: url(javascript:alert(1))">x</div>`,
  `<meta http-equiv="refresh" content="0;url=javascript:alert(1)">`,
  `<base href="javascript:alert(1)//">`,
  `<table background="javascript:alert(1)"><tr><td>x</td></tr></table>`,
  `<video poster="javascript:alert(1)"><source src="javascript:alert(1)"></video>`,
  `<details open ontoggle=alert(1)>x</details>`,
  `<marquee onstart=alert(1)>x</marquee>`,
  `<template><script>alert(1)</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `<textarea></textarea><script>alert(1)</script>`,
  `<!--[if gte IE 4]><script>alert(1)</script><![endif]-->`,
  `<![CDATA[<script>alert(1)</script>]]>`,
  `<?xml version="1.0"?><script>alert(1)</script>`,
  `&lt;script&gt;alert(1)&lt;/script&gt;`,
  `&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;`,
  `"><script>alert(1)</script>`,
  `'"--></style></script><script>alert(1)</script>`,
  `\u0000<script>alert(1)</script>`,
  `<p/onclick=alert(1)>x</p>`,
  `<x onclick=alert(1)>x</x>`,
];

/** Fails where anything but text and http(s) addresses came out. */
export const expectHarmless = (result: unknown): void => expect(unsafeAddresses(result)).toEqual([]);

/**
 * What in a value could do harm if a view took it for more than text: an address that isn't http(s) in any field
 * that views use as one.
 */
function unsafeAddresses(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === "href" || key === "src" || key === "url") && typeof inner === "string"
      ? /^https?:\/\//.test(inner)
        ? []
        : [inner]
      : unsafeAddresses(inner),
  );
}
