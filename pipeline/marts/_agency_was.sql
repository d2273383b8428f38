-- grain: one row per reporting agency of its time and year in which its city handed anything in
with handed_in as (
    select city_id, year, bool_or(is_submission) as has_submissions, max(origin) as origin
    from (
        select city_id, year, origin, true as is_submission from marts._agency_innovations
        union all
        select city_id, year, origin, false from marts._agency_services
    )
    group by all
),
present as (
    select a.agency_id, h.year
    from handed_in as h
    join staging.agencies as a on a.city_id = h.city_id and a.is_reporting
    where h.year between coalesce(year(a.valid_from), h.year) and coalesce(year(a.valid_to), h.year)
    union
    select agency_id, year from marts._agency_innovations
    union
    select agency_id, year from marts._agency_services
),
-- The year of a merger, split or re-cut is the first of the new agency's scores.
begun as (
    select p.agency_id, p.year, max(year(coalesce(s.effective_on, s.effective_latest))) as scores_from_year
    from present as p
    join staging.agency_successions as s on s.successor_id = p.agency_id and s.kind in ('merge', 'split', 'recut')
    where year(coalesce(s.effective_on, s.effective_latest)) <= p.year
    group by all
)
select
    p.agency_id,
    p.year,
    a.city_id,
    coalesce(greatest(i.origin, v.origin), h.origin) as origin,
    begun.scores_from_year,
    -- Where the city handed in submissions of the year, an agency without one has none.
    if(h.has_submissions, coalesce(i.innovations, 0), null) as innovations,
    if(h.has_submissions, coalesce(i.innovations_new, 0), null) as innovations_new,
    if(h.has_submissions, coalesce(i.innovations_digital, 0), null) as innovations_digital,
    if(h.has_submissions, coalesce(i.innovations_public_service, 0), null) as innovations_public_service,
    if(h.has_submissions, coalesce(i.innovations_of_units, 0), null) as innovations_of_units,
    v.complaints_received,
    v.complaints_solved,
    v.complaint_median_days,
    i.innovations_verified,
    i.mean_verified_maturity,
    i.mean_verified_maturity_net,
    i.maturity_method_year,
    v.respondents,
    v.ikm,
    v.ombudsman,
    v.pekppp,
from present as p
join staging.agencies as a on a.agency_id = p.agency_id
join handed_in as h on h.city_id = a.city_id and h.year = p.year
left join begun on begun.agency_id = p.agency_id and begun.year = p.year
left join marts._agency_innovations as i on i.agency_id = p.agency_id and i.year = p.year
left join marts._agency_services as v on v.agency_id = p.agency_id and v.year = p.year
