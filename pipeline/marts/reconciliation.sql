-- grain: one row per source and file
with amounts as (
    select
        source,
        file,
        sum(amount_rupiah) filter (fate in ('loaded', 'quarantined')) as amount_in_rupiah,
        sum(amount_rupiah) filter (fate = 'loaded') as amount_loaded_rupiah,
        sum(amount_rupiah) filter (fate = 'quarantined') as amount_quarantined_rupiah,
    from meta.person_records
    group by all
)
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
    if(a.source is null, null, coalesce(a.amount_in_rupiah, 0))::bigint as amount_in_rupiah,
    if(a.source is null, null, coalesce(a.amount_loaded_rupiah, 0))::bigint as amount_loaded_rupiah,
    if(a.source is null, null, coalesce(a.amount_quarantined_rupiah, 0))::bigint as amount_quarantined_rupiah,
    false as is_suppressed,
from meta.sums as s
join meta.files as f on f.source = s.source and f.file = s.file
left join amounts as a on a.source = s.source and a.file = s.file
