-- grain: one row per passage between two agencies
select
    s.successor_id,
    s.succession_id,
    s.predecessor_id,
    s.city_id,
    p.short_name as predecessor_name,
    n.short_name as successor_name,
    s.kind,
    s.effective_on::varchar as effective_on,
    s.effective_earliest::varchar as effective_earliest,
    s.effective_latest::varchar as effective_latest,
    s.date_precision,
    s.share::double as share,
    s.kind in ('merge', 'split', 'recut') as begins_scores_anew,
    coalesce(s.effective_on, s.effective_latest, getvariable('as_of')) <= getvariable('as_of') as is_in_effect,
    s.confidence,
    s.source as source_id,
    s.note,
    s.origin,
from staging.agency_successions as s
join staging.agencies as n on n.agency_id = s.successor_id
left join staging.agencies as p on p.agency_id = s.predecessor_id
