import { expect, it } from "vitest";
import { isPrivate } from "./private";

it.each([
  "http://127.0.0.1:8080/",
  "http://127.1/",
  "http://0x7f000001/",
  "http://2130706433/",
  "http://0.0.0.0/",
  "http://10.1.2.3/",
  "http://172.16.0.1/",
  "https://192.168.0.1/",
  "http://169.254.169.254/latest/meta-data",
  "http://100.64.0.1/",
  "http://224.0.0.1/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:10.0.0.1]/",
  "http://[fe80::1]/",
  "http://[fd00::1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://localhost/",
  "http://LOCALHOST./",
  "http://race.localhost/",
  "http://printer.local/",
  "http://metadata.google.internal/",
  "http://nas.home.arpa/",
  "http://intranet/",
])("%s is on the reader's own network, or on none", (address) => expect(isPrivate(address)).toBe(true));

it.each([
  "https://www.bbc.co.uk/sport",
  "http://8.8.8.8/",
  "http://[2606:4700::1111]/",
  "http://[::ffff:8.8.8.8]/",
  "http://localhost.example.org/",
  "http://mylocal.org/",
  "http://internal.example/",
  "https://172.32.0.1/",
  "https://xn--bcher-kva.example/",
])("%s is public", (address) => expect(isPrivate(address)).toBe(false));
