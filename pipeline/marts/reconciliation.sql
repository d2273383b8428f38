-- grain: one row per source and file
select
    s.source,
    f.name as file,
    f.origin,
    s.rows_in,
    s.rows_loaded,
    s.rows_quarantined,
    s.rows_duplicate,
    s.rows_repaired,
    (select count(*) from meta.superseded as g where g.source = s.source and g.file = s.file) as rows_superseded,
    null::bigint as amount_in_rupiah,
    null::bigint as amount_loaded_rupiah,
    null::bigint as amount_quarantined_rupiah,
from meta.sums as s
join meta.files as f on f.source = s.source and f.file = s.file
