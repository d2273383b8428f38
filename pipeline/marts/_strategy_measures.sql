-- grain: one row per city, year and strategy, with the one figure that stands for it
with cities as (
    select city_id, year, max(origin) as origin, sum(innovations_new)::double as innovations_new
    from marts._agency_was
    group by all
),
taken_over as (
    select city_id, year, count(*) as replications from staging.replications where direction = 'in' group by all
),
mature as (
    select city_id, year, avg(verified_maturity) as maturity
    from marts._innovation_maturity
    where verified_maturity is not null
    group by all
),
-- Whoever hands in a list of those who came tells of those who did not; a report does not.
listed as (
    select city_id, year(e.from_date) as year
    from staging.event_attendance as t
    join staging.programme_events as e using (city_id, event_id)
    where t.origin <> 'published'
    group by all
),
present as (
    select w.city_id, w.year, count(*) as agencies, count(*) filter (came.agency_id is not null) as came
    from marts._agency_was as w
    join listed using (city_id, year)
    left join (
        select distinct r.reporting_agency_id as agency_id, r.year
        from staging.event_attendance as t
        join staging.programme_events as e on e.event_id = t.event_id and e.kind in ('lab', 'coaching', 'training', 'commitment')
        join marts._agency_reporting as r on r.agency_id = t.agency_id and r.year = year(e.from_date)
        where t.role in ('attended', 'signed', 'assisted')
    ) as came on came.agency_id = w.agency_id and came.year = w.year
    group by all
),
agreed as (
    select c.city_id, c.year, count(distinct g.agreement_id) as agreements
    from cities as c
    join staging.agreements as g
        on g.city_id = c.city_id
        and year(g.signed_on) <= c.year
        and coalesce(year(g.valid_to), 9999) >= c.year
    group by all
)
select city_id, year, origin, 'strategy-2024-new-and-replicated' as policy_id,
    innovations_new + coalesce(replications, 0) as value,
from cities
left join taken_over using (city_id, year)
union all
select city_id, year, origin, 'strategy-2024-maturity', maturity
from cities
left join mature using (city_id, year)
union all
select city_id, year, origin, 'strategy-2024-active-heads', 100 * came / agencies
from cities
left join present using (city_id, year)
union all
-- Where no agreement was ever handed in, none is known rather than none there.
select city_id, year, origin, 'strategy-2024-cooperation',
    if(exists (from staging.agreements as any_ where any_.city_id = cities.city_id), coalesce(agreements, 0), null)
from cities
left join agreed using (city_id, year)
