import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { emptyFolder } from "../folders.ts";

/** A self-signed certificate for a host, which is its own authority; made anew, so that no key is ever checked in. */
export function certificateFor(host: string, folder = emptyFolder()) {
  const [keyFile, certFile] = [join(folder, "server.key"), join(folder, "server.crt")];
  const kind = isIP(host) === 0 ? "DNS" : "IP";
  execFileSync(
    "/usr/bin/openssl",
    (
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 " +
      `-subj /CN=${host} -addext subjectAltName=${kind}:${host} -keyout ${keyFile} -out ${certFile}`
    ).split(" "),
    { stdio: "pipe" },
  );
  return { keyFile, certFile, key: readFileSync(keyFile, "utf8"), cert: readFileSync(certFile, "utf8") };
}
