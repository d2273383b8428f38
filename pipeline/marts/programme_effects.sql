-- grain: one row per event, measure and group of agencies: those that came and those that did not
with events as (
    select
        e.event_id,
        e.city_id,
        e.kind,
        e.name_indonesian,
        year(e.from_date) as year,
        max(t.origin) as origin,
    from staging.programme_events as e
    join staging.event_attendance as t on t.event_id = e.event_id and t.city_id = e.city_id
    where e.kind in ('lab', 'commitment', 'coaching', 'training') and (t.agency_id is not null or t.is_all_opd)
    group by all
),
came as (
    select distinct t.event_id, r.reporting_agency_id as agency_id
    from staging.event_attendance as t
    join events as e on e.event_id = t.event_id
    join marts._agency_reporting as r on r.agency_id = t.agency_id and r.year = e.year
    where t.role in ('attended', 'signed', 'assisted')
    union
    select t.event_id, a.agency_id
    from staging.event_attendance as t
    join events as e on e.event_id = t.event_id
    join staging.agencies as a on a.city_id = t.city_id and a.is_reporting
    where t.is_all_opd and t.role in ('attended', 'signed', 'assisted')
),
-- An agency is held against itself only, so one that merged, split or was renamed in between is left out.
compared as (
    select
        e.*,
        a.agency_id,
        came.agency_id is not null as has_come,
        before.innovations::double as innovations_before,
        after.innovations::double as innovations_after,
        before.innovations_new::double as new_before,
        after.innovations_new::double as new_after,
        before.mean_verified_maturity as maturity_before,
        after.mean_verified_maturity as maturity_after,
    from events as e
    join staging.agencies as a on a.city_id = e.city_id and a.is_reporting
    left join came on came.event_id = e.event_id and came.agency_id = a.agency_id
    left join marts._agency_was as before on before.agency_id = a.agency_id and before.year = e.year - 1
    left join marts._agency_was as after on after.agency_id = a.agency_id and after.year = e.year + 1
    where e.year between coalesce(year(a.valid_from), e.year) and coalesce(year(a.valid_to), e.year)
        and before.scores_from_year is not distinct from after.scores_from_year
),
-- Maturity is compared within one method of the index only.
measured as (
    select *, 'innovations' as measure, innovations_before as before, innovations_after as after from compared
    union all
    select *, 'innovations_new', new_before, new_after from compared
    union all
    select c.*, 'mean_verified_maturity', if(t.regime_id is null, null, maturity_before), maturity_after
    from compared as c
    left join staging.regimes as t
        on t.metric_id = 'iid' and c.year - 1 >= t.from_year and c.year + 1 <= coalesce(t.to_year, 9999)
)
select
    event_id,
    measure,
    if(measure = 'innovations', 'innovations_submitted', measure) as metric_id,
    -- A report names some of those who came; whom it leaves out may have come too.
    case when has_come then 'came' when origin = 'published' then 'not named' else 'did not come' end as attendance,
    city_id,
    kind,
    name_indonesian,
    year::integer as year,
    count(*)::integer as agencies,
    count(after - before)::integer as agencies_compared,
    round(avg(before) filter (after is not null), 2)::decimal(18, 2) as mean_before,
    round(avg(after) filter (before is not null), 2)::decimal(18, 2) as mean_after,
    round(avg(after - before), 2)::decimal(18, 2) as mean_difference,
    year + 1 >= year(getvariable('as_of')) as is_provisional,
    origin,
from measured
group by all
