/** Where a hostile statement tries to reach: a file that holds a secret, a folder to write into, and an address that counts who calls. */
export interface Targets {
  readonly secret: string;
  readonly folder: string;
  readonly url: string;
}

export interface Hostile {
  readonly name: string;
  readonly sql: string;
  /** True where an answer does no harm so long as it names nothing of the machine. */
  readonly mayAnswer?: true;
}

const refused = (statements: Readonly<Record<string, string>>): Hostile[] =>
  Object.entries(statements).map(([name, sql]) => ({ name, sql }));
const silent = (statements: Readonly<Record<string, string>>): Hostile[] =>
  Object.entries(statements).map(([name, sql]) => ({ name, sql, mayAnswer: true }));

/**
 * Statements that must not reach anything but released rows, asked of the command line and of the page alike. Released is a
 * table `people_counts(city_id, people)`.
 */
export const hostile = ({ secret, folder, url }: Targets): readonly Hostile[] => [
  ...refused({
    "read a text file": `select content from read_text('${secret}')`,
    "read a file as bytes": `from read_blob('${secret}')`,
    "read a file as CSV": `from read_csv('${secret}', header = false)`,
    "read a file as CSV by its old name": `from read_csv_auto('${secret}')`,
    "read a file as JSON": `from read_json('${secret}')`,
    "read a file as lines of JSON": `from read_ndjson_objects('${secret}')`,
    "read a Parquet file": `from read_parquet('${folder}/warehouse.parquet')`,
    "read a database file": `from read_duckdb('${folder}/warehouse.duckdb')`,
    "read a file by naming it as a table": `select * from '${secret}'`,
    "read a file by a quoted name": `from "${secret}"`,
    "read many files by a pattern": `from read_csv('${folder}/*')`,
    "read the process's own environment": "from read_text('/proc/self/environ')",
    "read a file in a scalar subquery": `select (select content from read_text('${secret}'))`,
    "read a file in a lateral join": `select t.content from people_counts, lateral (from read_text('${secret}')) as t`,
    "read a file behind exists": `select exists (from read_blob('${secret}'))`,
    "list a folder": `from glob('${folder}/*')`,
    "sniff a file": `from sniff_csv('${secret}')`,
    "ask for a Parquet file's metadata": `from parquet_metadata('${folder}/warehouse.parquet')`,
    "ask for a Parquet file's schema": `from parquet_schema('${folder}/warehouse.parquet')`,
    "ask for a Parquet file's keys": `from parquet_kv_metadata('${folder}/warehouse.parquet')`,
    "read over the network as CSV": `from read_csv('${url}rows.csv')`,
    "read over the network as text": `from read_text('${url}rows.csv')`,
    "read over the network by name": `from '${url}rows.parquet'`,
    "read from a bucket": "from read_parquet('s3://bucket/rows.parquet')",
    "read from a code host": "from read_csv('hf://datasets/x/y.csv')",
    "write a file by copy": `copy (select 1) to '${folder}/written.csv'`,
    "write a file by copy of a table": `copy people_counts to '${folder}/written.parquet' (format parquet)`,
    "read a file by copy": `copy people_counts from '${secret}'`,
    "export the database": `export database '${folder}/exported'`,
    "import a database": `import database '${folder}'`,
    "attach a database file": `attach '${folder}/warehouse.duckdb' as kept`,
    "attach a database in memory": "attach ':memory:' as other",
    "attach over the network": `attach '${url}warehouse.duckdb'`,
    "detach the database": "detach memory",
    "use another schema": "use system",
    "set a setting": "set enable_external_access = true",
    "set a setting for all": "set global lock_configuration = false",
    "reset a setting": "reset enable_external_access",
    "set a variable": "set variable x = 1",
    pragma: "pragma database_list",
    "pragma that sets": "pragma enable_profiling",
    "pragma in disguise of a select's brackets": "(pragma version)",
    "call a procedure": "call pragma_version()",
    "install an extension": "install httpfs",
    "install an extension from an address": `install spatial from '${url}'`,
    "load an extension": "load httpfs",
    "load a library by its path": `load '${folder}/evil.duckdb_extension'`,
    "make a secret": "create secret s (type s3, key_id 'x', secret 'y')",
    insert: "insert into people_counts values ('x', 1)",
    update: "update people_counts set people = 0",
    delete: "delete from people_counts",
    truncate: "truncate people_counts",
    "drop a table": "drop table people_counts",
    "alter a table": "alter table people_counts add column x int",
    "create a table": "create table x as select 1",
    "create a view over a file": `create view x as from read_text('${secret}')`,
    "create a macro": `create macro look() as table from read_text('${secret}')`,
    "begin a transaction": "begin",
    checkpoint: "checkpoint",
    prepare: "prepare q as select 1",
    "explain what would write": `explain analyze copy (select 1) to '${folder}/written.csv'`,
    "two statements": "select 1; select 2",
    "a second statement that writes": `select 1; copy (select 1) to '${folder}/written.csv'`,
    "a second statement behind a comment": "select 1; -- nothing\ndrop table people_counts",
    "a second statement behind a block comment": "select 1 /* ; */ ; drop table people_counts",
    "a second statement after a closed bracket":
      "select 1) ; drop table people_counts; select * from (select 1",
    "a bracket closed early": "select 1) union all (select 2",
    "a bracket closed early, the rest a comment": `select 1) to '${folder}/written.csv' --`,
    "a statement in a comment that is not one":
      "/*! set enable_external_access = true */ drop table people_counts",
    "nested comments": "/* /* */ select 1; */ drop table people_counts",
    "a text that ends where it seems not to": "select 'a\\'; drop table people_counts; --'",
    "a text with escapes": "select e'\\'; select 1' ; drop table people_counts",
    "a text in dollars": "select $x$ ; $x$; drop table people_counts",
    "a CTE that inserts": "with x as (insert into people_counts values ('x', 1) returning *) from x",
    "a CTE that reads a file": `with x as (from read_text('${secret}')) from x`,
    "a CTE named as a file function": `with recursive x as (select 1 union all select 1 from read_text('${secret}')) from x`,
    "SQL out of a text": `from query('from read_text(''${secret}'')')`,
    "SQL out of a text, quoted": `from "query"('select 1')`,
    "SQL out of a text, spaced": "from query /* */ ('select 1')",
    "a table out of a text": `from query_table('${secret}')`,
    "a table out of a joined text": "from query_table('people' || '_counts')",
    "SQL out of JSON": `from json_execute_serialized_sql(json_serialize_sql('select 1'))`,
    "read the environment": "select getenv('HOME')",
    "read the environment by a dot": "select 'HOME'.getenv()",
    "write the log to files": `from enable_logging(storage = 'file', storage_config = {path: '${folder}/log'})`,
    "turn the log on": "from enable_logging()",
    "write into the log": "select write_log('x')",
    "ask for the settings": "from duckdb_settings()",
    "ask for the settings by a view's name": "select * from duckdb_settings",
    "ask for the settings as PostgreSQL would": "from pg_catalog.pg_settings",
    "ask for one setting": "select current_setting('allowed_paths')",
    "ask for where secrets lie": "select current_setting('secret_directory')",
    "ask for extensions": "from duckdb_extensions()",
    "ask for secrets": "from duckdb_secrets()",
    "ask which secret opens a file": "from which_secret('s3://bucket', 's3')",
    "ask for files in memory": "from duckdb_external_file_cache()",
    "ask for spilled files": "from duckdb_temporary_files()",
    "ask for the profiler's settings": "from duckdb_profiling_settings()",
    "ask for the memory": "from duckdb_memory()",
    "ask for the variables": "from duckdb_variables()",
    "count the values of a file": `from histogram('${secret}', content)`,
    "hand over an address of memory": "from arrow_scan(1::pointer, 2::pointer, 3::pointer)",
    "read a table of the warehouse": "from staging.tpp",
    "read a table of the warehouse by its whole name": "from warehouse.marts._tpp_people",
    "an empty question": "  -- nothing here",
    "no SQL at all": "'; --",
  }),
  ...silent({
    "list the databases": "from duckdb_databases()",
    "list the databases by a pragma's function": "from pragma_database_list()",
    "list tables with how they were made": "select * from duckdb_tables()",
    "list views with how they were made": "select * from duckdb_views()",
    "list columns": "select * from information_schema.columns",
    "list functions with their examples": "select * from duckdb_functions()",
    "list the platform": "from pragma_platform()",
    "list how a table is stored": "from pragma_storage_info('people_counts')",
    "list the tables of the master": "select * from sqlite_master",
    "show everything": "show all tables",
    "ask who asks": "select current_user, session_user, current_database(), current_schemas(true)",
    "ask for the query": "select current_query()",
    "ask for the version": "select version()",
  }),
];

/** What would run for hours or fill the memory: each ends at a limit, and the next question is answered. */
export const bombs: readonly Hostile[] = refused({
  "a recursion without an end":
    "with recursive t as (select 1 as n union all select n + 1 from t) select count(*) from t",
  "a count to a thousand billion": "select count(*) from range(1000000000000) as t(i) where i % 7 = 3",
  "a join of everything with everything":
    "select sum(a.i * b.i % c.i) from range(1, 100000) as a(i), range(1, 100000) as b(i), range(1, 100000) as c(i)",
  "a list that does not fit":
    "select length(list(i::varchar || repeat('x', 100))::varchar) from range(1000000000) as t(i)",
  "a text that does not fit": "select length(string_agg(repeat('x', 1000000), '')) from range(100000)",
  "a sort that does not fit":
    "select i, repeat('x', 1000) || i as x from range(100000000) as t(i) order by x desc",
});
