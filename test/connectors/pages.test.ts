import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { recordTexts } from "../../pipeline/connectors/json-records.ts";
import fc from "fast-check";
import { pull, stillNet } from "./pulling.ts";
import { serve } from "./server.ts";

const paged = {
  format: "json",
  paging: { style: "page", parameter: "page", first: 1, records: "data", max_pages: 20 },
} as const;
const linked = { format: "json", paging: { style: "link", records: "", max_pages: 20 } } as const;

/** Serves lists of records, page by page from 1; pages behind the last are empty. */
const dealer = (pages: readonly (readonly unknown[])[], more: object = {}) =>
  serve((request, response) => {
    const page = Number(new URL(request.url!, "http://x").searchParams.get("page"));
    response.end(JSON.stringify({ ...more, data: pages[page - 1] ?? [] }, null, 2));
  });

describe("a list by page numbers", () => {
  test("comes as one line a record, in order, until a page is empty", async () => {
    const url = await dealer([[{ id: 1, nama: "a\nb" }, { id: 2 }], [{ id: 3 }]]);
    expect(await pull(url, paged)).toMatchObject({
      records: 3,
      text: '{ "id": 1, "nama": "a\\nb" }\n{ "id": 2 }\n{ "id": 3 }\n',
    });
  });

  test("keeps a number of 18 digits as it was written", async () => {
    const url = await serve((request, response) =>
      response.end(request.url!.includes("page=1") ? '{"data":[{"nip":198609262015051001}]}' : '{"data":[]}'),
    );
    expect(await pull(url, paged)).toMatchObject({ text: '{"nip":198609262015051001}\n' });
  });

  test("stops at the declared total, and lands nothing when it is missed", async () => {
    const paging = { ...paged.paging, total: "meta.total" };
    const exact = await dealer([[1, 2], [3]], { meta: { total: 3 } });
    expect(await pull(exact, { ...paged, paging })).toMatchObject({ records: 3 });
    const short = await dealer([[1, 2], [3]], { meta: { total: 4 } });
    await expect(pull(short, { ...paged, paging })).rejects.toThrow("declares 4 records and 3 came");
    const none = await dealer([[1]]);
    await expect(pull(none, { ...paged, paging })).rejects.toThrow('holds no number at "meta.total"');
  });

  test("lands nothing when one page fails in the end, is cut, is malformed or holds no list", async () => {
    const second = (answer: (response: ServerResponse) => void) =>
      serve((request, response) => {
        if (request.url!.includes("page=1")) response.end('{"data":[1,2]}');
        else answer(response);
      });
    const failing = await second((response) => response.writeHead(500).end());
    await expect(pull(failing, { ...paged, retries: 1 })).rejects.toThrow("answers 500");
    const cut = await second((response) =>
      response.writeHead(200, { "content-length": "99" }).end('{"data":[3'),
    );
    await expect(pull(cut, { ...paged, retries: 0 })).rejects.toThrow("failed or was cut");
    const malformed = await second((response) => response.end('{"data":[3'));
    await expect(pull(malformed, paged)).rejects.toThrow("cannot be parsed");
    const listless = await second((response) => response.end('{"error":"maintenance"}'));
    await expect(pull(listless, paged)).rejects.toThrow('holds no list at "data"');
    const page = await second((response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<p>"),
    );
    await expect(pull(page, paged)).rejects.toThrow("is a web page");
  });

  test("is asked again for the one page that had trouble", async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url!);
      if (asked.length === 2) response.writeHead(429, { "retry-after": "3" }).end();
      else response.end(request.url === "/?page=3" ? '{"data":[]}' : `{"data":["${request.url}"]}`);
    });
    const net = stillNet();
    expect(await pull(url, { ...paged, net })).toMatchObject({ records: 2 });
    expect(asked).toEqual(["/?page=1", "/?page=2", "/?page=2", "/?page=3"]);
    expect(net.waits).toEqual([3000]);
  });

  test("that never ends is refused: by a page that repeats, or by the most pages there may be", async () => {
    const same = await serve((_, response) => response.end('{"data":[1,2]}'));
    await expect(pull(same, paged)).rejects.toThrow("page 2 repeats an earlier one");
    const endless = await serve((request, response) => response.end(`{"data":["${request.url}"]}`));
    await expect(pull(endless, paged)).rejects.toThrow("still pages after 20 of them");
  });

  test("is refused when all of it is larger than allowed", async () => {
    const url = await serve((request, response) =>
      response.end(JSON.stringify({ data: [request.url, "x".repeat(400)] })),
    );
    await expect(pull(url, { ...paged, maxBytes: 2000 })).rejects.toThrow("larger than the limit");
  });
});

describe("a list by Link headers", () => {
  test("is followed to its end", async () => {
    const url = await serve((request, response) => {
      const at = Number(new URL(request.url!, "http://x").searchParams.get("cursor") ?? "0");
      if (at < 2) response.setHeader("link", `</?cursor=0>; rel="first", </?cursor=${at + 1}>; rel="next"`);
      response.end(`[{"at":${at}}]`);
    });
    expect(await pull(url, linked)).toMatchObject({ records: 3, text: '{"at":0}\n{"at":1}\n{"at":2}\n' });
  });

  test("that goes in a circle or elsewhere is refused, and no other host sees the credentials", async () => {
    const circle = await serve((_, response) => {
      response.setHeader("link", '</a>; rel="next"');
      response.end("[1]");
    });
    await expect(pull(circle, linked)).rejects.toThrow("page 2 repeats");
    const seen: unknown[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end("[2]");
    });
    const url = await serve((_, response) => {
      response.setHeader("link", `<${other.href}>; rel="next"`);
      response.end("[1]");
    });
    const credentials = { authorization: "Bearer rahasia" };
    await expect(pull(url, { ...linked, credentials })).rejects.toThrow("private, loopback or link-local");
    expect(seen).toEqual([]);
    expect(await pull(url, { ...linked, credentials, alsoHosts: [other.host] })).toMatchObject({
      records: 2,
    });
    expect(seen).toEqual([undefined]);
  });
});

test("records are cut out of any JSON as they were written", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), fc.nat(3), (records, beside, indent) => {
      const text = JSON.stringify({ beside, "a b": { data: records, rest: beside } }, null, indent);
      const found = recordTexts(text, ["a b", "data"])!;
      expect(found.map((record) => JSON.parse(record) as unknown)).toEqual(
        JSON.parse(JSON.stringify(records)),
      );
      expect(found.filter((record) => record.includes("\n"))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(recordTexts('{"data": {"rows": 1}}', ["data", "rows"])).toBeUndefined();
  expect(recordTexts('{"data": [1], "data": [2, 3]}', ["data"])).toEqual(["2", "3"]);
  expect(recordTexts("[]", [])).toEqual([]);
});
