-- grain: one row per innovation and year, as far as a level was claimed or verified
-- Of most years no weights were found. Their levels are weighed as the newest method that has weights would, which is said.
with weighing as (
    select
        l.year,
        coalesce(max(i.method_year) filter (i.method_year = l.year), max(i.method_year)) as method_year,
    from (select distinct year from staging.indicator_levels) as l
    cross join (select distinct method_year from staging.iid_indicators where aspect = 'SID') as i
    group by l.year
)
select
    l.city_id,
    l.innovation_id,
    l.year,
    w.method_year as maturity_method_year,
    sum(i.weight * l.claimed_level) as claimed_maturity,
    sum(i.weight * l.verified_level) as verified_maturity,
    -- Without the indicators that are themselves outcomes for citizens.
    sum(i.weight * l.verified_level) filter (
        l.indicator not in ('kemudahan_proses', 'penyelesaian_pengaduan', 'kemanfaatan_inovasi', 'monitoring_evaluasi')
    ) as verified_maturity_net,
from staging.indicator_levels as l
join weighing as w on w.year = l.year
join staging.iid_indicators as i on i.indicator = l.indicator and i.method_year = w.method_year and i.aspect = 'SID'
group by all
