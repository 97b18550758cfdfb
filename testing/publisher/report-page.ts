import type { Snapshot } from "../../src/core/coverage";
import { html } from "./html";

/** An ordinary article about the race, in a newspaper that offers its news as a feed. */
export function reportPage(snapshot: Snapshot): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>How ${snapshot.title} was won</title>
<meta property="og:type" content="article">
<link rel="alternate" type="application/rss+xml" title="${snapshot.title}: all reports" href="/feed.xml">
<style>body { max-width: 40rem; margin: auto; font-family: serif }</style>
</head>
<body><article><h1>How ${snapshot.title} was won</h1><p>A report from the finish line.</p></article></body>
</html>
`.text;
}
