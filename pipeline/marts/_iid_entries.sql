-- grain: one row per innovation and year of submission, with its levels by indicator as JSON
with judged as (
    select
        city_id,
        innovation_id,
        year,
        -- An indicator's key is a word of the catalogue, which nothing in it has to be escaped.
        '"' || indicator || '":' as key,
        -- No evidence is level 0; evidence that nobody has judged yet is no level at all.
        coalesce(claimed_level, if(has_evidence, null, 0)) as claimed_level,
        coalesce(verified_level, if(has_evidence, null, 0)) as verified_level,
    from staging.indicator_levels
),
levels as (
    select
        city_id,
        innovation_id,
        year,
        '{' || string_agg(key || coalesce(claimed_level::varchar, 'null'), ',' order by key) || '}' as claimed_levels,
        '{' || string_agg(key || coalesce(verified_level::varchar, 'null'), ',' order by key) || '}' as verified_levels,
    from judged
    group by all
)
select
    s.city_id,
    s.submission_year as year,
    s.innovation_id,
    s.name as title,
    coalesce(a.reporting_agency_id, s.agency_id) as agency_id,
    s.stage,
    s.implemented_on::varchar as implemented_on,
    s.developed_on::varchar as developed_on,
    greatest(
        1,
        count(*) filter (s.stage = 'penerapan') over (
            partition by s.city_id, s.innovation_id, s.developed_on
            order by s.submission_year
        )
    )::integer as entry_number,
    if(u.urusan_group = 'yandas', u.urusan_id, null) as basic_service,
    coalesce(l.claimed_levels, '{}') as claimed_levels,
    coalesce(l.verified_levels, '{}') as verified_levels,
    s.origin,
from staging.innovations as s
left join marts.agencies as a on a.view = 'was' and a.agency_id = s.agency_id
left join staging.urusan as u on u.urusan_id = s.urusan_id
left join levels as l
    on l.city_id = s.city_id and l.innovation_id = s.innovation_id and l.year = s.submission_year
