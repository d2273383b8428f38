// The `npm:` path of tsconfig.json finds types beside a package's main file, not those that only `exports` names.
declare module "npm:hucre/xlsx" {
  export * from "hucre/xlsx";
}
declare module "npm:htl" {
  export * from "htl";
}

// These ship none.
