-- grain: one row per agency of today and year of its history
with carried as (
    select w.*, c.* exclude (agency_id)
    from marts._agency_was as w
    join marts._carried as c on c.agency_id = w.agency_id
),
-- Scores begin anew with the last merger, split or re-cut into today's agency or one that was only renamed since.
begun as (
    select c.today_agency_id, max(year(coalesce(s.effective_on, s.effective_latest, getvariable('as_of')))) as scores_from_year
    from marts._carried as c
    join staging.agency_successions as s on s.successor_id = c.agency_id and s.kind in ('merge', 'split', 'recut')
    where c.carries_scores and coalesce(s.effective_on, s.effective_latest, getvariable('as_of')) <= getvariable('as_of')
    group by all
),
scored as (
    select carried.*, begun.scores_from_year as begun_year,
    from carried
    left join begun using (today_agency_id)
)
select
    today_agency_id as agency_id,
    year,
    city_id,
    max(origin) as origin,
    any_value(begun_year) as scores_from_year,
    string_agg(agency_id, '; ' order by agency_id) filter (succession is not null) as carried_from,
    string_agg(succession, '; ' order by agency_id) as succession,
    list_extract(
        ['day', 'month', 'year', 'unknown'],
        max(list_position(['day', 'month', 'year', 'unknown'], succession_precision))
    ) as succession_precision,
    max(succession_confidence) as succession_confidence,
    bool_or(share is null) as has_unsourced_share,
    if(bool_or(share is null and innovations > 0), null, sum(innovations * coalesce(share, 0))) as innovations,
    sum(innovations * share_low) as innovations_low,
    sum(innovations * share_high) as innovations_high,
    if(bool_or(share is null and innovations_new > 0), null, sum(innovations_new * coalesce(share, 0))) as innovations_new,
    sum(innovations_new * share_low) as innovations_new_low,
    sum(innovations_new * share_high) as innovations_new_high,
    if(bool_or(share is null and innovations_digital > 0), null, sum(innovations_digital * coalesce(share, 0))) as innovations_digital,
    sum(innovations_digital * share_low) as innovations_digital_low,
    sum(innovations_digital * share_high) as innovations_digital_high,
    if(bool_or(share is null and complaints_received > 0), null, sum(complaints_received * coalesce(share, 0))) as complaints_received,
    sum(complaints_received * share_low) as complaints_received_low,
    sum(complaints_received * share_high) as complaints_received_high,
    -- Only what a rename alone parts from today is carried, so that at most one agency stands behind a score.
    any_value(mean_verified_maturity) filter (is_same) as mean_verified_maturity,
    any_value(mean_verified_maturity_net) filter (is_same) as mean_verified_maturity_net,
    any_value(maturity_method_year) filter (is_same) as maturity_method_year,
    any_value(innovations_verified) filter (is_same) as innovations_verified,
    any_value(respondents) filter (is_same) as respondents,
    any_value(ikm) filter (is_same) as ikm,
    any_value(complaints_solved / nullif(complaints_received, 0)) filter (is_same) as complaint_resolution,
    any_value(complaint_median_days) filter (is_same) as complaint_median_days,
    any_value(ombudsman) filter (is_same) as ombudsman,
    any_value(pekppp) filter (is_same) as pekppp,
from (select *, carries_scores and year >= coalesce(begun_year, 0) as is_same from scored)
group by today_agency_id, year, city_id
