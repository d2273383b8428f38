-- grain: one row per released table and source that it is made from, however far back
with recursive walked as (
    select 'marts.' || mart as released, 'marts.' || mart as table_name
    from (select distinct mart from marts.catalog)
    union
    select w.released, l.reads from walked as w join marts.lineage as l on l.reader = w.table_name
)
select released, table_name as made_from
from walked
where table_name not like 'marts.%'
order by released, made_from
