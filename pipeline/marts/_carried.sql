-- grain: one row per agency and agency of today that carries its history
-- A transfer moves tasks between two agencies that both go on: each keeps the history recorded under its name.
with recursive passed as (
    select
        predecessor_id,
        successor_id,
        kind,
        share,
        coalesce(year(effective_on)::varchar, '?') as effective_year,
        list_position(['day', 'month', 'year', 'unknown'], date_precision) as precision_order,
        confidence,
    from staging.agency_successions
    where predecessor_id is not null
        and kind <> 'transfer'
        and coalesce(effective_on, effective_latest, date '1900-01-01') <= getvariable('as_of')
),
walked as (
    select
        agency_id,
        agency_id as today_agency_id,
        1::decimal(18, 4) as share,
        1::decimal(18, 4) as share_low,
        1::decimal(18, 4) as share_high,
        true as carries_scores,
        null::varchar as succession,
        null::integer as precision_order,
        null::varchar as confidence,
        0 as steps,
    from staging.agencies
    union all
    select
        walked.agency_id,
        p.successor_id,
        (walked.share * p.share)::decimal(18, 4),
        (walked.share_low * coalesce(p.share, 0))::decimal(18, 4),
        (walked.share_high * coalesce(p.share, 1))::decimal(18, 4),
        walked.carries_scores and p.kind = 'rename',
        concat_ws(' → ', walked.succession, p.kind || ' ' || p.effective_year),
        greatest(walked.precision_order, p.precision_order),
        greatest(walked.confidence, p.confidence),
        walked.steps + 1,
    from walked
    join passed as p on p.predecessor_id = walked.today_agency_id
    where walked.steps < 20
)
-- Two ways from one agency to one of today are one history: their shares add up, to the whole at most.
select
    agency_id,
    today_agency_id,
    if(count(share) = count(*), least(sum(share), 1), null)::decimal(18, 4) as share,
    least(sum(share_low), 1)::decimal(18, 4) as share_low,
    least(sum(share_high), 1)::decimal(18, 4) as share_high,
    bool_and(carries_scores) as carries_scores,
    string_agg(succession, '; ' order by succession) as succession,
    list_extract(['day', 'month', 'year', 'unknown'], max(precision_order)) as succession_precision,
    max(confidence) as succession_confidence,
from walked
where today_agency_id not in (select predecessor_id from passed)
group by agency_id, today_agency_id
