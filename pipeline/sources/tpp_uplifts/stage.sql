-- grain: one row per employee and fiscal year
with written as (
    select distinct
        city_id,
        agency,
        make_date(year, 12, 31) as on_day,
        ' ' || regexp_replace(replace(lower(agency), '&', ' dan '), '[^\p{L}\p{N}]+', ' ', 'g') || ' ' as words,
    from raw.tpp_uplifts
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
),
-- A year is judged by the latest decree up to it; before the first, no tiers are known and nothing is judged.
counted as (
    select
        u.year,
        u.innovations,
        list(t.tier) filter (t.tier_status = 'defined') as tiers,
        bool_and(t.tier_status = 'undefined') as is_undefined,
    from (select distinct year, innovations from raw.tpp_uplifts) as u
    join ref.uplift_tiers as t on u.innovations between t.from_innovations and coalesce(t.to_innovations, u.innovations)
    where t.fiscal_year = (select max(d.fiscal_year) from ref.uplift_tiers as d where d.fiscal_year <= u.year)
    group by all
)
select
    -- The door has put a pseudonym in the number's place.
    r.nip as person_id,
    r.sex,
    r.employment,
    r.agency,
    n.agency_id,
    r.year,
    r.innovations,
    r.is_verifier,
    r.tier,
    r.uplift_pct,
    r.uplift_rupiah,
    r.decree,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    list_filter(
        [
            case when n.is_elsewhere then 'wrong_city:agency' when n.agency_id is null then 'unknown_agency:agency' end,
            -- Verifiers stand in the highest tier, whatever their count.
            if(
                r.tier is null and c.is_undefined and not coalesce(r.is_verifier, false),
                'uplift_tier_undefined:innovations',
                null
            ),
            if(
                not list_contains(c.tiers, r.tier) and not coalesce(r.is_verifier, false),
                'uplift_tier_mismatch:tier',
                null
            ),
        ],
        lambda fault: fault is not null
    ) as _faults,
from raw.tpp_uplifts as r
left join named as n on n.city_id = r.city_id and n.agency = r.agency and n.on_day = make_date(r.year, 12, 31)
left join counted as c on c.year = r.year and c.innovations = r.innovations
