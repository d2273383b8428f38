-- grain: one row per mart and condition
select
    mart,
    "check",
    passed,
    rows_checked,
    rows_failed,
from meta.checks
