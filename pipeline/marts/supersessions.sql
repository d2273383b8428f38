-- grain: one row per city, file and later file that took the place of parts of it, or of the whole under its own name
select
    s.source,
    s.city_id,
    f.name as file,
    l.name as superseded_by,
    f.origin,
    l.origin as superseded_by_origin,
    s.parts,
    s.rows_superseded,
    s.rows_same,
    s.rows_changed,
    s.rows_gone,
    s.changed_columns,
    null::bigint as times_replaced,
    false as is_suppressed,
from meta.supersessions as s
join meta.files as f on f.source = s.source and f.file = s.file
join meta.files as l on l.source = s.source and l.file = s.superseded_by
union all
-- Of the bytes that lay there before nothing was read any more: only that they are not the ones that count.
select r.source, r.city_id, f.name, f.name, f.origin, f.origin, null, null, null, null, null, null, r.times, false
from meta.replaced as r
join meta.files as f on f.source = r.source and f.file = r.file
