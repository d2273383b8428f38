-- grain: one row per pair of innovations alike
select
    innovation_id,
    other_innovation_id,
    kind,
    decision,
    reason,
    decided_on,
    city_id,
    origin,
    _file,
    _row,
from raw.innovation_matches
