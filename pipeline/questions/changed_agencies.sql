-- grain: one row per former agency and agency of today that carries its history
select
    city_id,
    agency_id,
    short_name,
    today_agency_id,
    succession,
    succession_precision,
    succession_confidence,
    share,
    share_low,
    share_high,
    carries_scores,
from marts.agencies
where view = 'is' and succession is not null
order by city_id, agency_id, today_agency_id
