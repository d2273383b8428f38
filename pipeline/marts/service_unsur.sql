-- grain: one row per unit, survey period and unsur
with named as (
    select
        agency_id,
        from_date,
        to_date,
        year,
        city_id,
        origin,
        respondents,
        respondents >= 30 as is_enough,
        unnest(
            [
                {'unsur': 'requirements', 'unsur_number': 1, 'mean': requirements},
                {'unsur': 'procedure', 'unsur_number': 2, 'mean': procedure},
                {'unsur': 'completion_time', 'unsur_number': 3, 'mean': completion_time},
                {'unsur': 'fee', 'unsur_number': 4, 'mean': fee},
                {'unsur': 'product', 'unsur_number': 5, 'mean': product},
                {'unsur': 'competence', 'unsur_number': 6, 'mean': competence},
                {'unsur': 'behaviour', 'unsur_number': 7, 'mean': behaviour},
                {'unsur': 'complaint_handling', 'unsur_number': 8, 'mean': complaint_handling},
                {'unsur': 'facilities', 'unsur_number': 9, 'mean': facilities},
            ]
        ) as it,
    from marts._surveys
),
spread as (
    select
        *,
        -- No mean on a scale from 1 to 4 can vary more than (mean - 1)(4 - mean): Bhatia and Davis (2000).
        1.96 * sqrt((it.mean - 1) * (4 - it.mean) / respondents) as half_width,
    from named
)
select
    agency_id,
    from_date::varchar as from_date,
    to_date::varchar as to_date,
    it.unsur_number::integer as unsur_number,
    it.unsur as unsur,
    year::integer as year,
    city_id,
    if(is_enough, respondents::integer, null) as respondents,
    not is_enough as is_small,
    if(is_enough, round(it.mean, 3), null)::decimal(18, 3) as mean_value,
    if(is_enough, greatest(1, round(it.mean - half_width, 3)), null)::decimal(18, 3) as mean_low,
    if(is_enough, least(4, round(it.mean + half_width, 3)), null)::decimal(18, 3) as mean_high,
    origin,
from spread
