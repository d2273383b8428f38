-- grain: one row per superseded row and column whose figure or date changed
select
    v.source,
    f.name as file,
    v._row as row,
    v."column",
    v.city_id,
    v.value_before,
    v.value_after,
    l.name as superseded_by,
    v.superseding_row,
from meta.superseded_values as v
join meta.files as f on f.source = v.source and f.file = v.file
join meta.files as l on l.source = v.source and l.file = v.superseded_by
