-- grain: one row per pair of innovations of one agency whose names are alike, or that was decided
-- Alike: a Jaro-Winkler similarity of 0.92 or more, of the names whole or before the bracket; names that hold other numbers are not.
with names as (
    select distinct
        city_id,
        agency_id,
        innovation_id,
        lower(name) as whole,
        lower(trim(split_part(name, '(', 1))) as short,
        regexp_extract_all(name, '[0-9]+') as numbers,
    from staging.innovations
),
pairs as (
    select
        a.city_id,
        a.agency_id,
        a.innovation_id,
        b.innovation_id as other_innovation_id,
        max(greatest(jaro_winkler_similarity(a.whole, b.whole), jaro_winkler_similarity(a.short, b.short))) as similarity,
    from names as a
    join names as b
        on b.city_id = a.city_id and b.agency_id = a.agency_id and b.innovation_id > a.innovation_id
        and b.numbers = a.numbers
    group by all
),
suggested as (
    select * from pairs as p
    where p.similarity >= 0.92
        and not exists (
            from staging.innovation_links as l
            where (l.from_innovation_id, l.to_innovation_id) in
                ((p.innovation_id, p.other_innovation_id), (p.other_innovation_id, p.innovation_id))
        )
        and not exists (
            from staging.innovation_matches as m
            where m.decision is not null
                and (m.innovation_id, m.other_innovation_id) in
                    ((p.innovation_id, p.other_innovation_id), (p.other_innovation_id, p.innovation_id))
        )
)
select
    city_id, innovation_id, other_innovation_id, agency_id,
    null::varchar as kind,
    'suggested' as state,
    round(similarity, 3)::double as similarity,
    null::varchar as decided_on,
from suggested
union all
select
    city_id, innovation_id, other_innovation_id,
    null, kind, decision, null, decided_on::varchar,
from staging.innovation_matches
where decision is not null
