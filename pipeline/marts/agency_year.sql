-- grain: one row per agency, year and view; units count for the agency above them that reports
with viewed as (
    select *, 'is' as view from marts._agency_is
    union all by name
    select
        * exclude (innovations_public_service, innovations_of_units, complaints_solved),
        'was' as view,
        false as has_unsourced_share,
        innovations as innovations_low,
        innovations as innovations_high,
        innovations_new as innovations_new_low,
        innovations_new as innovations_new_high,
        innovations_digital as innovations_digital_low,
        innovations_digital as innovations_digital_high,
        complaints_received as complaints_received_low,
        complaints_received as complaints_received_high,
        complaints_solved / nullif(complaints_received, 0) as complaint_resolution,
    from marts._agency_was
),
-- A mean of fewer than thirty answers says little and may say who answered.
answered as (
    select * replace (if(respondents >= 30, ikm, null) as ikm, if(respondents >= 30, respondents, null) as respondents)
    from viewed
),
followed as (
    select
        v.*,
        -- No difference spans a succession, a gap or a change of method.
        if(
            p.year = v.year - 1 and p.scores_from_year is not distinct from v.scores_from_year and ikm_now.regime_id = ikm_then.regime_id,
            v.ikm - p.ikm,
            null
        ) as ikm_change,
    from answered as v
    left join answered as p on p.agency_id = v.agency_id and p.view = v.view and p.year = v.year - 1
    left join staging.regimes as ikm_now
        on ikm_now.metric_id = 'ikm' and v.year between ikm_now.from_year and coalesce(ikm_now.to_year, 9999)
    left join staging.regimes as ikm_then
        on ikm_then.metric_id = 'ikm' and p.year between ikm_then.from_year and coalesce(ikm_then.to_year, 9999)
)
select
    v.agency_id,
    v.year::integer as year,
    v.view,
    v.city_id,
    a.short_name,
    v.year >= year(getvariable('as_of')) as is_provisional,
    v.innovations::double as innovations,
    v.innovations_low::double as innovations_low,
    v.innovations_high::double as innovations_high,
    v.innovations_new::double as innovations_new,
    v.innovations_new_low::double as innovations_new_low,
    v.innovations_new_high::double as innovations_new_high,
    v.innovations_digital::double as innovations_digital,
    v.innovations_digital_low::double as innovations_digital_low,
    v.innovations_digital_high::double as innovations_digital_high,
    v.complaints_received::double as complaints_received,
    v.complaints_received_low::double as complaints_received_low,
    v.complaints_received_high::double as complaints_received_high,
    v.has_unsourced_share,
    round(v.mean_verified_maturity, 2)::decimal(18, 2) as mean_verified_maturity,
    round(v.mean_verified_maturity_net, 2)::decimal(18, 2) as mean_verified_maturity_net,
    v.maturity_method_year::integer as maturity_method_year,
    round(v.ikm, 2)::decimal(18, 2) as ikm,
    v.respondents::integer as ikm_respondents,
    round(v.ikm_change, 2)::decimal(18, 2) as ikm_change,
    round(100 * v.complaint_resolution, 1)::decimal(18, 1) as complaint_resolution_pct,
    round(v.complaint_median_days, 1)::decimal(18, 1) as complaint_median_days,
    v.ombudsman,
    v.pekppp,
    v.scores_from_year::integer as scores_from_year,
    v.carried_from,
    v.succession,
    v.succession_precision,
    v.succession_confidence,
    v.origin,
from followed as v
join staging.agencies as a on a.agency_id = v.agency_id
