-- grain: one row per employee and fiscal year
-- A year is judged by the latest decree up to it; before the first, no tiers are known and nothing is judged.
with counted as (
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
            n.fault,
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
left join ref.agency_named('raw.tpp_uplifts') as n
    on n.city_id = r.city_id and n.agency = r.agency and make_date(r.year, 12, 31) between n.from_day and n.to_day
left join counted as c on c.year = r.year and c.innovations = r.innovations
