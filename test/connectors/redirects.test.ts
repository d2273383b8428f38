import { describe, expect, test } from "vitest";
import { isPublic } from "../../pipeline/connectors/addresses.ts";
import { certificateFor } from "./certificate.ts";
import { pull, stillNet } from "./pulling.ts";
import { serve, serveSecurely } from "./server.ts";

const csv = "tahun;nilai\n2025;82\n";
const to = (location: string) => ({ location });

test("redirects are followed, relative ones too, as far as five", async () => {
  const url = await serve((request, response) => {
    const step = Number(request.url!.slice(1)) || 0;
    if (step < 5) response.writeHead([301, 302, 303, 307, 308][step]!, to(`/${step + 1}`)).end("moved");
    else response.end(csv);
  });
  expect(await pull(url)).toMatchObject({ text: csv });
  const further = await serve((request, response) =>
    response.writeHead(302, to(`/${Number(request.url!.slice(1)) + 1}`)).end(),
  );
  await expect(pull(further)).rejects.toThrow("more than 5 redirects");
});

test("redirects in a circle are refused", async () => {
  const url = await serve((request, response) =>
    response.writeHead(302, to(request.url === "/a" ? "/b" : "/a")).end(),
  );
  await expect(pull(url)).rejects.toThrow("redirects go in a circle");
});

test("a redirect to something that is no web address is refused", async () => {
  for (const location of ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://"]) {
    const url = await serve((_, response) => response.writeHead(302, to(location)).end());
    await expect(pull(url)).rejects.toThrow("leads to something that is no web address");
  }
});

describe("a server that leads into the inner network", () => {
  test("is refused, and what stands there is never asked", async () => {
    let asked = 0;
    const inner = await serve((_, response) => {
      asked += 1;
      response.end("password;12345\n");
    });
    const net = stillNet({ resolve: async () => [{ address: "127.0.0.1", family: 4 }] });
    const ways = [
      inner.href,
      `http://localhost:${inner.port}/`,
      `http://2130706433:${inner.port}/`,
      `http://[::ffff:127.0.0.1]:${inner.port}/`,
      `http://rebind.test:${inner.port}/`,
    ];
    for (const way of ways) {
      const url = await serve((_, response) => response.writeHead(302, to(way)).end());
      await expect(pull(url, { net }), way).rejects.toThrow("private, loopback or link-local");
    }
    expect(asked).toBe(0);
  });

  test("is followed where the operator has named the host, without the credentials", async () => {
    const seen: (string | undefined)[] = [];
    const files = await serve((request, response) => {
      seen.push(request.headers.authorization, request.headers.cookie);
      response.end(csv);
    });
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, to(files.href)).end();
    });
    const credentials = { authorization: "Bearer rahasia", cookie: "session=rahasia" };
    expect(await pull(url, { alsoHosts: [files.host], credentials })).toMatchObject({ text: csv });
    expect(seen).toEqual(["Bearer rahasia", undefined, undefined]);
  });

  test("finds that a name is asked once a connection, so it cannot change between the judgement and the dialling", async () => {
    const url = await serve((_, response) => response.end(csv));
    const answers = [{ address: "127.0.0.1", family: 4 }];
    let asked = 0;
    const net = stillNet({
      resolve: async () => {
        asked += 1;
        // From the second time on the name points where nothing listens.
        return asked === 1 ? answers : [{ address: "127.0.0.2", family: 4 }];
      },
    });
    expect(await pull(new URL(`http://lan.test:${url.port}/`), { net, retries: 0 })).toMatchObject({
      text: csv,
    });
    expect(asked).toBe(1);
  });
});

test("only addresses on the open internet are public", () => {
  const closed =
    "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 192.0.2.1 198.18.0.1 " +
    "203.0.113.1 224.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::a00:1 fe80::1 fc00::1 " +
    "fd12::1 ff02::1 2002:7f00:1:: 2001:db8::1 2001::1";
  expect(closed.split(" ").filter(isPublic)).toEqual([]);
  const open = ["8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2404:6800:4003::1"];
  expect(open.filter((address) => !isPublic(address))).toEqual([]);
});

describe("a server with TLS", () => {
  test("is trusted by the authority that the operator names, and by no other", async () => {
    const made = certificateFor("127.0.0.1");
    const url = await serveSecurely(made, (_, response) => response.end(csv));
    expect(await pull(url, { caFile: made.certFile })).toMatchObject({ text: csv });
    const net = stillNet();
    await expect(pull(url, { net })).rejects.toThrow(/certificate of 127\.0\.0\.1:\d+ cannot be trusted/);
    expect(net.waits).toEqual([]);
    const other = certificateFor("kota.test");
    const wrong = await serveSecurely(other, (_, response) => response.end(csv));
    await expect(pull(wrong, { caFile: other.certFile })).rejects.toThrow("ERR_TLS_CERT_ALTNAME_INVALID");
    await expect(pull(url, { caFile: "/nowhere/ca.pem" })).rejects.toThrow("/nowhere/ca.pem cannot be read");
  });

  test("that leads down to http is refused", async () => {
    const made = certificateFor("127.0.0.1");
    const plain = await serve((_, response) => response.end(csv));
    const url = await serveSecurely(made, (_, response) => response.writeHead(302, to(plain.href)).end());
    await expect(pull(url, { caFile: made.certFile, alsoHosts: [plain.host] })).rejects.toThrow(
      "leads from https down to http",
    );
  });
});
