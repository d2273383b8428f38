-- grain: one row per innovation or agency, year and source of funds
with written as (
    select distinct
        city_id,
        agency,
        make_date(year, 12, 31) as on_day,
        ' ' || regexp_replace(replace(lower(agency), '&', ' dan '), '[^\p{L}\p{N}]+', ' ', 'g') || ' ' as words,
    from raw.innovation_budgets
),
named as (
    select
        w.city_id,
        w.agency,
        w.on_day,
        if(count(distinct a.agency_id) = 1, any_value(a.agency_id), null) as agency_id,
        coalesce(bool_or(regexp_matches(w.words, city.homonym)), false) as is_elsewhere,
    from written as w
    left join ref.entities as city on city.entity_id = w.city_id and city.city_id = w.city_id
    left join ref.agency_aliases as a
        on a.city_id = w.city_id
        and a.spelling = trim(replace(w.words, ' ' || coalesce(city.spelling, '') || ' ', ' '))
        and w.on_day between coalesce(a.valid_from, w.on_day) and coalesce(a.valid_to, w.on_day)
    group by all
)
select
    r.innovation_id,
    r.agency,
    n.agency_id,
    r.year,
    r.source_of_funds,
    r.budget_rupiah,
    r.spent_rupiah,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    list_filter(
        [
            case
                when r.agency is null then null
                when n.is_elsewhere then 'wrong_city:agency'
                when n.agency_id is null then 'unknown_agency:agency'
            end,
        ],
        lambda fault: fault is not null
    ) as _faults,
from raw.innovation_budgets as r
left join named as n on n.city_id = r.city_id and n.agency = r.agency and n.on_day = make_date(r.year, 12, 31)
