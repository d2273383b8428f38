import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { quote } from "../contract/grammar.ts";
import { settle, unfinished } from "../durable.ts";
import type { Rooms } from "../rooms.ts";
import type { Warehouse } from "../warehouse.ts";

/**
 * Writes `status/innovation_matches.csv`: pairs of innovations that nobody decided yet, in the form of the reference of that
 * name. A decision is made by filling its columns and keeping the row in `reference/innovation_matches.csv`.
 */
export async function writeReview(warehouse: Warehouse, rooms: Rooms): Promise<void> {
  await mkdir(rooms.status, { recursive: true });
  const path = join(rooms.status, "innovation_matches.csv");
  const temporary = unfinished(path);
  await warehouse.run(
    `copy (
       select
         m.innovation_id, m.other_innovation_id, null as kind, null as decision, null as reason, null as decided_on,
         m.agency_id, m.similarity, a.name, b.name as other_name
       from marts.innovation_matches as m
       left join (select city_id, innovation_id, max_by(name, year) as name from marts.innovation_year group by all) as a
         on a.city_id = m.city_id and a.innovation_id = m.innovation_id
       left join (select city_id, innovation_id, max_by(name, year) as name from marts.innovation_year group by all) as b
         on b.city_id = m.city_id and b.innovation_id = m.other_innovation_id
       where m.state = 'suggested'
       order by m.city_id, m.similarity desc, m.innovation_id, m.other_innovation_id
     ) to ${quote(temporary)} (format csv, header)`,
  );
  await settle(temporary, path);
}
