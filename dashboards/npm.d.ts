// The `npm:` path of tsconfig.json finds types beside a package's main file, not those that only `exports` names.
declare module "npm:hucre/xlsx" {
  export * from "hucre/xlsx";
}
declare module "npm:htl" {
  export * from "htl";
}

declare module "npm:hucre/xlsx" {
  export * from "hucre/xlsx";
}

declare module "npm:@duckdb/duckdb-wasm@1.32.0" {
  export * from "@duckdb/duckdb-wasm";
}

// These ship none.
declare module "npm:@observablehq/stdlib" {
  export function FileAttachment(name: string): { json(): Promise<unknown> };
}
