-- grain: one row per city, year and urusan that nobody's innovation serves, with the gates of later methods
with gates as (
    select
        max(yandas_gate_min) filter (method_year = 2026) as gate_2026,
        max(yandas_gate_min) filter (method_year = 2027) as gate_2027_prognosis,
    from marts.iid_methods
)
select
    c.city_id,
    c.year,
    c.urusan_group,
    c.urusan_id,
    c.urusan,
    c.yandas_covered,
    c.yandas_covered >= g.gate_2026 as would_meet_gate_2026,
    c.yandas_covered >= g.gate_2027_prognosis as would_meet_gate_2027_prognosis,
from marts.coverage as c
cross join gates as g
where c.innovations_in_use = 0 and c.urusan_group is not null
order by c.city_id, c.year, c.sort_order
