-- grain: one row per city, file and later file that took the place of parts of it
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
    false as is_suppressed,
from meta.supersessions as s
join meta.files as f on f.source = s.source and f.file = s.file
join meta.files as l on l.source = s.source and l.file = s.superseded_by
