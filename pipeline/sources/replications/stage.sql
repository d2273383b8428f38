-- grain: one row per partner of a replication, or per statement of how many there are
select
    replication_id,
    ref.innovation_key(innovation_id, null, null) as innovation_id,
    direction,
    partner_name,
    partner_entity_id,
    regions_count,
    year,
    source,
    confidence,
    note,
    city_id,
    origin,
    _file,
    _row,
    if(origin = 'published' and source is null, ['missing:source'], []) as _faults,
    -- What the city copies from elsewhere is not among its own entries.
    list_filter(
        [if(direction = 'out', ref.innovation_fault(city_id, innovation_id), null)],
        lambda fault: fault is not null
    ) as _warnings,
from raw.replications
