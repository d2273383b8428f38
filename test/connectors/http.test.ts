import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { pull, stillNet } from "./pulling.ts";
import { serve } from "./server.ts";

const csv = "tahun;nilai\n2024;81,5\n2025;82\n";

describe("a file at an address", () => {
  test("comes byte for byte", async () => {
    const url = await serve((_, response) => response.end(csv));
    expect(await pull(url)).toMatchObject({ kind: "file", text: csv });
  });

  test("is not sent again when its ETag or its date is known", async () => {
    const asked: unknown[] = [];
    const url = await serve((request, response) => {
      const { "if-none-match": etag, "if-modified-since": since } = request.headers;
      asked.push([etag, since]);
      if (etag === '"v1"') response.writeHead(304).end();
      else
        response.writeHead(200, { etag: '"v1"', "last-modified": "Sat, 21 Nov 2026 01:00:00 GMT" }).end(csv);
    });
    const first = await pull(url);
    expect(first).toMatchObject({
      validators: { etag: '"v1"', last_modified: "Sat, 21 Nov 2026 01:00:00 GMT" },
    });
    const validators = first.kind === "file" ? first.validators : {};
    expect(await pull(url, { validators })).toEqual({ kind: "unchanged", text: undefined });
    expect(asked).toEqual([
      [undefined, undefined],
      ['"v1"', "Sat, 21 Nov 2026 01:00:00 GMT"],
    ]);
  });

  test("is not believed to be unchanged by a server that was asked for no such thing", async () => {
    const url = await serve((_, response) => response.writeHead(304).end());
    await expect(pull(url)).rejects.toThrow("answers 304");
  });

  test("is refused when it is a web page, whatever it is called", async () => {
    const page = "<!DOCTYPE html><title>Sign in</title>";
    const named = await serve((_, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end(csv),
    );
    await expect(pull(named)).rejects.toThrow("is a web page where csv is expected");
    for (const content of [page, `\n  ${page}`, Buffer.from(`\ufeff${page}`, "utf16le"), `\ufeff${page}`]) {
      const url = await serve((_, response) =>
        response.writeHead(200, { "content-type": "text/csv" }).end(content),
      );
      await expect(pull(url)).rejects.toThrow("is a web page where csv is expected");
    }
    for (const format of ["json", "xlsx", "ndjson"] as const) {
      const url = await serve((_, response) => response.end(page));
      await expect(pull(url, { format })).rejects.toThrow(`where ${format} is expected`);
    }
  });

  test("is refused when it is empty, malformed, or its end is missing", async () => {
    const refusedAs = async (format: "csv" | "json" | "ndjson" | "xlsx" | "parquet", content: string) => {
      const url = await serve((_, response) => response.end(content));
      await expect(pull(url, { format })).rejects.toThrow(`where ${format} is expected`);
    };
    await refusedAs("csv", "");
    await refusedAs("json", '[{"a": 1}, {"a": ');
    await refusedAs("ndjson", '{"a": 1}\n{"a": ');
    await refusedAs("xlsx", "PK\u0003\u0004 and no end");
    await refusedAs("parquet", "PAR1 and no end");
  });

  test("is known to hold nothing when only its header came, or an empty list", async () => {
    const recordsOf = async (format: "csv" | "tsv" | "json" | "ndjson", content: string) => {
      const url = await serve((_, response) => response.end(content));
      const pulled = await pull(url, { format });
      return pulled.kind === "file" ? pulled.records : pulled;
    };
    for (const content of ["tahun;nilai\n", "tahun;nilai", "\n \ntahun;nilai\r\n\r\n"])
      expect(await recordsOf("csv", content)).toBe(0);
    expect([await recordsOf("csv", csv), await recordsOf("tsv", "a\tb\n1\t2")]).toEqual([null, null]);
    expect([await recordsOf("json", " [ ]\n"), await recordsOf("json", "[0]")]).toEqual([0, null]);
    expect([await recordsOf("ndjson", "\n"), await recordsOf("ndjson", "{}")]).toEqual([0, null]);
  });

  test("is refused when it is longer than allowed, announced or not", async () => {
    let sent = 0;
    const large = await serve((_, response) => {
      const endless = Readable.from(
        (function* () {
          for (; sent < 40_000_000; sent += 65_536) yield Buffer.alloc(65_536, "a");
        })(),
      );
      endless.pipe(response);
    });
    await expect(pull(large, { maxBytes: 100_000 })).rejects.toThrow("larger than the limit of 0.1 MB");
    expect(sent).toBeLessThan(40_000_000);
    const announced = await serve((_, response) =>
      response.writeHead(200, { "content-length": "100001" }).write("a"),
    );
    await expect(pull(announced, { maxBytes: 100_000 })).rejects.toThrow("larger than the limit");
  });

  test("is refused when nothing says where it ends, unless its form does", async () => {
    const toTheEnd = (content: string) =>
      serve(({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${content}`));
    await expect(pull(await toTheEnd(csv))).rejects.toThrow("does not say how long it is");
    expect(await pull(await toTheEnd('[{"a":1}]'), { format: "json" })).toMatchObject({ text: '[{"a":1}]' });
  });

  test("is refused when it comes compressed, for we did not ask for that", async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end("x"),
    );
    await expect(pull(url)).rejects.toThrow("compressed unasked (gzip)");
  });
});

describe("a server in trouble", () => {
  test("is asked again after 500, after 429 and after a cut, with waits that double", async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(500).end("oops");
      else if (asked === 2) response.writeHead(429).end();
      else if (asked === 3) response.destroy();
      else response.end(csv);
    });
    const net = stillNet();
    expect(await pull(url, { net })).toMatchObject({ text: csv });
    // Dice in the middle: three quarters of 500, 1000 and 2000 ms.
    expect(net.waits).toEqual([375, 750, 1500]);
  });

  test("is given up after the last retry, and the reason names the host but not the address", async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.writeHead(503).end();
    });
    const net = stillNet();
    const failed = pull(new URL("export?kode=rahasia", url), { retries: 2, net });
    await expect(failed).rejects.toThrow(new RegExp(`^${url.host} answers 503$`));
    expect([asked, net.waits.length]).toEqual([3, 2]);
  });

  test("may say how long to wait, in seconds or by date, up to two minutes", async () => {
    const asks = ["7", "Sat, 21 Nov 2026 05:00:30 GMT", "86400", "Sat, 21 Nov 2026 04:00:00 GMT", "soon"];
    let asked = -1;
    const url = await serve((_, response) => {
      asked += 1;
      const after = asks[asked];
      if (after === undefined) response.end(csv);
      else response.writeHead(asked % 2 === 0 ? 429 : 503, { "retry-after": after }).end();
    });
    const net = stillNet();
    await pull(url, { net, retries: 5 });
    expect(net.waits).toEqual([7000, 30_000, 120_000, 3000, 6000]);
  });

  test("is not asked again when it says no", async () => {
    for (const status of [400, 401, 403, 404, 410, 204]) {
      let asked = 0;
      const url = await serve((_, response) => {
        asked += 1;
        response.writeHead(status).end();
      });
      await expect(pull(url)).rejects.toThrow(`answers ${status}`);
      expect(asked).toBe(1);
    }
  });

  test("that is slow is asked again, and given up when all the time is gone", async () => {
    let asked = 0;
    const dripping = await serve((_, response) => {
      asked += 1;
      response.write("tahun;");
      const drip = setInterval(() => response.write("n"), 20);
      response.on("close", () => clearInterval(drip));
    });
    await expect(pull(dripping, { requestMs: 150, retries: 1 })).rejects.toThrow(
      /gave no whole answer within 0.15 s/,
    );
    expect(asked).toBe(2);
    await expect(pull(dripping, { requestMs: 5000, totalMs: 150 })).rejects.toThrow(
      "not finished after 0.15 s",
    );
    const silent = await serve(() => undefined);
    await expect(pull(silent, { requestMs: 100, retries: 0 })).rejects.toThrow(/gave no whole answer/);
  });

  test("that cuts the answer short or long lands nothing", async () => {
    const answers = [
      "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\ntahun;nilai\n",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\ntahun\r\n",
      "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\ntahun;nilai\n2024;81,5\n",
      "HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 9\r\n\r\ntahun;nilai\n",
      "no HTTP at all\r\n\r\n",
    ];
    for (const answer of answers) {
      const url = await serve(({ socket }) => void socket.end(answer));
      await expect(pull(url, { retries: 1 }), answer).rejects.toThrow(/failed or was cut/);
    }
  });

  test("that is not there is named", async () => {
    const net = stillNet({
      resolve: () => Promise.reject(Object.assign(new Error("no such host"), { code: "ENOTFOUND" })),
    });
    await expect(pull(new URL("http://sheet.test/x?key=rahasia"), { net })).rejects.toThrow(
      "the connection to sheet.test:80 failed or was cut: ENOTFOUND",
    );
  });
});
