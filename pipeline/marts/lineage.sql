-- grain: one row per reader and table read
select distinct
    reader,
    reads,
    defined_in,
from meta.edges
