-- grain: one row per unit and survey period
-- PermenPANRB 14/2017 weighs each unsur by 1/9; many tools take 0.11, which loses a hundredth of the index.
with indexed as (
    select
        *,
        round(25 * nrr_sum / 9, 2) as ikm,
        round(25 * nrr_sum * 0.11, 2) as ikm_rounded_weights,
        -- No mean on a scale from 1 to 4 can vary more than (mean - 1)(4 - mean): Bhatia and Davis (2000).
        1.96 * 25 * sqrt((nrr_sum / 9 - 1) * (4 - nrr_sum / 9) / respondents) as half_width,
        respondents >= 30 as is_enough,
    from marts._surveys
)
select
    i.agency_id,
    i.from_date::varchar as from_date,
    i.to_date::varchar as to_date,
    i.year::integer as year,
    i.city_id,
    a.short_name,
    r.regime_id,
    if(is_enough, respondents::integer, null) as respondents,
    not is_enough as is_small,
    if(is_enough, ikm, null)::decimal(18, 2) as ikm,
    if(is_enough, greatest(25, round(ikm - half_width, 2)), null)::decimal(18, 2) as ikm_low,
    if(is_enough, least(100, round(ikm + half_width, 2)), null)::decimal(18, 2) as ikm_high,
    if(is_enough, b.band, null) as band,
    if(is_enough, b.band_order, null) as band_order,
    if(is_enough, reported_ikm, null)::decimal(18, 2) as reported_ikm,
    if(is_enough, reported_quality, null) as reported_quality,
    if(is_enough, reported_ikm - ikm, null)::decimal(18, 2) as reported_difference,
    case
        when not is_enough or reported_ikm is null then null
        when abs(reported_ikm - ikm) <= 0.05 then 'none'
        when abs(reported_ikm - ikm_rounded_weights) <= 0.05 then 'rounded weights'
        else 'unexplained'
    end as difference_cause,
    if(is_enough, round(requirements, 3), null)::decimal(18, 3) as requirements,
    if(is_enough, round(procedure, 3), null)::decimal(18, 3) as procedure,
    if(is_enough, round(completion_time, 3), null)::decimal(18, 3) as completion_time,
    if(is_enough, round(fee, 3), null)::decimal(18, 3) as fee,
    if(is_enough, round(product, 3), null)::decimal(18, 3) as product,
    if(is_enough, round(competence, 3), null)::decimal(18, 3) as competence,
    if(is_enough, round(behaviour, 3), null)::decimal(18, 3) as behaviour,
    if(is_enough, round(complaint_handling, 3), null)::decimal(18, 3) as complaint_handling,
    if(is_enough, round(facilities, 3), null)::decimal(18, 3) as facilities,
    i.year >= year(getvariable('as_of')) as is_provisional,
    i.origin,
from indexed as i
join staging.agencies as a on a.agency_id = i.agency_id
left join staging.regimes as r
    on r.metric_id = 'ikm' and i.year between r.from_year and coalesce(r.to_year, 9999)
left join staging.bands as b
    on b.metric_id = 'ikm'
    and i.year between b.from_year and coalesce(b.to_year, 9999)
    and i.ikm between b.lower and b.upper
