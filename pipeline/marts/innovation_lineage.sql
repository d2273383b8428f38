-- grain: one row per link between two innovations
with edges as (
    select city_id, from_innovation_id, to_innovation_id, kind, from_year, to_year, source, confidence, note
    from staging.innovation_links
    union all
    select m.city_id, m.innovation_id, m.other_innovation_id, m.kind, null, null, null, null, m.reason
    from staging.innovation_matches as m
    where m.decision = 'accepted' and m.kind <> 'same'
        and not exists (
            from staging.innovation_links as l
            where l.from_innovation_id = m.innovation_id and l.to_innovation_id = m.other_innovation_id and l.kind = m.kind
        )
),
names as (
    select city_id, innovation_id, arg_max(name, (submission_year, name)) as name, min(submission_year) as first_year
    from staging.innovations
    group by all
),
listed as (
    select city_id, innovation_id, arg_max(name, (year, name)) as name, min(year) as first_year
    from staging.innovation_lists
    group by all
),
published as (
    select
        city_id,
        innovation_id,
        any_value(coalesce(name_corrected, name_as_published) order by context_year desc, context, source) as name,
        min(context_year) as first_year,
    from staging.named_innovations
    group by all
)
select
    e.city_id,
    e.from_innovation_id,
    coalesce(a.name, la.name, pa.name) as from_name,
    e.to_innovation_id,
    coalesce(b.name, lb.name, pb.name) as to_name,
    e.kind,
    coalesce(e.from_year, a.first_year, la.first_year, pa.first_year) as from_year,
    coalesce(e.to_year, b.first_year, lb.first_year, pb.first_year) as to_year,
    e.source as source_id,
    e.confidence,
    e.note,
from edges as e
left join names as a on a.city_id = e.city_id and a.innovation_id = e.from_innovation_id
left join names as b on b.city_id = e.city_id and b.innovation_id = e.to_innovation_id
left join listed as la on la.city_id = e.city_id and la.innovation_id = e.from_innovation_id
left join listed as lb on lb.city_id = e.city_id and lb.innovation_id = e.to_innovation_id
left join published as pa on pa.city_id = e.city_id and pa.innovation_id = e.from_innovation_id
left join published as pb on pb.city_id = e.city_id and pb.innovation_id = e.to_innovation_id
